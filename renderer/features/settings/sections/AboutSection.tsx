import { Button } from '@mantine/core'
import { IconFolderOpen } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { type ProgramInfo } from '@shared/contract/settings'
import { useAction } from '../../../api/useCall'
import { Section } from './Section'
import css from '../settings.module.css'

/** The program itself: its version, and where its data lies. */
export function AboutSection({ info }: { info: ProgramInfo | null }) {
  const { t } = useTranslation('settings')
  const { run, pending } = useAction('program.openDataFolder')
  return (
    <Section title={t('about.title')}>
      <dl className={css['facts']}>
        <dt>{t('about.version')}</dt>
        <dd>{info?.version}</dd>
        <dt>{t('about.electron')}</dt>
        <dd>{info?.electron}</dd>
        <dt>{t('about.secretsKept')}</dt>
        <dd>{info && t(info.secretsKept ? 'about.kept' : 'about.notKept')}</dd>
        <dt>{t('about.dataFolder')}</dt>
        <dd className={css['path']}>{info?.dataFolder}</dd>
      </dl>
      <div>
        <Button
          variant="default"
          leftSection={<IconFolderOpen size={18} aria-hidden />}
          loading={pending}
          onClick={() => void run({})}
        >
          {t('about.openFolder')}
        </Button>
      </div>
    </Section>
  )
}
