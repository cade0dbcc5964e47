import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { calls, type CallName, type Handlers } from '@shared/contract'
import { FieldcastError } from '@shared/errors'
import type { Log } from '../services/ports'
import { createDispatch } from './dispatch'

const studio = { audience: 'studio' } as const

function setUp(overrides: Partial<Handlers> = {}) {
  const written: string[] = []
  const log: Log = {
    info: (message) => written.push(message),
    warn: (message) => written.push(message),
    error: (message) => written.push(message),
  }
  const refuse = () => {
    throw new FieldcastError('not_found')
  }
  const names = Object.keys(calls) as CallName[]
  const handlers = { ...Object.fromEntries(names.map((name) => [name, refuse])), ...overrides } as Handlers
  return { dispatch: createDispatch(handlers, log), written, names }
}

describe('dispatch, the only way in', () => {
  it('runs a call and answers its value', async () => {
    const { dispatch } = setUp({ 'products.addSampleShop': () => ({ added: 8 }) })
    expect(await dispatch(studio, 'products.addSampleShop', {})).toEqual({ ok: true, value: { added: 8 } })
  })

  it('refuses names that are not in the contract, inherited ones too', async () => {
    const { dispatch } = setUp()
    for (const name of ['nothing', 'toString', '__proto__', 'constructor', 7, null, undefined, {}]) {
      expect(await dispatch(studio, name, {})).toMatchObject({ ok: false, error: { code: 'not_allowed' } })
    }
  })

  it('refuses a caller who is not in the audience', async () => {
    const { dispatch } = setUp({ 'products.addSampleShop': () => ({ added: 8 }) })
    const answer = await dispatch({ audience: 'helper' }, 'products.addSampleShop', {})
    expect(answer).toMatchObject({ ok: false, error: { code: 'not_allowed' } })
  })

  it('names the wrong fields but never repeats what was typed in them', async () => {
    const { dispatch, written } = setUp()
    const answer = await dispatch(studio, 'orders.setRecipient', {
      id: 'a',
      recipient: { name: '张三', phone: 13800001111, address: '曹县孙庄村' },
    })
    expect(answer).toMatchObject({
      ok: false,
      error: { code: 'invalid_input', details: { fields: 'recipient.phone' } },
    })
    expect(JSON.stringify([answer, written])).not.toContain('13800001111')
  })

  it('turns a FieldcastError into its code and details', async () => {
    const { dispatch } = setUp({
      'claims.reject': () => {
        throw new FieldcastError('out_of_stock', 'sold out', { left: 2 })
      },
    })
    expect(await dispatch(studio, 'claims.reject', { id: 'a' })).toMatchObject({
      ok: false,
      error: { code: 'out_of_stock', details: { left: 2 } },
    })
  })

  it('answers a bug with a code, and logs it', async () => {
    const { dispatch, written } = setUp({
      'claims.reject': () => {
        throw new TypeError('secret detail')
      },
    })
    const answer = await dispatch(studio, 'claims.reject', { id: 'a' })
    expect(answer).toMatchObject({ ok: false, error: { code: 'internal' } })
    expect(JSON.stringify(answer)).not.toContain('secret detail')
    expect(written).toEqual(['call claims.reject failed'])
  })

  it('never rejects, whatever is thrown at it', async () => {
    const { dispatch, names } = setUp()
    await fc.assert(
      fc.asyncProperty(
        fc.oneof(fc.constantFrom(...names), fc.string()),
        fc.anything(),
        async (name, input) => {
          expect((await dispatch(studio, name, input)).ok).toBe(false)
        },
      ),
      { numRuns: 500 },
    )
  })
})
