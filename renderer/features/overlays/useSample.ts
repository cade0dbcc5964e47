import type { OverlayKind, OverlaySettings } from '@shared/contract/control-room/overlays'
import { assertNever } from '@shared/errors'
import { useEffect, useRef, useState } from 'react'
import { useDesk } from '../../api/DeskProvider'
import { useTopic, useView } from '../../api/hooks'
import { onAirIdOf } from '../../api/rundown'
import type { View } from '../../api/state/view'
import { useNow } from '../../ui/figures/useNow'

/** What an overlay looks like: a data URL; null while it is drawn for the first time. */
type Sample = { readonly image: string | null; readonly failed: boolean }

const restMs = 200

/** The picture of an overlay, drawn again after each change of what is on it, a few times a second at most. */
export function useSample(kind: OverlayKind): Sample {
  const { client } = useDesk()
  const [sample, setSample] = useState<Sample>({ image: null, failed: false })
  const facts = useFacts(kind)
  const ask = useRef<() => void>(() => {})

  useEffect(() => {
    let left = false
    let busy = false
    let due = false
    let resting: ReturnType<typeof setTimeout> | undefined
    const run = async () => {
      busy = true
      due = false
      const result = await client.invoke('overlays.sample', { kind })
      if (left) return
      setSample((last) =>
        result.ok ? { image: result.value.image, failed: false } : { image: last.image, failed: true },
      )
      resting = setTimeout(() => {
        busy = false
        if (due) void run()
      }, restMs)
    }
    ask.current = () => {
      due = true
      if (!busy) void run()
    }
    return () => {
      left = true
      clearTimeout(resting)
      ask.current = () => {}
    }
  }, [client, kind])

  useEffect(() => ask.current(), [facts, kind])
  return sample
}

/** Changes whenever the picture may have. */
function useFacts(kind: OverlayKind): string {
  const { settings, standing, countdownEndsAt } = useTopic('overlays')
  const live = useView((view) => liveFacts(kind, view))
  const counting = kind === 'countdown' && countdownEndsAt !== null
  const second = Math.floor(useNow(counting ? 1_000 : 3_600_000) / 1_000)
  return JSON.stringify([
    chosenFacts(kind, settings),
    settings.colours,
    standing[kind],
    live,
    counting ? [countdownEndsAt, second] : null,
  ])
}

function chosenFacts(kind: OverlayKind, settings: OverlaySettings): readonly string[] {
  switch (kind) {
    case 'card':
      return [settings.cardLayout]
    case 'countdown':
      return [settings.countdownLabel]
    case 'shopCode':
      return [settings.shopCodeContent, settings.shopCodeCaption]
    case 'text':
      return [settings.text]
    case 'stockBar':
    case 'ticker':
      return []
    default:
      return assertNever(kind)
  }
}

/** A string, so that the window draws nothing anew when another product changes. */
function liveFacts(kind: OverlayKind, view: View): string {
  if (kind === 'ticker') return JSON.stringify(view.show.show)
  if (kind !== 'card' && kind !== 'stockBar') return ''
  const onAir = onAirIdOf(view.show)
  return onAir === null ? '' : JSON.stringify(view.products.byId.get(onAir))
}
