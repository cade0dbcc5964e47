import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { rundownOf } from '../../api/rundown'
import { useView } from '../../api/hooks'
import { OnAirStrip } from './OnAirStrip'
import { Picture } from './Picture'
import { Rundown } from './Rundown'
import { Deck, type DeckPanel } from './Deck'
import css from './studio.module.css'
import { usePanelKeys } from './usePanelKeys'
import { Welcome } from './Welcome'

/** The desk during a show: rundown, picture, and below it and on the right whatever the window puts there. */
export function StudioPage({
  side,
  deck,
  always,
  warnings,
}: {
  readonly side: ReactNode
  readonly deck: readonly DeckPanel[]
  /** What is at hand whatever the deck shows. */
  readonly always?: ReactNode
  /** What the host must see at once, over the picture. */
  readonly warnings?: ReactNode
}) {
  const { t } = useTranslation('studio')
  const shopIsEmpty = useView(({ products }) => rundownOf(products.list).length === 0)
  usePanelKeys()
  return (
    <main className={css['studio']} aria-label={t('title')}>
      {shopIsEmpty ? (
        <Welcome />
      ) : (
        <>
          <Rundown />
          <section className={css['centre']} aria-label={t('picture.label')}>
            {warnings}
            <Picture />
            <OnAirStrip />
            <Deck panels={deck} always={always} />
          </section>
        </>
      )}
      <div className={css['side']}>{side}</div>
    </main>
  )
}
