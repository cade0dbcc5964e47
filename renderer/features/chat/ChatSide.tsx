import { useLocalStorage } from '@mantine/hooks'
import { useRef } from 'react'
import { useTranslation } from 'react-i18next'
import css from './chat.module.css'
import { ClaimTray } from './claims/ClaimTray'
import { CommentList } from './comments/CommentList'
import { usePanelLook } from './panelLook'
import { Splitter } from './Splitter'

/** Claims above, chat below; the line between them can be moved. */
export function ChatSide() {
  const { t } = useTranslation('chat')
  const side = useRef<HTMLDivElement>(null)
  const [share, setShare] = useLocalStorage({ key: 'fieldcast.claimsShare', defaultValue: 62 })
  const [look] = usePanelLook()
  return (
    <div
      ref={side}
      className={css['side']}
      data-large={look.large || undefined}
      style={{ gridTemplateRows: `minmax(0, ${share}fr) 9px minmax(0, ${100 - share}fr)` }}
    >
      <ClaimTray />
      <Splitter label={t('resize')} share={share} between={side} onMove={setShare} />
      <CommentList />
    </div>
  )
}
