import { Button, Group, Loader, Modal } from '@mantine/core'
import type { BuyerCard, ChatUser } from '@shared/contract/chat-panel'
import { IconFilter, IconVolume3 } from '@tabler/icons-react'
import { useEffect, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useTopic } from '../../../api/hooks'
import { useCall } from '../../../api/useCall'
import { PlatformName } from '../../../ui/figures/PlatformName'
import { Notice } from '../../../ui/Notice'
import { Pill } from '../../../ui/Pill'
import { clockTime } from '../../../ui/figures/time'
import css from '../chat.module.css'
import { useChatFilter } from '../chatLog'
import { PlatformMark } from '../PlatformMark'
import { BuyerOrders } from './BuyerOrders'

/** Who somebody in the room is: what they ordered before and what they said. */
export function BuyerDialog({ user, onClose }: { user: ChatUser | null; onClose: () => void }) {
  const { t } = useTranslation(['chat', 'common'])
  return (
    <Modal
      opened={user !== null}
      onClose={onClose}
      title={t('buyer.title')}
      size={560}
      closeButtonProps={{ 'aria-label': t('common:close') }}
    >
      {user && <BuyerCardOf key={`${user.platform} ${user.userId}`} user={user} onClose={onClose} />}
    </Modal>
  )
}

function BuyerCardOf({ user, onClose }: { user: ChatUser; onClose: () => void }) {
  const { t } = useTranslation('chat')
  const call = useCall()
  const { platform, userId } = user
  const [card, setCard] = useState<BuyerCard | null>(null)
  useEffect(() => {
    void call('chat.buyer', { platform, userId }).then((result) => {
      if (result.ok) setCard(result.value)
    })
  }, [call, platform, userId])
  if (!card) return <Loader size="sm" type="dots" />
  return (
    <div className={css['buyer']}>
      <div className={css['buyerHead']}>
        <PlatformMark platform={platform} />
        <strong className={css['buyerName']}>{card.userName}</strong>
        <span className={css['buyerFrom']}>
          <PlatformName platform={platform} /> · {t('buyer.said', { count: card.commentCount })}
        </span>
      </div>
      {card.person && <BuyerMarks person={card.person} />}
      <BuyerButtons user={user} userName={card.userName} onClose={onClose} />
      <h3 className={css['buyerTitle']}>{t('buyer.orders')}</h3>
      <BuyerOrders orders={card.orders} />
      <h3 className={css['buyerTitle']}>{t('buyer.comments')}</h3>
      <ul className={css['buyerComments']}>
        {[...card.comments].reverse().map((comment) => (
          <li key={comment.seq}>
            <time dateTime={new Date(comment.receivedAt).toISOString()}>{clockTime(comment.receivedAt)}</time>
            <span className={css['commentText']}>{comment.text}</span>
          </li>
        ))}
      </ul>
    </div>
  )
}

/** What the host wrote down of them on the page of buyers. */
function BuyerMarks({ person }: { person: NonNullable<BuyerCard['person']> }) {
  const { t } = useTranslation('chat')
  const { blacklisting, tags } = person
  return (
    <>
      {tags.length > 0 && (
        <Group gap={6} mb="sm">
          {tags.map((tag) => (
            <Pill key={tag} tone="quiet">
              {tag}
            </Pill>
          ))}
        </Group>
      )}
      {blacklisting && (
        <div className={css['buyerListed']}>
          <Notice tone="warn" title={t('buyer.blacklisted')}>
            {blacklisting.reason}
          </Notice>
        </div>
      )}
    </>
  )
}

function BuyerButtons({
  user,
  userName,
  onClose,
}: {
  user: ChatUser
  userName: string
  onClose: () => void
}) {
  const { t } = useTranslation('chat')
  const call = useCall()
  const { setFilter } = useChatFilter()
  const { mutes } = useTopic('panel')
  const isUser = (other: ChatUser) => other.platform === user.platform && other.userId === user.userId
  const muted = mutes.users.some(isUser)
  const mute = () => {
    const others = mutes.users.filter((other) => !isUser(other))
    void call('chat.setMutes', { ...mutes, users: muted ? others : [...others, { ...user, userName }] })
  }
  return (
    <Group gap="sm">
      <Button
        variant="default"
        leftSection={<IconFilter size={17} aria-hidden />}
        onClick={() => {
          setFilter({ user })
          onClose()
        }}
      >
        {t('buyer.onlyThem')}
      </Button>
      <Button variant="default" leftSection={<IconVolume3 size={17} aria-hidden />} onClick={mute}>
        {t(muted ? 'mutes.unmute' : 'mutes.mute')}
      </Button>
    </Group>
  )
}
