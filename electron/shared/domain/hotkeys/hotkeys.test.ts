import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { defaultHotkeys, KeyCombination } from '../../contract/hotkeys'
import { formatCombination, parseCombination, type Combination } from './combination'
import { conflictsOf } from './conflicts'
import { combinationOf, type PressedKey } from './pressed'
import { refusalOf } from './refusal'
import { shownKeys } from './shown-keys'

const plain =
  "A B C D E F G H I J K L M N O P Q R S T U V W X Y Z 0 1 2 3 4 5 6 7 8 9 - = [ ] ; ' , . / \\ `".split(' ')
const named =
  'Space Enter Tab Backspace Delete Insert Home End PageUp PageDown Up Down Left Right Plus'.split(' ')
const numbered = [
  ...Array.from({ length: 24 }, (_, index) => `F${index + 1}`),
  ...Array.from({ length: 10 }, (_, index) => `num${index}`),
]
const someCombination: fc.Arbitrary<Combination> = fc.record({
  control: fc.boolean(),
  alt: fc.boolean(),
  shift: fc.boolean(),
  super: fc.boolean(),
  key: fc.constantFrom(...plain, ...named, ...numbered),
})

function press(key: string, code: string, held: Partial<PressedKey> = {}): PressedKey {
  return {
    key,
    code,
    ctrlKey: false,
    altKey: false,
    shiftKey: false,
    metaKey: false,
    isComposing: false,
    ...held,
  }
}

describe('key combinations', () => {
  it('are read back as they were written, and the contract takes every one of them', () => {
    fc.assert(
      fc.property(someCombination, (combination) => {
        const written = formatCombination(combination)
        expect(parseCombination(written)).toEqual(combination)
        expect(KeyCombination.safeParse(written).success).toBe(true)
      }),
    )
  })

  it('are read where the contract takes them, and nowhere else', () => {
    const parts = fc.constantFrom(
      'Control+',
      'Alt+',
      'Shift+',
      'Super+',
      'F',
      '1',
      '9',
      'a',
      'Z',
      '+',
      'Up',
      '',
    )
    fc.assert(
      fc.property(fc.array(parts, { maxLength: 5 }), (pieces) => {
        const text = pieces.join('')
        expect(parseCombination(text) !== null).toBe(KeyCombination.safeParse(text).success)
      }),
    )
  })
})

describe('a key that goes down', () => {
  it.each([
    ['F2 with Shift', press('F2', 'F2', { shiftKey: true }), 'Shift+F2'],
    ['a letter', press('a', 'KeyA'), 'A'],
    ['a letter with Caps Lock', press('A', 'KeyA'), 'A'],
    ['the letter that stands on the key of a French keyboard', press('q', 'KeyA'), 'Q'],
    ['a letter key of a Russian keyboard', press('ф', 'KeyA', { ctrlKey: true }), 'Control+A'],
    ['a digit with Shift', press('!', 'Digit1', { shiftKey: true, altKey: true }), 'Alt+Shift+1'],
    ['a digit of the number pad', press('4', 'Numpad4', { ctrlKey: true }), 'Control+num4'],
    ['the number pad without Num Lock', press('ArrowLeft', 'Numpad4'), 'Left'],
    ['a bracket', press('【', 'BracketLeft', { ctrlKey: true }), 'Control+['],
    [
      'all modifiers',
      press('F9', 'F9', { ctrlKey: true, altKey: true, shiftKey: true, metaKey: true }),
      'Control+Alt+Shift+Super+F9',
    ],
  ])('%s', (_what, pressed, keys) => {
    expect(combinationOf(pressed)).toBe(keys)
  })

  it.each([
    ['a modifier alone', press('Control', 'ControlLeft', { ctrlKey: true })],
    ['a key in the middle of Chinese input', press('a', 'KeyA', { isComposing: true })],
    ['a key that the input method takes', press('Process', 'KeyA')],
    ['a volume key', press('AudioVolumeUp', 'AudioVolumeUp')],
    ['Esc', press('Escape', 'Escape')],
  ])('is no combination when it is %s', (_what, pressed) => {
    expect(combinationOf(pressed)).toBeNull()
  })

  it('gives nothing that the contract would refuse, whatever the browser says', () => {
    fc.assert(
      fc.property(
        fc.record({
          key: fc.oneof(
            fc.string({ maxLength: 2 }),
            fc.constantFrom(...named, ...numbered, 'Dead', 'Unidentified'),
          ),
          code: fc.oneof(
            fc.string(),
            fc.constantFrom('KeyA', 'Digit5', 'Numpad5', 'Slash', 'IntlBackslash', ''),
          ),
          ctrlKey: fc.boolean(),
          altKey: fc.boolean(),
          shiftKey: fc.boolean(),
          metaKey: fc.boolean(),
          isComposing: fc.boolean(),
        }),
        (pressed) => {
          const keys = combinationOf(pressed)
          if (keys !== null) expect(KeyCombination.safeParse(keys).success).toBe(true)
        },
      ),
    )
  })
})

