import { join } from 'node:path'
import { firstState } from '@shared/contract/first-state'
import { runHere } from '../../../storage/backup/crew'
import type { RunJob } from '../../../storage/backup/jobs'
import { shopPlaces } from '../../../storage/backup/places'
import { createVault } from '../../../storage/backup/vault'
import { carryOutRestore } from '../../../storage/repair/restore'
import { StateBoard } from '../../../transport/state-board'
import { openDesk } from '../../test-support/desk'
import { Backups } from '../backups'
import { DataFile } from '../data-file'
import { Rescue } from '../rescue'

/** A shop on a real data file with its backups; time goes on when the test says so. */
export function openKeptShop(folder?: string, run: RunJob = runHere) {
  const desk = openDesk(folder)
  const places = shopPlaces(desk.folder)
  const board = new StateBoard(firstState, { emit: () => undefined })
  const dataFile = new DataFile(board)
  const vault = createVault(places, run)
  const logged: string[] = []
  const log = {
    info: () => undefined,
    warn: (message: string) => void logged.push(message),
    error: (message: string) => void logged.push(message),
  }
  let looks: (() => void)[] = []
  const every = (_milliseconds: number, work: () => void) => {
    looks.push(work)
    return () => {
      looks = looks.filter((one) => one !== work)
    }
  }
  const backups = new Backups({ vault, store: desk.store, dataFile, clock: desk.clock, every, log })
  let reopened = 0
  const rescue = (wreck: boolean) =>
    new Rescue({
      vault,
      clock: desk.clock,
      // A damaged file is not asked for anything.
      secondFolder: () => (wreck ? null : backups.secondFolder()),
      wreck,
      mayChange: () => undefined,
      reopen: () => void (reopened += 1),
    })
  backups.start()
  return {
    desk,
    places,
    vault,
    backups,
    rescue,
    logged,
    /** What the window is told. */
    told: () => board.snapshot().state.dataFile,
    wished: () => reopened,
    list: () => rescue(false).list(),
    /** Lets so many minutes pass, each with the look that belongs to it. */
    async pass(minutes: number): Promise<void> {
      for (let minute = 0; minute < minutes; minute++) {
        desk.clock.time += 60_000
        await backups.look()
      }
    },
    second: (name: string) => join(desk.folder, name),
    /** Carries out what was wished on a shop that is closed already, and opens it. */
    async openAgain() {
      await backups.stop()
      carryOutRestore(places)
      const next = openKeptShop(desk.folder, run)
      next.desk.intake.settle()
      return next
    },
    /** Closes the shop, carries out what was wished and opens it again. */
    async again() {
      await backups.stop()
      desk.stopForGood()
      carryOutRestore(places)
      return openKeptShop(desk.folder, run)
    },
    async close(): Promise<void> {
      await backups.stop()
      desk.close()
    },
  }
}

export type KeptShop = ReturnType<typeof openKeptShop>
