import { defaultOverlaySettings, OverlayColours } from '@shared/contract/control-room/overlays'
import { expect, test } from 'vitest'
import { presetNames, presetOf, presets, unreadable } from './presets'

test.each(presetNames)('the ready-made colours %s can be read and kept', (name) => {
  expect(unreadable(presets[name])).toEqual([])
  expect(OverlayColours.safeParse(presets[name]).success).toBe(true)
  expect(presetOf(presets[name])).toBe(name)
})
test('a new shop has the first of them', () => {
  expect(presetOf(defaultOverlaySettings.colours)).toBe('field')
})
test('grey words on white are told to be unreadable, and so is a pale price', () => {
  const { field } = presets
  expect(unreadable({ ...field, ink: '#aaaaaa' })).toEqual(['ink'])
  expect(unreadable({ ...field, price: '#ffd0c0' })).toEqual(['price'])
  expect(unreadable({ ...field, paper: field.ink, price: field.ink })).toEqual(['ink', 'price'])
})
