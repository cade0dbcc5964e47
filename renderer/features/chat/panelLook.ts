import { useLocalStorage } from '@mantine/hooks'

/** How this window shows and sounds the panel; kept over a restart. */
export type PanelLook = {
  /** Letters that can be read from two metres away. */
  readonly large: boolean
  /** New orders are spoken. */
  readonly spoken: boolean
}

/** The look of the panel, and the way to change it. */
export function usePanelLook(): readonly [PanelLook, (change: Partial<PanelLook>) => void] {
  const [look, setLook] = useLocalStorage<PanelLook>({
    key: 'fieldcast.panelLook',
    defaultValue: { large: false, spoken: false },
    getInitialValueInEffect: false,
  })
  return [look, (change) => setLook((before) => ({ ...before, ...change }))]
}
