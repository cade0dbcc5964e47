import { defaultHotkeys, type Hotkey, type HotkeyAction } from '@shared/contract/hotkeys'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { openDesk, refusalOf, type Desk } from '../test-support/desk'

let desk: Desk
beforeEach(() => {
  desk = openDesk()
})
afterEach(() => {
  vi.useRealTimers()
  desk.close()
})

function row(id: HotkeyAction) {
  const found = desk.seen().hotkeys.find((hotkey) => hotkey.id === id)
  if (!found) throw new Error(`no row ${id}`)
  return found
}
const set = (id: HotkeyAction, keys: Partial<Hotkey>) => {
  const { inWindow, anywhere } = row(id)
  desk.hotkeys.set({ id, inWindow, anywhere, ...keys })
}
const registered = () => [...desk.outside.globalKeys.keys()]
const press = (keys: string) => desk.outside.globalKeys.get(keys)?.()

describe('the keys of a new shop', () => {
  it('work in the window alone, and are without fault', () => {
    expect(desk.seen().hotkeys).toEqual(
      defaultHotkeys.map((hotkey) => ({ ...hotkey, inWindowConflict: null, anywhereProblem: null })),
    )
    expect(registered()).toEqual([])
  })
})

describe('keys that work anywhere', () => {
  it('are asked of the system when they are chosen, and tell the window what to do', () => {
    set('nextProduct', { anywhere: 'Control+Alt+F9' })
    expect(registered()).toEqual(['Control+Alt+F9'])
    press('Control+Alt+F9')
    expect(desk.outside.pressed).toEqual(['nextProduct'])
  })

  it('are given back when they are cleared, reset, or Fieldcast ends', () => {
    set('panic', { anywhere: 'F10' })
    set('panic', { anywhere: null })
    expect(registered()).toEqual([])
    set('panic', { anywhere: 'F10' })
    desk.hotkeys.reset()
    expect(registered()).toEqual([])
    set('panic', { anywhere: 'F10' })
    desk.hotkeys.stop()
    expect(registered()).toEqual([])
  })

  it('show that another program holds them, until they are free', () => {
    desk.outside.takenKeys.add('F10')
    set('panic', { anywhere: 'F10' })
    expect(row('panic').anywhereProblem).toBe('taken')
    desk.outside.takenKeys.clear()
    set('panic', {})
    expect(row('panic').anywhereProblem).toBeNull()
    expect(registered()).toEqual(['F10'])
  })

  it('are nobody’s while two actions have them', () => {
    set('panic', { anywhere: 'F10' })
    set('take', { anywhere: 'F10' })
    expect(row('panic').anywhereProblem).toBe('take')
    expect(row('take').anywhereProblem).toBe('panic')
    expect(registered()).toEqual([])
    set('take', { anywhere: 'F12' })
    expect(row('panic').anywhereProblem).toBeNull()
    expect(registered().sort()).toEqual(['F10', 'F12'])
  })

  it('conflict with the same keys of another action in the window, and not with those of their own', () => {
    set('take', { anywhere: 'F9' })
    expect(row('take').anywhereProblem).toBe('panic')
    expect(row('panic').inWindowConflict).toBe('take')
    set('take', { anywhere: 'F8' })
    expect(row('take')).toMatchObject({ inWindowConflict: null, anywhereProblem: null })
    expect(registered()).toEqual(['F8'])
  })

  it('answer to nobody while new keys are chosen', () => {
    set('panic', { anywhere: 'F10' })
    desk.hotkeys.setRecording(true)
    expect(registered()).toEqual([])
    desk.hotkeys.setRecording(false)
    expect(registered()).toEqual(['F10'])
  })

  it('act once while held down, and again for a press soon after', () => {
    vi.useFakeTimers()
    set('panic', { anywhere: 'F10' })
    const hold = [0, 660, ...Array<number>(20).fill(33)]
    for (const pause of hold) {
      desk.clock.time += pause
      vi.advanceTimersByTime(pause)
      press('F10')
    }
    vi.advanceTimersByTime(1_000)
    expect(desk.outside.pressed).toEqual(['panic'])
    desk.clock.time += 400
    press('F10')
    vi.advanceTimersByTime(150)
    expect(desk.outside.pressed).toEqual(['panic', 'panic'])
  })
})

describe('the host’s choice', () => {
  it('is still there after a power cut', () => {
    set('toggleOnAir', { inWindow: 'F3', anywhere: 'Control+F3' })
    const again = desk.afterPowerCut()
    expect(again.seen().hotkeys.find(({ id }) => id === 'toggleOnAir')).toMatchObject({
      inWindow: 'F3',
      anywhere: 'Control+F3',
    })
    expect([...again.outside.globalKeys.keys()]).toEqual(['Control+F3'])
    again.close()
  })

  it.each([
    ['a plain letter anywhere', { anywhere: 'B' }],
    ['a key that the window has already', { inWindow: 'J' }],
    ['copy', { anywhere: 'Control+C' }],
  ])('is refused for %s, and nothing changes', (_what, keys) => {
    expect(refusalOf(() => set('panic', keys))).toBe('hotkey_unusable')
    expect(row('panic')).toMatchObject({ inWindow: 'F9', anywhere: null })
  })
})
