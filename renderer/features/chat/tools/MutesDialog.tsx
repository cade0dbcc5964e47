import { CloseButton, Modal, TagsInput, Text } from '@mantine/core'
import type { Mutes } from '@shared/contract/chat-panel'
import { useTranslation } from 'react-i18next'
import { useTopic } from '../../../api/hooks'
import { useCall } from '../../../api/useCall'
import css from '../chat.module.css'
import { PlatformMark } from '../PlatformMark'

/** Words and people whose comments are not shown; stored as soon as they are changed. */
export function MutesDialog({ opened, onClose }: { opened: boolean; onClose: () => void }) {
  const { t } = useTranslation(['chat', 'common'])
  const { mutes } = useTopic('panel')
  const call = useCall()
  const set = (change: Partial<Mutes>) => void call('chat.setMutes', { ...mutes, ...change })
  return (
    <Modal
      opened={opened}
      onClose={onClose}
      title={t('mutes.title')}
      size={480}
      closeButtonProps={{ 'aria-label': t('common:close') }}
    >
      <Text size="sm" c="dimmed" mb="sm">
        {t('mutes.text')}
      </Text>
      <TagsInput
        data-autofocus
        label={t('mutes.words')}
        placeholder={t('mutes.wordsPlaceholder')}
        splitChars={[',', '，', '、']}
        maxLength={40}
        maxTags={200}
        value={[...mutes.words]}
        onChange={(words) => set({ words: words.map((word) => word.trim()).filter((word) => word !== '') })}
      />
      <h3 className={css['mutedHead']}>{t('mutes.people')}</h3>
      {mutes.users.length === 0 && (
        <Text size="sm" c="dimmed">
          {t('mutes.nobody')}
        </Text>
      )}
      <ul className={css['mutedPeople']}>
        {mutes.users.map((user) => (
          <li key={`${user.platform} ${user.userId}`}>
            <PlatformMark platform={user.platform} />
            <span className={css['mutedName']}>{user.userName}</span>
            <CloseButton
              aria-label={t('mutes.unmuteOf', { name: user.userName })}
              title={t('mutes.unmute')}
              onClick={() => set({ users: mutes.users.filter((other) => other !== user) })}
            />
          </li>
        ))}
      </ul>
    </Modal>
  )
}
