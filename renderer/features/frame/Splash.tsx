import { Button, Loader } from '@mantine/core'
import type { Failure } from '@shared/errors'
import { IconDatabaseOff } from '@tabler/icons-react'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { useCall } from '../../api/useCall'
import css from './frame.module.css'

/** What stands in the window until the first snapshot is there, or for good when there can be none. */
export function Splash({
  problem,
  rescue,
}: {
  problem: Failure | null
  /** What can be done about a damaged data file. */
  rescue: ReactNode
}) {
  const { t } = useTranslation()
  if (problem && problem.code !== 'internal') return <Refused problem={problem} rescue={rescue} />
  return (
    <div className={css['splash']} role="status">
      <span className={css['splashBrand']}>{t('brand')}</span>
      <Loader size="sm" type="dots" />
      <span className={css['splashText']}>{problem ? t('loadingFailed') : t('loading')}</span>
    </div>
  )
}

/** The language of the settings is not known here, so it is said in both. */
function Refused({ problem, rescue }: { problem: Failure; rescue: ReactNode }) {
  const { t, i18n } = useTranslation()
  const call = useCall()
  return (
    <div className={css['splash']} role="alert">
      <IconDatabaseOff size={40} stroke={1.4} aria-hidden />
      <span className={css['splashBrand']}>{t('cannotOpen')}</span>
      {(['zh-CN', 'en'] as const).map((language) => (
        <p key={language} lang={language} className={css['splashText']}>
          {i18n.getFixedT(language, 'errors')(problem.code, { ...problem.details })}
        </p>
      ))}
      {problem.code === 'database_damaged' && rescue}
      <Button variant="subtle" color="gray" onClick={() => void call('program.openDataFolder', {})}>
        {t('openDataFolder')}
      </Button>
    </div>
  )
}
