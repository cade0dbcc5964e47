import { useTranslation } from 'react-i18next'
import { useTopic } from '../../api/hooks'
import { figuresOf, isTroubled } from './figures'
import css from './outputs.module.css'

/** How OBS is doing, in figures; what a warning speaks of is marked. */
export function HealthFigures() {
  const { t } = useTranslation('outputs')
  const { health, warnings } = useTopic('outputs')
  if (health === null) return <p className={css['hint']}>{t('health.unknown')}</p>
  return (
    <dl className={css['figures']} aria-label={t('health.label')}>
      {figuresOf(health).map(({ name, text }) => {
        const plain = name === 'cpu' || name === 'memory' || name === 'fps'
        return (
          <div key={name} data-troubled={(!plain && isTroubled(name, warnings)) || undefined}>
            <dt>{t(`health.${name}`)}</dt>
            <dd>{text}</dd>
          </div>
        )
      })}
    </dl>
  )
}
