import fc from 'fast-check'
import { expect, test } from 'vitest'
import { otherPort, readPort } from './port'

test('ports are read as typed, wide digits too', () => {
  expect(readPort('4455', 1)).toBe(4455)
  expect(readPort(' ４４５５ ', 1)).toBe(4455)
})

test('what is no port is refused', () => {
  for (const text of ['', '0', '65536', '-1', '80.5', '端口', '999999']) expect(readPort(text, 1)).toBeNull()
  expect(readPort('80', 1024)).toBeNull()
})

test('the port offered in the place of a taken one is another and can be used', () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 65_535 }), (taken) => {
      const other = otherPort(taken)
      expect(other).not.toBe(taken)
      expect(readPort(String(other), 1024)).toBe(other)
    }),
  )
})
