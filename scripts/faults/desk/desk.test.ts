import { expect, it } from 'vitest'
import runKills from '../desk-kill'
import runRaces from '../last-unit'

// The fault runs in small; `npm run faults -- desk-kill --times 1000` and `-- last-unit --times 10000` are the long ones.

it('a desk killed in the middle of its work keeps what it acknowledged, once, and its books agree', async () => {
  expect(await runKills(6)).toEqual({ tried: 6, lost: 0, doubled: 0, wrong: 0 })
})

it('two desks that ask for the last unit at the same moment sell it once', async () => {
  expect(await runRaces(150)).toEqual({ tried: 150, lost: 0, doubled: 0, wrong: 0 })
})
