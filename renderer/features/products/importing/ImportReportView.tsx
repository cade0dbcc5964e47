import { IconAlertTriangle } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { type ImportReport } from '@shared/contract/products'
import { Notice } from '../../../ui/Notice'
import css from '../products.module.css'

/** What became of an imported file: how many went in, and each row left out with its reason. */
export function ImportReportView({ file, report }: { file: string; report: ImportReport }) {
  const { t } = useTranslation('products')
  const { added, updated, rejected } = report
  return (
    <div className={css['importing']}>
      <Notice
        tone={added + updated > 0 ? 'good' : 'warn'}
        title={added + updated > 0 ? t('importing.done', { added, updated }) : t('importing.nothing')}
      >
        {file} · {t('importing.encoding', { encoding: report.encoding.toUpperCase() })}
      </Notice>
      {rejected.length > 0 && (
        <>
          <div className={css['rejectedTitle']}>
            <IconAlertTriangle size={18} aria-hidden />
            {t('importing.rejected', { count: rejected.length })}
          </div>
          <div
            className={css['rejected']}
            tabIndex={0}
            role="group"
            aria-label={t('importing.rejectedLabel')}
          >
            <table>
              <thead>
                <tr>
                  <th scope="col">{t('importing.columns.line')}</th>
                  <th scope="col">{t('importing.columns.column')}</th>
                  <th scope="col">{t('importing.columns.value')}</th>
                  <th scope="col">{t('importing.columns.reason')}</th>
                </tr>
              </thead>
              <tbody>
                {rejected.map((row, index) => (
                  <tr key={index}>
                    <td>{t('importing.line', { line: row.line })}</td>
                    <td>{row.column}</td>
                    <td className={css['rejectedValue']} title={row.value}>
                      {row.value === '' ? (
                        <span className={css['none']}>{t('importing.emptyValue')}</span>
                      ) : (
                        row.value
                      )}
                    </td>
                    <td>{t(`importing.reason.${row.reason}`)}</td>
                  </tr>
                ))}
              </tbody>
            </table>
          </div>
        </>
      )}
    </div>
  )
}
