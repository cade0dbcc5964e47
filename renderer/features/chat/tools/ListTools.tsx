import { ActionIcon, Group, Menu, Tooltip } from '@mantine/core'
import {
  IconClipboardText,
  IconDots,
  IconRefresh,
  IconSearch,
  IconTextSize,
  IconVolume,
  IconVolumeOff,
  IconVolume3,
} from '@tabler/icons-react'
import { useState, type ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { useTopic } from '../../../api/hooks'
import { usePanelLook } from '../panelLook'
import { PasteDialog } from '../comments/PasteDialog'
import { BareNumbersMenu } from './BareNumbersMenu'
import { MutesDialog } from './MutesDialog'
import { ReadAgainDialog } from './ReadAgainDialog'

/** What can be done with the list as a whole. */
export function ListTools({ searching, onSearch }: { searching: boolean; onSearch: () => void }) {
  const { t } = useTranslation('chat')
  const [look, setLook] = usePanelLook()
  const [dialog, setDialog] = useState<'mutes' | 'readAgain' | 'paste' | null>(null)
  const live = useTopic('show').show?.state === 'live'
  const SpokenIcon = look.spoken ? IconVolume : IconVolumeOff
  return (
    <Group gap={4} wrap="nowrap">
      <Tool label={t('filter.open')} pressed={searching} onClick={onSearch}>
        <IconSearch size={18} stroke={1.7} aria-hidden />
      </Tool>
      <Tool label={t('large')} pressed={look.large} onClick={() => setLook({ large: !look.large })}>
        <IconTextSize size={19} stroke={1.7} aria-hidden />
      </Tool>
      <Tool label={t('spoken')} pressed={look.spoken} onClick={() => setLook({ spoken: !look.spoken })}>
        <SpokenIcon size={18} stroke={1.7} aria-hidden />
      </Tool>
      <Menu position="bottom-end" withinPortal closeOnItemClick>
        <Menu.Target>
          <ActionIcon variant="subtle" color="gray" size={32} aria-label={t('more')} title={t('more')}>
            <IconDots size={19} stroke={1.7} aria-hidden />
          </ActionIcon>
        </Menu.Target>
        <Menu.Dropdown>
          <Menu.Item
            leftSection={<IconClipboardText size={17} aria-hidden />}
            onClick={() => setDialog('paste')}
          >
            {t('paste.title')}
          </Menu.Item>
          <Menu.Item leftSection={<IconVolume3 size={17} aria-hidden />} onClick={() => setDialog('mutes')}>
            {t('mutes.title')}
          </Menu.Item>
          <Menu.Item
            leftSection={<IconRefresh size={17} aria-hidden />}
            disabled={!live}
            onClick={() => setDialog('readAgain')}
          >
            {t('readAgain.title')}
          </Menu.Item>
          <BareNumbersMenu />
        </Menu.Dropdown>
      </Menu>
      <PasteDialog opened={dialog === 'paste'} onClose={() => setDialog(null)} />
      <MutesDialog opened={dialog === 'mutes'} onClose={() => setDialog(null)} />
      <ReadAgainDialog opened={dialog === 'readAgain'} onClose={() => setDialog(null)} />
    </Group>
  )
}

function Tool({
  label,
  pressed,
  onClick,
  children,
}: {
  label: string
  pressed: boolean
  onClick: () => void
  children: ReactNode
}) {
  return (
    <Tooltip label={label} openDelay={400}>
      <ActionIcon
        variant={pressed ? 'light' : 'subtle'}
        {...(pressed ? {} : { color: 'gray' })}
        size={32}
        aria-label={label}
        aria-pressed={pressed}
        onClick={onClick}
      >
        {children}
      </ActionIcon>
    </Tooltip>
  )
}
