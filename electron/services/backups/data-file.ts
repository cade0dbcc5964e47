import type { DataFileState } from '@shared/contract/backups'
import { firstState } from '@shared/contract/first-state'
import type { StatePublisher } from '../ports'

/** What the window knows of the data file, put together from those who each know a part. */
export class DataFile {
  private value: DataFileState = firstState.dataFile

  constructor(private readonly state: StatePublisher) {}

  get current(): DataFileState {
    return this.value
  }

  change(part: Partial<DataFileState>): void {
    this.value = { ...this.value, ...part }
    this.state.set('dataFile', this.value)
  }
}
