import { Button, Group, Modal, Select, Textarea } from '@mantine/core'
import { showNotification } from '@mantine/notifications'
import { useDeferredValue, useMemo, useState, type SubmitEvent } from 'react'
import { useTranslation } from 'react-i18next'
import { longestPaste } from '@shared/contract/chat'
import { readPastedChat } from '@shared/domain/pasted/pasted-chat'
import { useAction } from '../../../api/useCall'
import { PastePreview } from './PastePreview'

/** Where chat is copied from; empty is nowhere in particular. */
const platforms = ['douyin', 'kuaishou', 'weixin', 'taobao', 'xiaohongshu', 'bilibili', 'tiktok'] as const

/** Takes a block of copied chat, and says before how much of it is understood. */
export function PasteDialog({ opened, onClose }: { readonly opened: boolean; readonly onClose: () => void }) {
  const { t } = useTranslation(['chat', 'common'])
  return (
    <Modal
      opened={opened}
      onClose={onClose}
      title={t('paste.title')}
      size={560}
      closeButtonProps={{ 'aria-label': t('common:close') }}
    >
      <PasteForm onClose={onClose} />
    </Modal>
  )
}

function PasteForm({ onClose }: { readonly onClose: () => void }) {
  const { t } = useTranslation(['chat', 'common'])
  const { run, pending } = useAction('chat.paste')
  const [text, setText] = useState('')
  const [platform, setPlatform] = useState('')
  const tooLong = text.length > longestPaste
  const shown = useDeferredValue(tooLong ? '' : text)
  const chat = useMemo(() => readPastedChat(shown), [shown])
  async function take(event: SubmitEvent) {
    event.preventDefault()
    const result = await run({ text, platform })
    if (!result.ok) return
    const { accepted, duplicates } = result.value
    showNotification({ message: t('paste.taken', { accepted, duplicates }), autoClose: 5_000 })
    onClose()
  }
  return (
    <form onSubmit={(event) => void take(event)}>
      <Textarea
        label={t('paste.label')}
        description={t('paste.hint')}
        placeholder={t('paste.placeholder')}
        rows={9}
        value={text}
        error={tooLong ? t('paste.tooLong') : null}
        data-autofocus
        onChange={(event) => setText(event.currentTarget.value)}
      />
      <Select
        mt="sm"
        label={t('paste.platform')}
        value={platform}
        data={[
          { value: '', label: t('common:platforms.other') },
          ...platforms.map((each) => ({ value: each, label: t(`common:platforms.${each}`) })),
        ]}
        allowDeselect={false}
        onChange={(value) => setPlatform(value ?? '')}
      />
      {shown.trim() !== '' && <PastePreview chat={chat} />}
      <Group justify="flex-end" mt="lg" gap="sm">
        <Button variant="default" onClick={onClose}>
          {t('common:cancel')}
        </Button>
        <Button type="submit" loading={pending} disabled={tooLong || chat.messages.length === 0}>
          {t('paste.confirm')}
        </Button>
      </Group>
    </form>
  )
}
