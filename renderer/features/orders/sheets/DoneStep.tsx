import { useTranslation } from 'react-i18next'
import { type SheetReview } from '@shared/contract/order-sheets'
import { Notice } from '../../../ui/Notice'

/** What came of the import. */
export function DoneStep({ review }: { readonly review: SheetReview }) {
  const { t } = useTranslation('orderSheets')
  const { made, blocked, already, closed, sent } = review
  return (
    <>
      <Notice
        tone={made > 0 ? 'good' : 'info'}
        title={made > 0 ? t('done.title', { count: made }) : t('done.nothing')}
      >
        {already + closed + sent > 0 && t('done.skipped', { already, closed, sent })}
      </Notice>
      {blocked > 0 && <Notice tone="warn">{t('done.blocked', { count: blocked })}</Notice>}
    </>
  )
}
