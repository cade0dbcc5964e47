import type { Tell } from './told'

type Run = 'stopped' | 'starting' | 'running' | 'paused' | 'reconnecting' | 'stopping'

/** The outputs of a plain OBS. Starting and stopping take two acts each, as they take OBS a moment. */
export class Outputs {
  stream: Run = 'stopped'
  record: Run = 'stopped'
  /** null: OBS has none, or it is turned off in its settings. */
  replayBuffer: Run | null = 'stopped'
  virtualCamera: Run | null = 'stopped'

  constructor(private readonly tell: Tell) {}

  /** The stream begins, or ends; `settle` brings it there. */
  toggleStream(): boolean {
    if (this.stream === 'starting' || this.stream === 'stopping') return false
    return this.setStream(this.stream === 'stopped' ? 'starting' : 'stopping')
  }

  /** The line to the streaming service breaks, or is back. */
  toggleLine(): boolean {
    if (this.stream === 'running') return this.setStream('reconnecting')
    if (this.stream !== 'reconnecting') return false
    this.stream = 'running'
    return this.tellOutput('StreamStateChanged', true, 'RECONNECTED')
  }

  toggleRecord(): boolean {
    if (this.record === 'starting' || this.record === 'stopping') return false
    return this.setRecord(this.record === 'stopped' ? 'starting' : 'stopping')
  }

  togglePause(): boolean {
    if (this.record !== 'running' && this.record !== 'paused') return false
    const paused = this.record === 'running'
    this.record = paused ? 'paused' : 'running'
    return this.tellOutput('RecordStateChanged', !paused, paused ? 'PAUSED' : 'RESUMED')
  }

  toggleReplayBuffer(): boolean {
    if (this.replayBuffer === null) return false
    this.replayBuffer = this.replayBuffer === 'running' ? 'stopped' : 'running'
    return this.tellExtra('ReplayBufferStateChanged', this.replayBuffer === 'running')
  }

  toggleVirtualCamera(): boolean {
    if (this.virtualCamera === null) return false
    this.virtualCamera = this.virtualCamera === 'running' ? 'stopped' : 'running'
    return this.tellExtra('VirtualcamStateChanged', this.virtualCamera === 'running')
  }

  /** What was starting runs now, and what was stopping has stopped. */
  settle(): boolean {
    if (this.stream === 'starting') this.setStream('running')
    if (this.stream === 'stopping') this.setStream('stopped')
    if (this.record === 'starting') this.setRecord('running')
    if (this.record === 'stopping') this.setRecord('stopped')
    return true
  }

  private setStream(next: Run): true {
    this.stream = next
    return this.tellOutput('StreamStateChanged', isActive(next), words[next])
  }

  private setRecord(next: Run): true {
    this.record = next
    return this.tellOutput('RecordStateChanged', isActive(next), words[next])
  }

  private tellExtra(event: string, running: boolean): true {
    this.tellOutput(event, false, running ? 'STARTING' : 'STOPPING')
    return this.tellOutput(event, running, running ? 'STARTED' : 'STOPPED')
  }

  private tellOutput(event: string, outputActive: boolean, word: string): true {
    return this.tell(event, {
      outputActive,
      outputState: `OBS_WEBSOCKET_OUTPUT_${word}`,
      ...(event === 'RecordStateChanged' && { outputPath: outputActive ? null : '/tmp/recording.mkv' }),
    })
  }
}

const words = {
  stopped: 'STOPPED',
  starting: 'STARTING',
  running: 'STARTED',
  paused: 'PAUSED',
  reconnecting: 'RECONNECTING',
  stopping: 'STOPPING',
} as const satisfies Record<Run, string>

/** Whether OBS calls an output active that is doing this; it still is while it stops. */
export function isActive(run: Run): boolean {
  return run === 'running' || run === 'paused' || run === 'reconnecting'
}