describe('conflicts', () => {
  const keys = fc.option(fc.constantFrom('F2', 'F4', 'F9', 'Control+Alt+F9'), { nil: null })
  const actions = fc
    .array(fc.record({ inWindow: keys, anywhere: keys }), { maxLength: 7 })
    .map((list) => list.map((each, index) => ({ id: `action ${index}`, ...each })))

  it('are shown on both actions, or on none', () => {
    fc.assert(
      fc.property(actions, (list) => {
        const conflicts = conflictsOf(list)
        const both = conflicts.flatMap(({ id, inWindow, anywhere }) =>
          [inWindow, anywhere].flatMap((other) => (other === null ? [] : [[id, other] as const])),
        )
        for (const [id, other] of both) {
          const there = conflicts.find((conflict) => conflict.id === other)
          // With three of a kind the other may name the third; it names somebody in any case.
          expect(
            [there?.inWindow, there?.anywhere].some((named) => named !== null && named !== undefined),
          ).toBe(true)
          expect(other).not.toBe(id)
        }
      }),
    )
  })

  it('without one, no two actions answer to the same keys', () => {
    fc.assert(
      fc.property(actions, (list) => {
        const conflicts = conflictsOf(list)
        const working = list.flatMap((action, index) => {
          const conflict = conflicts[index]
          const own = new Set([
            ...(conflict?.inWindow === null ? [action.inWindow] : []),
            ...(conflict?.anywhere === null ? [action.anywhere] : []),
          ])
          return [...own].filter((each) => each !== null)
        })
        expect(new Set(working).size).toBe(working.length)
      }),
    )
  })

  it('there are none among the keys of a fresh installation, and each of them can be chosen', () => {
    expect(conflictsOf(defaultHotkeys).filter(({ inWindow }) => inWindow !== null)).toEqual([])
    for (const { inWindow } of defaultHotkeys)
      expect(inWindow === null ? null : refusalOf(inWindow, 'inWindow')).toBeNull()
  })
})

describe('keys that cannot be chosen', () => {
  it('never swallow typing in another program', () => {
    fc.assert(
      fc.property(someCombination, (combination) => {
        const keys = formatCombination({ ...combination, control: false, alt: false, super: false })
        if (refusalOf(keys, 'anywhere') === null) expect(combination.key).toMatch(/^F\d+$/)
      }),
    )
  })

  it.each([
    ['A', 'anywhere', 'needsModifier'],
    ['Shift+A', 'anywhere', 'needsModifier'],
    ['num1', 'anywhere', 'needsModifier'],
    ['Space', 'anywhere', 'needsModifier'],
    ['Control+C', 'anywhere', 'everyday'],
    ['F6', 'anywhere', 'fixed'],
    ['F9', 'anywhere', null],
    ['Control+Alt+A', 'anywhere', null],
    ['J', 'inWindow', 'fixed'],
    ['Shift+/', 'inWindow', 'fixed'],
    ['Control+W', 'inWindow', 'everyday'],
    ['Super+1', 'inWindow', 'fixed'],
    ['Super+C', 'inWindow', 'everyday'],
    ['Shift+Super+Z', 'anywhere', 'everyday'],
    ['B', 'inWindow', null],
    ['Hyper+B', 'inWindow', 'unknown'],
  ] as const)('%s %s: %s', (keys, scope, refusal) => {
    expect(refusalOf(keys, scope)).toBe(refusal)
  })
})

it('keys are shown as they stand on the keyboard', () => {
  expect(shownKeys('Control+Alt+Super+Up')).toBe('Ctrl+Alt+Win+↑')
  expect(shownKeys('Alt+Super+num3', true)).toBe('Option+⌘+Num 3')
  expect(shownKeys('Shift+F2')).toBe('Shift+F2')
})
