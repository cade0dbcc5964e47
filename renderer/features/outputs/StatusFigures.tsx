import { useTranslation } from 'react-i18next'
import { useTopic } from '../../api/hooks'
import { figuresOf, isTroubled } from './figures'
import css from './outputs.module.css'

const always = ['bitrate', 'dropped', 'cpu', 'disk'] as const

/** The figures that matter while OBS streams or records, for the status bar; nothing otherwise. */
export function StatusFigures() {
  const { t } = useTranslation('outputs')
  const { health, stream, record, warnings } = useTopic('outputs')
  const streaming = stream.state !== 'stopped'
  if (health === null || (!streaming && record.state === 'stopped')) return null
  const figures = figuresOf(health)
  const shown = always.filter((name) => streaming || name === 'cpu' || name === 'disk')
  return (
    <span className={css['status']} role="group" aria-label={t('health.label')}>
      {shown.map((name) => (
        <span
          key={name}
          className={css['statusFigure']}
          data-figure={name}
          data-troubled={(name !== 'cpu' && isTroubled(name, warnings)) || undefined}
        >
          {t(`health.${name}`)} <strong>{figures.find((figure) => figure.name === name)?.text}</strong>
        </span>
      ))}
    </span>
  )
}
