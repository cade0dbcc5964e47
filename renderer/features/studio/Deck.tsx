import { Tabs } from '@mantine/core'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { useWindow } from '../../api/hooks'
import type { DeckTab } from '../../api/windowStore'
import css from './studio.module.css'

/** One tab of the deck; its words are `studio:deck.<id>`. */
export type DeckPanel = { readonly id: DeckTab; readonly content: ReactNode }

/** What the host does to OBS during a show, a tab for each part; only the open one is there and costs anything. */
export function Deck({
  panels,
  always,
}: {
  readonly panels: readonly DeckPanel[]
  /** Beside the tabs, whichever is open. */
  readonly always?: ReactNode
}) {
  const { t } = useTranslation('studio')
  const open = useWindow((window) => window.deck)
  const show = useWindow((window) => window.showDeck)
  return (
    <Tabs
      className={css['deck'] ?? ''}
      value={open}
      keepMounted={false}
      onChange={(value) => {
        const panel = panels.find(({ id }) => id === value)
        if (panel) show(panel.id)
      }}
    >
      <div className={css['deckHead']}>
        <Tabs.List className={css['deckTabs'] ?? ''} aria-label={t('deck.label')}>
          {panels.map(({ id }) => (
            <Tabs.Tab key={id} value={id}>
              {t(`deck.${id}`)}
            </Tabs.Tab>
          ))}
        </Tabs.List>
        {always}
      </div>
      {panels.map(({ id, content }) => (
        <Tabs.Panel key={id} value={id} className={css['deckPanel'] ?? ''}>
          <div className={css['deckContent']}>{content}</div>
        </Tabs.Panel>
      ))}
    </Tabs>
  )
}
