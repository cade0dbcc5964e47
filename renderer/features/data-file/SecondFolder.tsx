import { Button } from '@mantine/core'
import { IconUsb } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { useTopic } from '../../api/hooks'
import { useAction } from '../../api/useCall'
import css from './dataFile.module.css'

/** Where backups go as well, such as a USB stick. */
export function SecondFolder() {
  const { t } = useTranslation('dataFile')
  const { second } = useTopic('dataFile')
  const choosing = useAction('backups.chooseSecondFolder')
  const forgetting = useAction('backups.forgetSecondFolder')
  const isBad = second?.standing === 'missing' || second?.standing === 'failed'
  return (
    <div className={css['part']}>
      <b>{t('second.title')}</b>
      {second === null ? (
        <div className={css['hint']}>{t('second.text')}</div>
      ) : (
        <>
          <div className={css['path']}>{second.folder}</div>
          <div className={css['hint']} data-bad={isBad || undefined}>
            {t(`second.standings.${second.standing}`)}
          </div>
        </>
      )}
      <div className={css['buttons']}>
        <Button
          variant="default"
          leftSection={<IconUsb size={18} aria-hidden />}
          loading={choosing.pending}
          onClick={() => void choosing.run({})}
        >
          {t(second === null ? 'second.choose' : 'second.change')}
        </Button>
        {second !== null && (
          <Button
            variant="subtle"
            color="gray"
            loading={forgetting.pending}
            onClick={() => void forgetting.run({})}
          >
            {t('second.forget')}
          </Button>
        )}
      </div>
    </div>
  )
}
