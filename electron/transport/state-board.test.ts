import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { EventPayload } from '@shared/contract'
import type { Product } from '@shared/contract/products'
import { firstState } from '@shared/contract/first-state'
import type { SingleTopics } from '@shared/contract/state'
import { StateBoard } from './state-board'

const single: SingleTopics = firstState

function product(id: string, available: number): Product {
  return {
    id,
    available,
    code: id,
    name: id,
    aliases: [],
    unit: '箱',
    smallestUnit: '根',
    unitSize: 10,
    priceFen: 1,
    wholesaleFen: 1,
    sceneName: null,
    transition: null,
    keyword: '',
    photo: null,
    archived: false,
    position: 0,
    reserved: 0,
    weightGrams: 0,
    lowStock: null,
    volumeMillilitres: 0,
    shelfPlace: '',
    cold: 'none',
    parts: [],
  }
}

function setUp() {
  const sent: EventPayload<'state.changed'>[] = []
  const turns: (() => void)[] = []
  const board = new StateBoard(
    single,
    { emit: (_name, payload) => sent.push(payload as EventPayload<'state.changed'>) },
    (work) => turns.push(work),
  )
  return { board, sent, endTurn: () => turns.splice(0).forEach((work) => work()) }
}

describe('the pushed state', () => {
  it('sends the changes of one turn together, under one revision', () => {
    const { board, sent, endTurn } = setUp()
    board.put('products', [product('a', 1)])
    board.set('chat', { perMinute: 3, total: 9 })
    expect(sent).toEqual([])
    endTurn()
    expect(sent).toHaveLength(1)
    expect(sent[0]).toMatchObject({ revision: 1, changes: [{ topic: 'products' }, { topic: 'chat' }] })
  })

  it('gives a snapshot that stands at the revision it names', () => {
    const { board, sent } = setUp()
    board.put('products', [product('a', 1), product('b', 2)])
    const snapshot = board.snapshot()
    expect(snapshot.revision).toBe(1)
    expect(sent).toHaveLength(1)
    expect(snapshot.state.products.map(({ id }) => id)).toEqual(['a', 'b'])
  })

  it('leads a window that follows every change to the same rows as a fresh snapshot', () => {
    const rows = fc.array(fc.tuple(fc.constantFrom('a', 'b', 'c', 'd'), fc.nat(9)), { maxLength: 4 })
    const step = fc.oneof(
      fc.record({ kind: fc.constant('put' as const), rows }),
      fc.record({ kind: fc.constant('replace' as const), rows }),
      fc.record({ kind: fc.constant('remove' as const), rows }),
      fc.record({ kind: fc.constant('turn' as const), rows }),
    )
    fc.assert(
      fc.property(fc.array(step, { maxLength: 30 }), (steps) => {
        const { board, sent, endTurn } = setUp()
        for (const { kind, rows } of steps) {
          if (kind === 'turn') endTurn()
          else if (kind === 'remove')
            board.remove(
              'products',
              rows.map(([id]) => id),
            )
          else
            board[kind](
              'products',
              rows.map(([id, available]) => product(id, available)),
            )
        }
        const snapshot = board.snapshot()
        const followed = new Map<string, Product>()
        for (const change of sent.flatMap(({ changes }) => changes)) {
          if (change.topic !== 'products') continue
          if (change.replace) followed.clear()
          for (const row of change.put) followed.set(row.id, row)
          for (const id of change.remove) followed.delete(id)
        }
        expect([...followed.values()].sort((a, b) => a.id.localeCompare(b.id))).toEqual(
          [...snapshot.state.products].sort((a, b) => a.id.localeCompare(b.id)),
        )
        expect(sent.map(({ revision }) => revision)).toEqual(sent.map((_change, index) => index + 1))
      }),
    )
  })
})
