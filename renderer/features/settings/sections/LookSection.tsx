import { SegmentedControl } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { Settings } from '@shared/contract/settings'
import { useTopic } from '../../../api/hooks'
import { Section } from './Section'
import css from '../settings.module.css'
import { useSaveSettings } from '../useSaveSettings'

/** Language and colours of the window. */
export function LookSection() {
  const { t } = useTranslation('settings')
  const { language, appearance } = useTopic('settings')
  const save = useSaveSettings()
  return (
    <Section title={t('look.title')}>
      <div className={css['choice']}>
        <span>{t('look.language')}</span>
        <SegmentedControl
          aria-label={t('look.language')}
          value={language}
          data={[
            { value: 'zh-CN', label: t('look.chinese') },
            { value: 'en', label: t('look.english') },
          ]}
          onChange={(value) => {
            const chosen = Settings.shape.language.safeParse(value)
            if (chosen.success) void save({ language: chosen.data })
          }}
        />
      </div>
      <div className={css['choice']}>
        <span>{t('look.appearance')}</span>
        <SegmentedControl
          aria-label={t('look.appearance')}
          value={appearance}
          data={Settings.shape.appearance.options.map((option) => ({
            value: option,
            label: t(`look.${option}`),
          }))}
          onChange={(value) => {
            const chosen = Settings.shape.appearance.safeParse(value)
            if (chosen.success) void save({ appearance: chosen.data })
          }}
        />
      </div>
    </Section>
  )
}
