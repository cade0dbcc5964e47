import { Button, Loader } from '@mantine/core'
import { IconHistory } from '@tabler/icons-react'
import type { Backup } from '@shared/contract/backups'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useAction } from '../../api/useCall'
import { BackupList } from './BackupList'
import { momentText, whatIn } from './backupWords'
import css from './dataFile.module.css'
import { OpenShop } from './MoveShop'
import { useBackups } from './useBackups'

const languages = ['zh-CN', 'en'] as const

/** What can be done about a damaged data file; the language of its settings is not known, so it is said in both. */
export function RescueChoices() {
  const { t, i18n } = useTranslation('dataFile')
  const both = (words: 'refused.use' | 'refused.others' | 'move.open' | 'refused.looking') =>
    languages.map((language) => i18n.getFixedT(language, 'dataFile')(words)).join(' · ')
  const backups = useBackups()
  const [showOthers, setShowOthers] = useState(false)
  const { run, pending } = useAction('backups.restore')
  const [newest, ...others] = backups ?? []
  const restore = (backup: Backup) => void run({ id: backup.id })
  if (backups === null)
    return (
      <div className={css['rescue']}>
        <Loader size="sm" type="dots" />
        <span className={css['hint']}>{both('refused.looking')}</span>
      </div>
    )
  return (
    <div className={css['rescue']}>
      {newest ? (
        <>
          <Newest backup={newest} />
          <Button
            leftSection={<IconHistory size={18} aria-hidden />}
            loading={pending}
            onClick={() => restore(newest)}
          >
            {both('refused.use')}
          </Button>
          {languages.map((language) => (
            <p key={language} lang={language} className={css['rescueText']}>
              {i18n.getFixedT(language, 'dataFile')('refused.promise')}
            </p>
          ))}
        </>
      ) : (
        languages.map((language) => (
          <p key={language} lang={language} className={css['rescueText']}>
            {i18n.getFixedT(language, 'dataFile')('refused.none')}
          </p>
        ))
      )}
      <div className={css['buttons']}>
        {others.length > 0 && (
          <Button variant="default" aria-expanded={showOthers} onClick={() => setShowOthers(!showOthers)}>
            {both('refused.others')}
          </Button>
        )}
        <OpenShop words={both('move.open')} />
      </div>
      {showOthers && (
        <div className={css['others']} aria-label={t('refused.others')}>
          <BackupList backups={others} disabled={pending} onChoose={restore} />
        </div>
      )}
    </div>
  )
}

function Newest({ backup }: { readonly backup: Backup }) {
  const { i18n } = useTranslation('dataFile')
  return (
    <div className={css['newest']}>
      {languages.map((language) => (
        <b key={language} lang={language}>
          {i18n.getFixedT(language, 'dataFile')('refused.newest', { when: momentText(backup.at, language) })}
        </b>
      ))}
      {languages.map((language) => (
        <span key={language} lang={language} className={css['hint']}>
          {whatIn(i18n.getFixedT(language, 'dataFile'), backup)}
        </span>
      ))}
    </div>
  )
}
