import type { Translation } from '../translation'
import type { starterShow as source } from '../zh-CN/starterShow'

export const starterShow: Translation<typeof source> = {
  title: 'Starter show',
  lead: 'New to OBS? One click builds six scenes in it: 开场 (opening), 主播 (host), 商品 (product), 商品特写 (close-up), 休息 (break), 结束 (end).',
  untouched:
    'They go into a scene collection and a profile of their own, "{{collection}}". Yours are not touched, and you can take it back at any time.',
  orientation: 'Picture',
  portrait: 'Upright (for phones)',
  landscape: 'Wide',
  build: 'Build it',
  building: 'Building it in OBS…',
  rebuild: 'Check and complete',
  use: 'Switch to the starter show',
  takeBack: 'Take back',
  takingBack: 'Taking it back…',
  offline: 'Once OBS is connected you can build the starter show with one click.',
  inUse: "OBS is using Fieldcast's starter show.",
  missing:
    'The starter show was not finished, or something in it is gone. The button below completes it and leaves the rest alone.',
  ownStream: 'Stream address and key belong to the profile: enter them once for this one too.',
  elsewhere: 'The starter show is built; OBS now uses "{{collection}}".',
  emptied:
    'What Fieldcast built is taken back. Only the collection "{{collection}}" is left, with anything you added to it. If you do not need it, delete it in OBS: menu Scene Collection → choose it → Remove.',
  camera: 'Camera',
  microphone: 'Microphone',
  noCamera: 'OBS found no camera. Connect one and press "Look again".',
  noMicrophone: 'OBS found no microphone. Connect one and press "Look again".',
  lookAgain: 'Look again',
  done: 'The starter show is built and in use.',
  takenBack: 'The starter show was taken back.',
  takeBackTitle: 'Take the starter show back?',
  takeBackText:
    'OBS will use "{{collection}}", and what Fieldcast built is removed. What you added yourself stays.',
  takeBackTextUnknown:
    'OBS will use another scene collection of yours, or stay in this one if there is no other. What Fieldcast built is removed. What you added yourself stays.',
  invite: 'OBS has no scenes yet. Build them with one click?',
}
