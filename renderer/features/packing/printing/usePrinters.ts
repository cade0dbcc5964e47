import { useLocalStorage } from '@mantine/hooks'
import { useCallback, useEffect, useState } from 'react'
import type { Printer } from '@shared/contract/printing'
import { useCall } from '../../../api/useCall'

/** How often it looks what printers there are, in ms: one that is switched on is there without a click. */
const everyMs = 5_000

/** The printers of this PC, null until they are known; the one chosen is remembered. */
export function usePrinters(): {
  readonly printers: readonly Printer[] | null
  readonly chosen: Printer | null
  readonly choose: (name: string) => void
} {
  const call = useCall()
  const [printers, setPrinters] = useState<readonly Printer[] | null>(null)
  const [name, setName] = useLocalStorage({
    key: 'fieldcast.printer',
    defaultValue: '',
    getInitialValueInEffect: false,
  })
  useEffect(() => {
    let left = false
    const look = async () => {
      const result = await call('printing.printers', {}, { quiet: true })
      if (!left) setPrinters(result.ok ? result.value : [])
    }
    void look()
    const timer = setInterval(() => void look(), everyMs)
    return () => {
      left = true
      clearInterval(timer)
    }
  }, [call])
  const choose = useCallback((chosen: string) => setName(chosen), [setName])
  const chosen = printers?.find((printer) => printer.name === name) ?? printers?.[0] ?? null
  return { printers, chosen, choose }
}
