import { Button, SegmentedControl } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useTopic } from '../../../api/hooks'
import { useAction } from '../../../api/useCall'
import { Notice } from '../../../ui/Notice'
import { ObsAddressForm } from './ObsAddressForm'
import { ObsStanding } from './ObsStanding'
import { Section } from './Section'
import css from '../settings.module.css'

/** How OBS is found, and how the connection stands. */
export function ObsSection({ secretsKept }: { secretsKept: boolean }) {
  const { t } = useTranslation(['settings', 'studio'])
  const { target } = useTopic('obs')
  const [chosen, setChosen] = useState<'automatic' | 'manual' | null>(null)
  const mode = chosen ?? target.mode
  const find = useAction('obs.connectAutomatically')
  return (
    <Section title={t('obs.title')}>
      <ObsStanding />
      <div className={css['choice']}>
        <span>{t('obs.mode')}</span>
        <SegmentedControl
          aria-label={t('obs.mode')}
          value={mode}
          data={[
            { value: 'automatic', label: t('obs.automatic') },
            { value: 'manual', label: t('obs.manual') },
          ]}
          onChange={(value) => setChosen(value === 'manual' ? 'manual' : 'automatic')}
        />
      </div>
      {mode === 'automatic' ? (
        <div className={css['row']}>
          <span className={css['hint']}>{t('obs.automaticHint')}</span>
          <Button variant="default" loading={find.pending} onClick={() => void find.run({})}>
            {t('obs.find')}
          </Button>
        </div>
      ) : (
        <>
          <ObsAddressForm target={target} />
          {!secretsKept && <Notice tone="warn">{t('studio:obsForm.notKept')}</Notice>}
        </>
      )}
    </Section>
  )
}
