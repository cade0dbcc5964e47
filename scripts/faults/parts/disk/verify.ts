import { join } from 'node:path'
import { openDesk } from '../../../../electron/services/test-support/desk'
import { lookThrough } from '../../../../electron/storage/repair/look-through'
import { countFaults, type Count } from '../count'
import type { Sent } from '../traffic'
import { wares } from './orders'

/**
 * Opens a shop as the program does after whatever happened to it, lets it read on where it was, and counts from its
 * file what became of each comment.
 */
export function countAfter(folder: string, sent: readonly Sent[]): Count {
  try {
    const desk = openDesk(folder)
    desk.intake.settle()
    desk.stopForGood()
  } catch (error) {
    console.error(`wrong: the shop does not open: ${String(error)}`)
    return { lost: 0, doubled: 0, wrong: 1 }
  }
  const count = countFaults(folder, sent, wares)
  const { verdict, found } = lookThrough(join(folder, 'fieldcast.db'))
  if (verdict === 'whole') return count
  console.error(`wrong: ${verdict}: ${found.join('; ')}`)
  return { ...count, wrong: count.wrong + 1 }
}

export function sum(counts: readonly Count[]): Count {
  const add = (key: keyof Count) => counts.reduce((total, count) => total + count[key], 0)
  return { lost: add('lost'), doubled: add('doubled'), wrong: add('wrong') }
}
