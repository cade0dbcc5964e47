import { expect, test } from 'vitest'
import corrupt from './corrupt'
import disk from './disk'
import migrate from './migrate'
import power from './power'

// A few of each on every change; `npm run faults -- NAME --times N` does thousands. The shim is for Linux only.
const runs = { power: [power, 10], disk: [disk, 10], corrupt: [corrupt, 40], migrate: [migrate, 8] } as const

test.skipIf(process.platform !== 'linux').each(Object.entries(runs))(
  'nothing is lost, doubled or wrong after a few faults: %s',
  async (_name, [run, times]) => {
    const { tried, lost, doubled, wrong } = await run(times)
    expect({ lost, doubled, wrong }).toEqual({ lost: 0, doubled: 0, wrong: 0 })
    expect(tried).toBeGreaterThanOrEqual(times)
  },
  120_000,
)
