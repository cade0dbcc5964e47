import type { TransitionChoice } from '@shared/contract/control-room/scenes'
import { useTranslation } from 'react-i18next'
import { useView } from '../../../api/hooks'
import { TransitionFields } from '../../../ui/fields/TransitionFields'

/** How the product's scene comes on; only where the product has a scene. */
export function TransitionField({
  value,
  onChange,
}: {
  readonly value: TransitionChoice | null
  readonly onChange: (transition: TransitionChoice | null) => void
}) {
  const { t } = useTranslation('scenes')
  const transitions = useView(({ obs }) =>
    obs.connection.phase === 'ready' ? obs.connection.transitions : null,
  )
  return (
    <TransitionFields
      value={value}
      transitions={transitions ?? []}
      disabled={transitions === null && value === null}
      words={{
        label: t('own.label'),
        duration: t('own.durationLabel'),
        none: t('own.current'),
        unknown: t('own.unknown'),
      }}
      onChange={onChange}
    />
  )
}
