import { powerSaveBlocker } from 'electron'

/** Keeps the PC and its screen awake while a show is live. */
export class KeepAwake {
  private blocker: number | null = null

  /** States whether a show is live now. */
  follow(live: boolean): void {
    if (live && this.blocker === null) this.blocker = powerSaveBlocker.start('prevent-display-sleep')
    if (!live && this.blocker !== null) {
      powerSaveBlocker.stop(this.blocker)
      this.blocker = null
    }
  }
}
