import { ActionIcon, Menu } from '@mantine/core'
import type { Person } from '@shared/contract/buyers'
import { IconBan, IconDots, IconTrash, IconUserPlus } from '@tabler/icons-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { JoinDialog } from './accounts/JoinDialog'
import { BlacklistDialog } from './BlacklistDialog'
import { EraseDialog } from './EraseDialog'

/** What is done to a buyer rarely: join by hand, blacklist, delete their data. */
export function BuyerMenu({
  person,
  onChanged,
  onErased,
}: {
  readonly person: Person
  readonly onChanged: (person: Person) => void
  readonly onErased: () => void
}) {
  const { t } = useTranslation('buyers')
  const [dialog, setDialog] = useState<'join' | 'blacklist' | 'erase' | null>(null)
  const close = () => setDialog(null)
  return (
    <>
      <Menu position="bottom-end">
        <Menu.Target>
          <ActionIcon aria-label={t('menu.open')}>
            <IconDots size={20} stroke={1.7} />
          </ActionIcon>
        </Menu.Target>
        <Menu.Dropdown>
          <Menu.Item leftSection={<IconUserPlus size={17} />} onClick={() => setDialog('join')}>
            {t('menu.join')}
          </Menu.Item>
          {person.blacklisting === null && (
            <Menu.Item leftSection={<IconBan size={17} />} onClick={() => setDialog('blacklist')}>
              {t('menu.blacklist')}
            </Menu.Item>
          )}
          <Menu.Divider />
          <Menu.Item color="red" leftSection={<IconTrash size={17} />} onClick={() => setDialog('erase')}>
            {t('menu.erase')}
          </Menu.Item>
        </Menu.Dropdown>
      </Menu>
      {dialog === 'join' && <JoinDialog person={person} onJoined={onChanged} onClose={close} />}
      {dialog === 'blacklist' && <BlacklistDialog person={person} onListed={onChanged} onClose={close} />}
      {dialog === 'erase' && <EraseDialog person={person} onErased={onErased} onClose={close} />}
    </>
  )
}
