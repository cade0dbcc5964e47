import { Button } from '@mantine/core'
import { IconCircle, IconCircleCheck, IconPackage } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import type { PackedParcel } from '@shared/contract/packing'
import { formatQuantity } from '@shared/domain/quantity'
import { useTopic } from '../../../api/hooks'
import { KeyHint } from '../../../ui/KeyHint'
import css from './scan.module.css'

/** What goes into the box, in letters that can be read from where the box stands. */
export function ScannedParcel({
  table,
  onTick,
  onFinish,
  onTakeBack,
}: {
  readonly table: PackedParcel
  readonly onTick: (lineId: string, ticked: boolean) => void
  readonly onFinish: () => void
  readonly onTakeBack: () => void
}) {
  const { t } = useTranslation('scan')
  const undo = useTopic('undo')
  const { parcel, ticked, packed } = table
  const left = parcel.lines.filter(({ id }) => !ticked.includes(id)).length
  // Only what was done last can be taken back, and only here what was done here.
  const mayTakeBack = packed && undo.next?.kind === 'moved' && parcel.orderNumbers.includes(undo.next.number)
  return (
    <section className={css['parcel']} aria-label={parcel.number}>
      <header className={css['head']}>
        <b className={css['number']}>{parcel.number}</b>
        <span>{[parcel.buyerName, parcel.recipient.name].filter((part) => part !== '').join(' · ')}</span>
        <span className={css['left']}>{packed ? t('closed') : t('left', { count: left })}</span>
      </header>
      <ul className={css['lines']}>
        {parcel.lines.map((line, index) => {
          const inside = ticked.includes(line.id)
          return (
            <li key={line.id}>
              <button
                type="button"
                className={css['line']}
                aria-pressed={inside}
                disabled={packed}
                onClick={() => onTick(line.id, !inside)}
              >
                {inside ? (
                  <IconCircleCheck size={34} aria-hidden />
                ) : (
                  <IconCircle size={34} stroke={1.4} aria-hidden />
                )}
                <span className={css['name']}>{line.name}</span>
                <b className={css['quantity']}>{formatQuantity(line.quantity, line)}</b>
                {index < 9 && <KeyHint>{String(index + 1)}</KeyHint>}
              </button>
            </li>
          )
        })}
      </ul>
      <div className={css['end']}>
        {mayTakeBack && (
          <Button size="lg" variant="default" onClick={onTakeBack}>
            {t('takeBack')}
          </Button>
        )}
        <Button
          size="lg"
          leftSection={<IconPackage size={22} aria-hidden />}
          disabled={packed || left > 0}
          onClick={onFinish}
        >
          {t('finish')}
        </Button>
      </div>
    </section>
  )
}
