/** Kinds of OBS input that hear the room: Windows, macOS, PulseAudio, ALSA, JACK. Sound of the desktop is another kind. */
const microphoneKinds: ReadonlySet<string> = new Set([
  'wasapi_input_capture',
  'coreaudio_input_capture',
  'pulse_input_capture',
  'alsa_input_capture',
  // OBS's own name for what comes in from JACK, whatever it sounds like.
  'jack_output_capture',
  'pipewire_audio_input_capture',
  'sndio_input_capture',
  'oss_input_capture',
])

/** Kinds of camera that may bring a microphone of their own. */
const cameraKinds: ReadonlySet<string> = new Set(['dshow_input', 'av_capture_input', 'macos-avcapture'])

const withoutVersion = (kind: string): string => kind.replace(/_v\d+$/, '')

/** Whether a person speaks into an input, by OBS's name of its kind; a number at the end is its version. */
export function isMicrophoneKind(kind: string): boolean {
  return microphoneKinds.has(withoutVersion(kind))
}

/** Whether the room can be heard through an input that has sound: a microphone, or a camera with one in it. */
export function hearsTheRoom(kind: string): boolean {
  return isMicrophoneKind(kind) || cameraKinds.has(withoutVersion(kind).replace(/-fast$/, ''))
}
