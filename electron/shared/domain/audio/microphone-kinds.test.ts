import { describe, expect, test } from 'vitest'
import { hearsTheRoom, isMicrophoneKind } from './microphone-kinds'

describe('what the panic key silences', () => {
  test.each(['wasapi_input_capture', 'coreaudio_input_capture', 'pulse_input_capture', 'alsa_input_capture'])(
    '%s is a microphone',
    (kind) => {
      expect(isMicrophoneKind(kind)).toBe(true)
      expect(isMicrophoneKind(`${kind}_v2`)).toBe(true)
      expect(hearsTheRoom(kind)).toBe(true)
    },
  )
  test.each(['wasapi_output_capture', 'pulse_output_capture', 'ffmpeg_source', 'browser_source', ''])(
    'music and the desktop play on: %s',
    (kind) => expect(hearsTheRoom(kind)).toBe(false),
  )
  test('a webcam may bring a microphone, but is none: no level of it is missed', () => {
    for (const kind of ['dshow_input', 'av_capture_input_v2', 'macos-avcapture-fast']) {
      expect(hearsTheRoom(kind)).toBe(true)
      expect(isMicrophoneKind(kind)).toBe(false)
    }
  })
})
