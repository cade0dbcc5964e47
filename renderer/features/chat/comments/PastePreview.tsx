import { useTranslation } from 'react-i18next'
import type { PastedChat } from '@shared/domain/pasted/pasted-chat'
import css from '../chat.module.css'

/** So many messages are shown; the rest is counted. */
const shownMessages = 4

/** How much of a block of copied chat is understood, and how its first messages are read. */
export function PastePreview({ chat: { messages, refused } }: { readonly chat: PastedChat }) {
  const { t } = useTranslation('chat')
  const nameless = messages.filter(({ name }) => name === null).length
  return (
    <div className={css['pastePreview']} role="status">
      <strong>{t('paste.understood', { count: messages.length })}</strong>
      {nameless > 0 && <> {t('paste.nameless', { count: nameless })}</>}
      {refused > 0 && <> {t('paste.refused', { count: refused })}</>}
      <ul>
        {messages.slice(0, shownMessages).map(({ name, text }, index) => (
          <li key={index}>
            <b>{name ?? t('paste.nobody')}</b> {text}
          </li>
        ))}
        {messages.length > shownMessages && <li>…</li>}
      </ul>
    </div>
  )
}
