import { Button } from '@mantine/core'
import { IconWand } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { useTopic, useWindow } from '../../api/hooks'
import css from './starterShow.module.css'

/** On the studio page while OBS has nothing but the empty scene it starts with. */
export function StarterShowInvite() {
  const { t } = useTranslation('starterShow')
  const { connection } = useTopic('obs')
  const { state } = useTopic('starterShow')
  const open = useWindow((window) => window.open)
  if (connection.phase !== 'ready' || connection.scenes.length > 1 || state !== 'absent') return null
  return (
    <div className={css['invite']} role="note">
      <IconWand size={20} stroke={1.6} aria-hidden />
      <span>{t('invite')}</span>
      <Button size="compact-md" onClick={() => open('settings')}>
        {t('build')}
      </Button>
    </div>
  )
}
