import { join } from 'node:path'
import { firstState } from '@shared/contract/first-state'
import { FieldcastError } from '@shared/errors'
import { DataFile } from '../../../../electron/services/backups/data-file'
import { WriteWatch } from '../../../../electron/services/backups/write-watch'
import { openDesk } from '../../../../electron/services/test-support/desk'
import { openStore } from '../../../../electron/storage/store'
import { StateBoard } from '../../../../electron/transport/state-board'
import { Control, systemErrors } from './control'
import { drawsFrom } from './draws'
import { openForSale, orderOf } from './orders'

/** What the process under the shim is to do: orders come in while the disk refuses now and then. */
export type RefusedOrder = {
  readonly folder: string
  readonly control: string
  readonly seed: number
  /** How many times the disk refuses. */
  readonly faults: number
}

/** What became of it: how often the disk refused something, and which comments were acknowledged. */
export type RefusedReport = {
  readonly faults: number
  readonly acknowledged: readonly number[]
  readonly sent: number
  /** What was wrong, in words. */
  readonly complaints: readonly string[]
}

/** A comment is given again as often as this before the disk counts as not taking anything any more. */
const patience = 200

const order = JSON.parse(process.env['FAULT_ORDER'] ?? '') as RefusedOrder
const control = new Control(order.control)
const draws = drawsFrom(order.seed)
const complaints: string[] = []

const board = new StateBoard(firstState, { emit: () => undefined })
const dataFile = new DataFile(board)
const log = { info: () => undefined, warn: () => undefined, error: () => undefined }
let tries: (() => void)[] = []
const every = (_milliseconds: number, work: () => void) => {
  tries.push(work)
  return () => void (tries = tries.filter((one) => one !== work))
}
const writes = new WriteWatch({ dataFile, every, log })
const store = openStore(join(order.folder, 'fieldcast.db'), writes)
const desk = openDesk(order.folder, store)
writes.begin({
  tryToWrite: () => store.tryToWrite(),
  goOn: desk.goOn,
  suspectDamage: () => complaints.push('damage is suspected'),
})
openForSale(desk)

let faults = 0
let number = 0
const acknowledged = new Set<number>()
for (; faults < order.faults; number += 1) {
  const failedBefore = control.get('failed')
  // Somewhere in what one order writes, and for as long as the host needs to find something to delete.
  const from = control.get('calls') + 1 + draws.below(16)
  control.set('failErrno', draws.below(2) === 0 ? systemErrors.ENOSPC : systemErrors.EIO)
  control.set('failFrom', from)
  control.set('failUntil', from + draws.below(24))
  await give(number)
  await changeSomething(number)
  // Whatever is left of the refusal is over now: somebody made room.
  control.set('failUntil', 0)
  if (control.get('failed') > failedBefore) faults += 1
  recover()
  if (!acknowledged.has(number)) await give(number)
  if (!acknowledged.has(number))
    complaints.push(`comment ${String(number)} is not taken though the disk takes all`)
}
desk.intake.settle()
desk.stopForGood()
const report: RefusedReport = { faults, acknowledged: [...acknowledged], sent: number, complaints }
process.stdout.write(JSON.stringify(report))
process.exit(0)

/** As a grabber does: again and again until it is taken, but no longer than the refusal lasts. */
async function give(which: number): Promise<void> {
  for (let attempt = 0; attempt < patience && !acknowledged.has(which); attempt += 1) {
    try {
      await desk.intake.take([orderOf(order.seed, which).item])
      acknowledged.add(which)
    } catch (error) {
      mustBeTold(error)
    }
  }
  try {
    desk.intake.settle()
  } catch (error) {
    mustBeTold(error)
  }
}

/** What the host does meanwhile: it is done and said to be done, or neither. */
async function changeSomething(which: number): Promise<void> {
  const wanted = `老李家 ${String(which)}`
  try {
    desk.settings.change({ shopName: wanted })
  } catch (error) {
    mustBeTold(error)
    return
  }
  const kept = store.settings.read().shopName
  if (kept !== wanted) complaints.push(`"${wanted}" was acknowledged, and "${String(kept)}" is kept`)
}

function mustBeTold(error: unknown): void {
  const isCode =
    error instanceof FieldcastError && (error.code === 'disk_full' || error.code === 'disk_failed')
  if (!isCode) complaints.push(`not a code for the host: ${String(error)}`)
  else if (dataFile.current.writing === 'well') complaints.push('nothing is said on screen')
}

/** The looks that a clock would make; after them nothing may be said any more. */
function recover(): void {
  for (let look = 0; look < 3; look += 1) for (const one of tries) one()
  if (dataFile.current.writing !== 'well') complaints.push('it does not go on by itself')
  try {
    desk.intake.settle()
  } catch (error) {
    complaints.push(`after the refusal: ${String(error)}`)
  }
}
