import { ActionIcon, Button, Tooltip } from '@mantine/core'
import type { OverlayKind } from '@shared/contract/control-room/overlays'
import { IconMinus, IconPlus, IconRestore } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { useTopic } from '../../../api/hooks'
import { useAction } from '../../../api/useCall'
import css from './canvas.module.css'
import { sameBox, scaled } from './geometry'
import type { Placing } from './usePlacing'

const sizeStep = 1.1

/** Under the canvas: size of the chosen overlay, and the way back to where Fieldcast put it. */
export function PlaceTools({
  kind,
  placing,
  shape,
}: {
  readonly kind: OverlayKind
  readonly placing: Placing
  readonly shape: 'landscape' | 'portrait'
}) {
  const { t } = useTranslation('overlays')
  const { places } = useTopic('overlays').settings
  const { run, pending } = useAction('overlays.setPlace')
  const box = placing.boxOf(kind)
  const scale = (factor: number) => {
    placing.move(kind, scaled(box, factor))
    placing.commitSoon()
  }
  const cannot = (factor: number) => sameBox(scaled(box, factor), box)
  return (
    <div className={css['tools']} role="toolbar" aria-label={t('tools.label', { name: t(`kinds.${kind}`) })}>
      <Tooltip label={t('tools.smaller')}>
        <ActionIcon
          variant="default"
          aria-label={t('tools.smaller')}
          disabled={cannot(1 / sizeStep)}
          onClick={() => scale(1 / sizeStep)}
        >
          <IconMinus size={18} />
        </ActionIcon>
      </Tooltip>
      <output className={css['size']}>{t('tools.size', { percent: Math.round(box.size * 100) })}</output>
      <Tooltip label={t('tools.larger')}>
        <ActionIcon
          variant="default"
          aria-label={t('tools.larger')}
          disabled={cannot(sizeStep)}
          onClick={() => scale(sizeStep)}
        >
          <IconPlus size={18} />
        </ActionIcon>
      </Tooltip>
      <Button
        flex="none"
        variant="default"
        leftSection={<IconRestore size={17} stroke={1.6} />}
        disabled={places[shape][kind] === null}
        loading={pending}
        onClick={() => {
          placing.giveUp()
          void run({ kind, place: null })
        }}
      >
        {t('tools.putBack')}
      </Button>
      <span className={css['keys']}>{t('canvas.keys')}</span>
    </div>
  )
}
