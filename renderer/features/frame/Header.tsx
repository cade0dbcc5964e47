import { ActionIcon, Button, Tooltip } from '@mantine/core'
import { IconKeyboard, IconLanguage, IconPlayerPlayFilled, IconPlayerStopFilled } from '@tabler/icons-react'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { useTopic, useWindow } from '../../api/hooks'
import { fixedKeyOnThisKeyboard } from '../../api/hotkeys/useShownKey'
import { pages } from '../../api/windowStore'
import { useCall } from '../../api/useCall'
import { Brand } from './Brand'
import css from './frame.module.css'
import { pageIcons } from './pageIcons'

/** Brand, pages, and what concerns the whole show; `outputs` is what begins and ends stream and recording. */
export function Header({ outputs }: { readonly outputs: ReactNode }) {
  const { t } = useTranslation()
  const current = useWindow((window) => window.page)
  const open = useWindow((window) => window.open)
  return (
    <header className={css['header']}>
      <Brand />
      <nav className={css['tabs']} aria-label={t('navigation')}>
        {pages.map((page, index) => {
          const Icon = pageIcons[page]
          return (
            <button
              key={page}
              type="button"
              className={css['tab']}
              aria-current={page === current ? 'page' : undefined}
              title={fixedKeyOnThisKeyboard(`Mod+${index + 1}`)}
              onClick={() => open(page)}
            >
              <Icon size={18} stroke={1.7} aria-hidden />
              {t(`pages.${page}`)}
            </button>
          )
        })}
      </nav>
      <div className={css['headerEnd']}>
        <HeaderTools />
        {outputs}
        <ShowButton />
      </div>
    </header>
  )
}

function HeaderTools() {
  const { t } = useTranslation()
  const call = useCall()
  const show = useWindow((window) => window.show)
  const { language } = useTopic('settings')
  return (
    <>
      <Tooltip label={t('keys.show')}>
        <ActionIcon aria-label={t('keys.show')} onClick={() => show('keys')}>
          <IconKeyboard size={20} stroke={1.6} />
        </ActionIcon>
      </Tooltip>
      <Button
        variant="subtle"
        color="gray"
        px={10}
        leftSection={<IconLanguage size={18} stroke={1.6} />}
        aria-label={t('switchLanguage')}
        title={t('switchLanguage')}
        onClick={() => void call('settings.change', { language: language === 'en' ? 'zh-CN' : 'en' })}
      >
        {language === 'en' ? '中文' : 'EN'}
      </Button>
    </>
  )
}

function ShowButton() {
  const { t } = useTranslation()
  const open = useWindow((window) => window.show)
  const live = useTopic('show').show?.state === 'live'
  return live ? (
    <Button
      variant="default"
      leftSection={<IconPlayerStopFilled size={15} className={css['endIcon']} />}
      onClick={() => open('endShow')}
    >
      {t('show.end')}
    </Button>
  ) : (
    <Button leftSection={<IconPlayerPlayFilled size={15} />} onClick={() => open('startShow')}>
      {t('show.start')}
    </Button>
  )
}
