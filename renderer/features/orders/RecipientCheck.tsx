import { IconAlertTriangle, IconCircleCheck } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import type { ReadRecipient } from '@shared/domain/recipient/recipient'
import css from './recipient.module.css'

/** The address as it was split, and in words what is missing or doubtful about the recipient. */
export function RecipientCheck({ checked }: { readonly checked: ReadRecipient }) {
  const { t } = useTranslation('orders')
  const { problems, confidence } = checked
  const lacksDistrict = problems.includes('district_missing')
  const parts = [
    { part: 'province', text: checked.province, lacking: problems.includes('region_missing') },
    // 北京市北京市: a municipality is its own city and is written once.
    { part: 'city', text: checked.city === checked.province ? '' : checked.city, lacking: false },
    { part: 'district', text: checked.district, lacking: lacksDistrict },
    { part: 'detail', text: checked.detail, lacking: problems.includes('detail_missing') },
  ] as const
  const Icon = confidence === 'sure' ? IconCircleCheck : IconAlertTriangle
  return (
    <div className={css['check']} data-tone={confidence} role="group" aria-label={t('recipient.check.label')}>
      <dl className={css['parts']}>
        {parts
          .filter(({ text, lacking }) => text !== '' || lacking)
          .map(({ part, text, lacking }) => (
            <div key={part} className={css['part']} data-lacking={lacking || undefined}>
              <dt>{t(`recipient.check.${part}`)}</dt>
              <dd>{text === '' ? '?' : text}</dd>
            </div>
          ))}
      </dl>
      <p className={css['verdict']} role="status">
        <Icon size={16} stroke={1.8} aria-hidden />
        {confidence === 'sure'
          ? t('recipient.check.sure')
          : problems.map((problem) => t(`recipient.problems.${problem}`)).join(' · ')}
      </p>
      {checked.aside !== '' && (
        <p className={css['aside']}>{t('recipient.check.aside', { text: checked.aside })}</p>
      )}
    </div>
  )
}
