import { Menu } from '@mantine/core'
import { IconCheck } from '@tabler/icons-react'
import { BareNumbers } from '@shared/contract/shows'
import { useTranslation } from 'react-i18next'
import { useTopic } from '../../../api/hooks'
import { useCall } from '../../../api/useCall'

/** What a bare number (扣1) asks for in this show. */
export function BareNumbersMenu() {
  const { t } = useTranslation('chat')
  const { show } = useTopic('show')
  const call = useCall()
  if (show?.state !== 'live') return null
  return (
    <>
      <Menu.Divider />
      <Menu.Label>{t('bareNumbers.title')}</Menu.Label>
      {BareNumbers.options.map((bareNumbers) => (
        <Menu.Item
          key={bareNumbers}
          role="menuitemradio"
          aria-checked={show.bareNumbers === bareNumbers}
          leftSection={
            show.bareNumbers === bareNumbers ? (
              <IconCheck size={17} aria-hidden />
            ) : (
              <span style={{ display: 'inline-block', width: 17 }} />
            )
          }
          onClick={() => void call('shows.setBareNumbers', { bareNumbers })}
        >
          {t(`bareNumbers.${bareNumbers}`)}
        </Menu.Item>
      ))}
    </>
  )
}
