import { meterZones } from '@shared/domain/audio/levels'
import { useEffect, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import css from '../audio.module.css'
import type { LevelBoard } from './levelBoard'
import { isClipped, meterFloorDb, meterPosition, moveNeedle, type Needle } from './needle'

const percent = (db: number): string => `${meterPosition(db) * 100}%`

/** How loud one input is now; drawn by two transforms at each moment, rendered only when it comes into use or leaves it. */
export function Meter({ id, levels }: { readonly id: string; readonly levels: LevelBoard }) {
  const { t } = useTranslation('audio')
  const meter = useRef<HTMLDivElement>(null)
  const cover = useRef<HTMLSpanElement>(null)
  const hold = useRef<HTMLSpanElement>(null)
  const [unused, setUnused] = useState(false)
  useEffect(() => {
    let needle: Needle | null = null
    return levels.follow(id, (moment) => {
      setUnused(moment === null)
      needle = moment && moveNeedle(needle, moment.peakDb, moment.at)
      const barDb = needle?.barDb ?? meterFloorDb
      const holdAt = meterPosition(needle?.holdDb ?? meterFloorDb)
      cover.current?.style.setProperty('transform', `scaleX(${1 - meterPosition(barDb)})`)
      hold.current?.style.setProperty('transform', `translateX(${(holdAt - 1) * 100}%)`)
      meter.current?.toggleAttribute('data-clipped', needle !== null && isClipped(needle))
      meter.current?.setAttribute('aria-valuenow', String(Math.round(barDb)))
    })
  }, [id, levels])
  return (
    <div
      ref={meter}
      className={css['meter']}
      role="meter"
      aria-label={t('level', { name: id })}
      aria-valuemin={meterFloorDb}
      aria-valuemax={0}
      aria-valuenow={meterFloorDb}
      aria-valuetext={unused ? t('unused') : undefined}
      title={t('meterHint')}
      data-unused={unused || undefined}
    >
      <span className={css['bar']}>
        <span ref={cover} className={css['cover']} />
        <span ref={hold} className={css['hold']} />
        <span className={css['zone']} style={{ left: percent(meterZones.goodDb) }} />
        <span className={css['zone']} style={{ left: percent(meterZones.loudDb) }} />
        {unused && <span className={css['unused']}>{t('unused')}</span>}
      </span>
      <span className={css['clip']} aria-hidden>
        !
      </span>
    </div>
  )
}
