import type { Translation } from '../translation'
import type { audio as source } from '../zh-CN/audio'

export const audio: Translation<typeof source> = {
  mixer: 'Mixer',
  offline: 'Once OBS is connected you can set the sound here.',
  paused: 'OBS is changing its scene collection, one moment.',
  empty: 'Nothing in OBS makes sound yet.',
  emptyHint:
    'Under Sources in OBS add "Audio Input Capture" and choose your microphone; its volume appears here.',
  mute: 'Mute {{name}}',
  unmute: 'Unmute {{name}}',
  muted: 'Muted',
  level: 'How loud {{name}} is',
  meterHint: 'Speech is right in the yellow; green is quiet, red is too loud',
  unused: 'Not in this scene',
  volume: 'Volume of {{name}}',
  faderHint: 'Double click for 0 dB; arrow keys step 1 dB',
  short: { silent: 'No sound', clipping: 'Distorted', speaking_muted: 'Muted' },
  warning: {
    look: 'Show sound',
    silent: {
      title: '"{{name}}" gives no sound: nobody hears you',
      text: 'Is it plugged in and switched on? If you do not use it, mute it.',
      action: 'Not used, mute it',
    },
    clipping: {
      title: '"{{name}}" is too loud and distorts',
      text: 'Step back from it, or turn it down.',
      action: 'Turn down 6 dB',
    },
    speaking_muted: {
      title: '"{{name}}" is muted: nobody hears what you say',
      text: 'Unmute it to be heard.',
      action: 'Unmute',
    },
  },
}
