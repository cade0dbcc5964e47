import { Switch } from '@mantine/core'
import { OverlayKind } from '@shared/contract/control-room/overlays'
import { useTranslation } from 'react-i18next'
import { useTopic } from '../../api/hooks'
import { useCall } from '../../api/useCall'
import { overlayIcons } from './overlayIcons'
import css from './overlays.module.css'
import { Standing } from './Standing'

/** The six overlays: how each stands, and a switch to show or hide it; a click chooses the one to be set up. */
export function OverlayList({
  selected,
  onSelect,
}: {
  readonly selected: OverlayKind
  readonly onSelect: (kind: OverlayKind) => void
}) {
  const { t } = useTranslation('overlays')
  const { shown } = useTopic('overlays').settings
  const call = useCall()
  return (
    <ul className={css['list']} aria-label={t('list')}>
      {OverlayKind.options.map((kind) => {
        const Icon = overlayIcons[kind]
        const name = t(`kinds.${kind}`)
        return (
          <li key={kind} className={css['row']} data-selected={kind === selected || undefined}>
            <button
              type="button"
              className={css['choose']}
              aria-current={kind === selected}
              onClick={() => onSelect(kind)}
            >
              <Icon size={22} stroke={1.6} aria-hidden />
              <span className={css['rowWords']}>
                <span className={css['rowName']}>{name}</span>
                <Standing kind={kind} />
              </span>
            </button>
            <Switch
              size="md"
              aria-label={t('show', { name })}
              checked={shown[kind]}
              onChange={(event) => {
                onSelect(kind)
                void call('overlays.setShown', { kind, shown: event.currentTarget.checked })
              }}
            />
          </li>
        )
      })}
    </ul>
  )
}
