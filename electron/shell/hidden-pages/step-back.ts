import { readdirSync } from 'node:fs'
import { constants, setPriority } from 'node:os'

/**
 * Lets a process of ours wait while OBS or the studio wants the processor: paper can, a picture on air cannot. Best
 * effort; a process that is gone, or a system that refuses, stays as it was.
 */
export function stepBack(processId: number): void {
  for (const id of threadsOf(processId)) {
    try {
      setPriority(id, constants.priority.PRIORITY_LOW)
    } catch {
      // A thread that has just ended.
    }
  }
}

/** Linux gives each thread a priority of its own (setpriority(2), "bugs"); elsewhere it is the process's. */
function threadsOf(processId: number): number[] {
  if (process.platform !== 'linux') return [processId]
  try {
    return readdirSync(`/proc/${processId}/task`).map(Number)
  } catch {
    return []
  }
}
