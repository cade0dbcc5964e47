import { readdirSync, readFileSync } from 'node:fs'

const everyMs = 100

/**
 * Watches what a process, those it starts and what this one grows by hold together (Linux); `stop` answers the most it was, in MB, and how long processors worked for it, in
 * seconds: on a machine with other things to do that says more than the time it took.
 */
export function watchCost(processId: number): { stop(): { mb: number; cpu: number } } {
  const own = kilobytes(process.pid)
  let most = 0
  const usedBefore = seconds([...treeOf(processId), process.pid])
  const look = () => {
    const all = treeOf(processId).reduce((sum, id) => sum + kilobytes(id), 0)
    most = Math.max(most, all + Math.max(0, kilobytes(process.pid) - own))
  }
  const timer = setInterval(look, everyMs)
  return {
    stop() {
      clearInterval(timer)
      look()
      return { mb: most / 1024, cpu: seconds([...treeOf(processId), process.pid]) - usedBefore }
    },
  }
}

function treeOf(root: number): number[] {
  const parents = new Map<number, number>()
  for (const name of readdirSync('/proc')) {
    if (!/^\d+$/.test(name)) continue
    const stat = read(`/proc/${name}/stat`)
    parents.set(Number(name), Number(stat.slice(stat.lastIndexOf(')') + 2).split(' ')[1]))
  }
  const tree = [root]
  for (const id of tree) for (const [child, parent] of parents) if (parent === id) tree.push(child)
  return tree
}

/** What the processors worked for these processes so far; a tick is a hundredth of a second. */
function seconds(ids: readonly number[]): number {
  const ticks = ids.map((id) => {
    const stat = read(`/proc/${id}/stat`)
    const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ')
    return Number(fields[11] ?? 0) + Number(fields[12] ?? 0)
  })
  return ticks.reduce((sum, each) => sum + each, 0) / 100
}

/** Memory of its own; asked of `status`, because adding up `smaps` would cost more than what is measured. */
function kilobytes(id: number): number {
  const status = read(`/proc/${id}/status`)
  return ['RssAnon', 'RssShmem']
    .map((name) => Number(new RegExp(`^${name}:\\s+(\\d+)`, 'm').exec(status)?.[1] ?? 0))
    .reduce((sum, each) => sum + each, 0)
}

/** Empty where the process has just ended. */
function read(path: string): string {
  try {
    return readFileSync(path, 'utf8')
  } catch {
    return ''
  }
}
