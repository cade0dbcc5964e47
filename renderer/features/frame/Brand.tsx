import { useTranslation } from 'react-i18next'
import css from './frame.module.css'

/** The sign of the product: a field seen from above, ploughed, under a sun. */
export function Brand() {
  const { t } = useTranslation()
  return (
    <div className={css['brand']}>
      <svg width="26" height="26" viewBox="0 0 26 26" aria-hidden>
        <rect width="26" height="26" rx="7" fill="var(--accent)" />
        <circle cx="18" cy="8" r="2.6" fill="#f4c95d" />
        <path
          d="M4 15.5c4-2.6 8.500-2.600 18 0M4 19c4-2.200 8.500-2.200 18 0M6.500 22.300c3.500-1.500 7-1.500 13 0"
          fill="none"
          stroke="#fff"
          strokeWidth="1.7"
          strokeLinecap="round"
        />
      </svg>
      <span className={css['brandName']}>{t('brand')}</span>
    </div>
  )
}
