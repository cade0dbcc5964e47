import { CardLayout } from '@shared/contract/control-room/overlays'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { useTopic } from '../../../api/hooks'
import { useChange } from '../useChange'
import css from './choices.module.css'

/** The three layouts of the product card, each as a small picture. */
export function CardChoices() {
  const { t } = useTranslation('overlays')
  const { cardLayout } = useTopic('overlays').settings
  const change = useChange()
  return (
    <>
      <p className={css['hint']}>{t('card.hint')}</p>
      <div className={css['layouts']} role="group" aria-label={t('card.layout')}>
        {CardLayout.options.map((layout) => (
          <button
            type="button"
            key={layout}
            className={css['layout']}
            aria-pressed={layout === cardLayout}
            onClick={() => void change({ cardLayout: layout })}
          >
            <svg className={css['sketch']} viewBox="0 0 84 56" aria-hidden>
              {sketches[layout]}
            </svg>
            {t(`card.layouts.${layout}`)}
          </button>
        ))}
      </div>
    </>
  )
}

const photo = 'var(--accent-line)'
const words = 'var(--ink-faint)'
const price = 'var(--accent)'
const sketches = {
  side: (
    <>
      <rect x="10" y="16" width="24" height="24" rx="3" fill={photo} />
      <rect x="40" y="18" width="32" height="5" rx="2.5" fill={words} />
      <rect x="40" y="27" width="22" height="6" rx="3" fill={price} />
      <rect x="40" y="36" width="16" height="4" rx="2" fill={words} />
    </>
  ),
  stacked: (
    <>
      <rect x="28" y="4" width="28" height="24" rx="3" fill={photo} />
      <rect x="28" y="32" width="28" height="5" rx="2.5" fill={words} />
      <rect x="28" y="40" width="20" height="6" rx="3" fill={price} />
      <rect x="28" y="49" width="14" height="4" rx="2" fill={words} />
    </>
  ),
  banner: (
    <>
      <rect x="4" y="22" width="14" height="14" rx="2" fill={photo} />
      <rect x="22" y="26" width="26" height="5" rx="2.5" fill={words} />
      <rect x="52" y="25" width="14" height="7" rx="3" fill={price} />
      <rect x="69" y="26" width="11" height="5" rx="2.5" fill={words} />
    </>
  ),
} satisfies Record<CardLayout, ReactNode>
