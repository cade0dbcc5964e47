import type { outputs as chinese } from '../zh-CN/outputs'
import type { Translation } from '../translation'

/** Words of streaming, recording and how OBS is doing. */
export const outputs = {
  begin: 'Start',
  end: 'Stop',
  obsAway: 'OBS is not connected; streaming and recording need it.',
  stream: {
    name: 'Stream',
    start: 'Start streaming',
    stop: 'Stop streaming',
    stopped: 'off',
    starting: 'connecting…',
    live: 'Streaming',
    reconnecting: 'Reconnecting',
    stopping: 'stopping…',
    setUp: 'Set up',
    to: 'to {{server}}',
    noServer: 'no server and key yet',
  },
  record: {
    name: 'Record',
    start: 'Start recording',
    stop: 'Stop recording',
    pause: 'Pause',
    resume: 'Go on',
    stopped: 'off',
    starting: 'starting…',
    recording: 'Recording',
    paused: 'Paused',
    stopping: 'saving…',
    cannotPause: 'With OBS\'s recording quality "Same as stream" a recording cannot be paused',
  },
  replay: {
    name: 'Replay',
    start: 'Start',
    stop: 'Stop',
    save: 'Save the last moments',
    missing: 'not in this OBS',
    turned_off: 'switched off',
    stopped: 'not running',
    running: 'ready to save',
    howTo: 'in OBS, under Output',
  },
  camera: {
    name: 'Camera out',
    start: 'Start',
    stop: 'Stop',
    missing: 'not installed',
    turned_off: 'switched off',
    stopped: 'not running',
    running: 'running',
    howTo: 'tick it in OBS setup',
  },
  files: {
    lastRecording: 'Show the recording in its folder',
    lastTimeList: 'Show the list of product times in its folder',
    lastReplay: 'Show the replay in its folder',
  },
  health: {
    label: 'How OBS is doing',
    unknown: 'Reading…',
    bitrate: 'Upload',
    dropped: 'Lost by network',
    skipped: 'Not encoded',
    lagged: 'Drawn late',
    fps: 'Frame rate',
    cpu: 'CPU',
    memory: 'Memory',
    disk: 'Disk left',
  },
  stop: {
    streamTitle: 'Stop streaming?',
    streamBody: 'Viewers on the platform lose the picture at once. The show and its orders go on.',
    streamConfirm: 'Stop streaming',
    streamCancel: 'Keep streaming',
    recordTitle: 'Stop recording?',
    recordBody:
      'The recording is saved, with the list of product times beside it. Recording again makes another file.',
    recordConfirm: 'Stop recording',
    recordCancel: 'Keep recording',
  },
  service: {
    title: 'Set up streaming',
    chosen: 'OBS uses "{{service}}" now. Saving here replaces it with the address below.',
    server: 'Server',
    key: 'Stream key',
    keyKept: 'The key of this platform is kept; leave empty',
    keyMissing: "Copy it from the platform's go-live page",
    where:
      "Both are on the platform's go-live page. The key is like a password: show it to nobody; Fieldcast will not show it again either.",
    running: 'Stop streaming first to change this.',
  },
  warning: {
    label: 'Warnings',
    network_unstable:
      'Unstable network: {{figure}}% of the picture is lost. Move closer to the router or close other programs that use the network.',
    network_slow:
      'The network hardly keeps up; the picture may freeze soon. Move closer to the router or close other programs that use the network.',
    network_lost:
      'The stream is cut off and viewers see nothing. OBS is reconnecting by itself; check the network.',
    encoder_overloaded:
      'The PC is too busy: {{figure}}% of the picture was not encoded. Close other programs or lower the resolution in OBS.',
    drawing_overloaded:
      'The PC is too busy: {{figure}}% of the picture is drawn late. Close other programs or simplify the scenes.',
    disk_low: 'The disk is filling up: about {{figure}} more minutes of recording fit.',
    disk_very_low:
      'The disk is almost full: only about {{figure}} more minutes of recording fit. Stop recording or make room.',
    stream_ended_by_itself: 'The stream ended by itself; viewers see nothing.',
    record_ended_by_itself: 'The recording ended by itself. See whether the disk is full.',
    streamAgain: 'Stream again',
    recordAgain: 'Record again',
    seen: 'OK',
  },
} satisfies Translation<typeof chinese>
