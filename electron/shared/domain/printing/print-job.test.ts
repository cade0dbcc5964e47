import fc from 'fast-check'
import { expect, it } from 'vitest'
import { sheafFrom, type PrintSubject } from './print-job'

const labels = (count: number): PrintSubject[] =>
  Array.from({ length: count }, (_, index) => ({ fromPage: index + 1, pages: 1 }))

it('a sheaf is ten parcels, the last one what is left', () => {
  expect(sheafFrom(labels(23), 0)).toEqual({ from: 0, to: 9, fromPage: 1, toPage: 10 })
  expect(sheafFrom(labels(23), 20)).toEqual({ from: 20, to: 22, fromPage: 21, toPage: 23 })
  expect(sheafFrom(labels(23), 23)).toBeNull()
})

it('labels on one sheet of A4 stay on one sheet', () => {
  const fourToASheet = Array.from({ length: 14 }, (_, index) => ({
    fromPage: Math.floor(index / 4) + 1,
    pages: 1,
  }))
  expect(sheafFrom(fourToASheet, 0)).toEqual({ from: 0, to: 11, fromPage: 1, toPage: 3 })
})

it('sheaf after sheaf, every page is printed once and in order', () => {
  fc.assert(
    fc.property(fc.array(fc.integer({ min: 1, max: 4 }), { minLength: 1, maxLength: 60 }), (lengths) => {
      let page = 1
      const subjects = lengths.map((pages) => {
        const fromPage = page
        page += pages
        return { fromPage, pages }
      })
      const printed: number[] = []
      for (let sheaf = sheafFrom(subjects, 0); sheaf; sheaf = sheafFrom(subjects, sheaf.to + 1))
        for (let at = sheaf.fromPage; at <= sheaf.toPage; at += 1) printed.push(at)
      expect(printed).toEqual(Array.from({ length: page - 1 }, (_, index) => index + 1))
    }),
  )
})
