// What the starter show is made of. Everything in OBS that is made for it is named here, and nothing else is touched.

export { starterCollection, starterProfile } from '@shared/contract/control-room/starter-show'
export const cameraInput = '田播 摄像头'
export const microphoneInput = '田播 话筒'

/** How a scene is filled: colour, the title in the middle, and over both the camera, where the scene has one. */
export type StarterScene = {
  readonly name: string
  readonly title: string
  /** As OBS writes colours: 0xAABBGGRR. */
  readonly colour: number
  /** How large the camera is against the canvas; null for none. */
  readonly camera: number | null
  readonly microphone: boolean
}

const green = 0xff40742e
const brown = 0xff2b4a7a
const night = 0xff302a26

/** In the order of a show. */
export const starterScenes: readonly StarterScene[] = [
  { name: '开场', title: '马上开播', colour: green, camera: null, microphone: false },
  { name: '主播', title: '主播', colour: night, camera: 1, microphone: true },
  { name: '商品', title: '商品', colour: night, camera: 1.25, microphone: true },
  { name: '商品特写', title: '商品特写', colour: night, camera: 1.8, microphone: true },
  { name: '休息', title: '休息一下，马上回来', colour: brown, camera: null, microphone: false },
  { name: '结束', title: '今天就到这里，谢谢大家', colour: green, camera: null, microphone: false },
]

/** Frames a weak PC can draw and encode: 720 lines, 30 a second. */
export const canvases = {
  landscape: { width: 1280, height: 720 },
  portrait: { width: 720, height: 1280 },
} as const

/** Settings of our profile, by OBS's own names; a file that a crash leaves whole, and a bitrate a village line carries. */
export const profileSettings: readonly (readonly [category: string, name: string, value: string])[] = [
  ['Output', 'Mode', 'Simple'],
  ['SimpleOutput', 'RecFormat2', 'mkv'],
  ['SimpleOutput', 'RecFormat', 'mkv'],
  ['SimpleOutput', 'RecQuality', 'Stream'],
  ['SimpleOutput', 'StreamEncoder', 'x264'],
  ['SimpleOutput', 'VBitrate', '2500'],
  ['SimpleOutput', 'ABitrate', '128'],
  ['SimpleOutput', 'UseAdvanced', 'true'],
  ['SimpleOutput', 'Preset', 'veryfast'],
  ['SimpleOutput', 'RecRB', 'true'],
  ['SimpleOutput', 'RecRBTime', '20'],
]

/** Written into our profile last of all its settings: from then on they are the host's to change. */
export const preparedMark = ['Fieldcast', 'Prepared'] as const

/** What the mixer of a whole OBS hangs on: where two profiles differ in these OBS opens a window and waits for a click. */
export const soundSettings = ['SampleRate', 'ChannelSetup'] as const

/** Kinds of input, the best first, with the name of the property that lists their devices. */
export const cameraKinds = [
  { kind: 'dshow_input', property: 'video_device_id' },
  { kind: 'macos-avcapture', property: 'device' },
  { kind: 'av_capture_input_v2', property: 'device' },
  { kind: 'av_capture_input', property: 'device' },
  { kind: 'v4l2_input', property: 'device_id' },
] as const
export const microphoneKinds = [
  { kind: 'wasapi_input_capture', property: 'device_id' },
  { kind: 'coreaudio_input_capture', property: 'device_id' },
  { kind: 'pulse_input_capture', property: 'device_id' },
  { kind: 'alsa_input_capture', property: 'device_id' },
] as const

/** The newest of the kinds that an OBS has, such as color_source_v3 before color_source. */
export function newestKind(kinds: readonly string[], names: readonly string[]): string | null {
  for (const name of names) {
    const versions = kinds.filter((kind) => kind === name || kind.startsWith(`${name}_v`)).sort()
    const newest = versions.at(-1)
    if (newest !== undefined) return newest
  }
  return null
}

/** The kinds of input the parts of a scene are made of; null where this OBS has none for a part. */
export type StarterKinds = {
  readonly ground: string | null
  readonly title: string | null
  readonly camera: string | null
  readonly microphone: string | null
}

export function kindsOf(inputKinds: readonly string[]): StarterKinds {
  const firstOf = (kinds: readonly { readonly kind: string }[]): string | null =>
    kinds.find(({ kind }) => inputKinds.includes(kind))?.kind ?? null
  return {
    ground: newestKind(inputKinds, ['color_source']),
    title: newestKind(inputKinds, ['text_gdiplus', 'text_ft2_source']),
    camera: firstOf(cameraKinds),
    microphone: firstOf(microphoneKinds),
  }
}

/** One thing in a scene, from bottom to top. */
export type StarterPart = {
  readonly part: keyof StarterKinds
  readonly input: string
  readonly kind: string
}

/** What stands in a scene on an OBS with these kinds of input, from bottom to top. */
export function partsOf(scene: StarterScene, kinds: StarterKinds): readonly StarterPart[] {
  const wanted: readonly (readonly [part: keyof StarterKinds, input: string, wanted: boolean])[] = [
    ['ground', groundInput(scene), true],
    ['title', titleInput(scene), true],
    ['camera', cameraInput, scene.camera !== null],
    ['microphone', microphoneInput, scene.microphone],
  ]
  return wanted.flatMap(([part, input, isWanted]) => {
    const kind = kinds[part]
    return isWanted && kind !== null ? [{ part, input, kind }] : []
  })
}

/** Every input the starter show makes, on whatever OBS. */
export const starterInputs: readonly string[] = [
  cameraInput,
  microphoneInput,
  ...starterScenes.flatMap((scene) => [groundInput(scene), titleInput(scene)]),
]

function titleInput(scene: StarterScene): string {
  return `田播 ${scene.name} 标题`
}

export function groundInput(scene: StarterScene): string {
  return `田播 ${scene.name} 底色`
}

/** A face with Chinese that comes with the system OBS runs on, told by what its OBS has. */
export function faceFor(titleKind: string, inputKinds: readonly string[]): string {
  if (titleKind.startsWith('text_gdiplus')) return 'Microsoft YaHei'
  return inputKinds.includes('coreaudio_input_capture') ? 'PingFang SC' : 'Noto Sans CJK SC'
}
