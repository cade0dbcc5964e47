// Scenes as a host might have made them: a colour each, with its name on it.
import { withObs } from './start-obs.mjs'

const deadlineMs = 20_000
const colours = [0xff4f8a3c, 0xff8a5a2b, 0xff3c5a8a, 0xff6b3c8a, 0xff3c8a86, 0xff8a3c52]

/** Makes the scenes that are missing, each with a colour source and its name as text, and puts the first one on program. */
export async function makeScenes({ port, password }, names) {
  await withObs({ port, password }, (socket) => makeAll(socket, names), deadlineMs)
}

async function makeAll(socket, names) {
  const { baseWidth, baseHeight } = await socket.call('GetVideoSettings')
  const { scenes } = await socket.call('GetSceneList')
  const existing = new Set(scenes.map((scene) => scene.sceneName))
  for (const [index, name] of names.entries()) {
    if (existing.has(name)) continue
    await socket.call('CreateScene', { sceneName: name })
    await socket.call('CreateInput', {
      sceneName: name,
      inputName: `${name} 底色`,
      inputKind: 'color_source_v3',
      inputSettings: { color: colours[index % colours.length], width: baseWidth, height: baseHeight },
      sceneItemEnabled: true,
    })
    const { sceneItemId } = await socket.call('CreateInput', {
      sceneName: name,
      inputName: `${name} 标题`,
      inputKind: 'text_ft2_source_v2',
      inputSettings: {
        text: name,
        font: { face: 'Noto Sans CJK SC', style: 'Bold', size: Math.round(baseHeight / 11), flags: 1 },
      },
      sceneItemEnabled: true,
    })
    await socket.call('SetSceneItemTransform', {
      sceneName: name,
      sceneItemId,
      sceneItemTransform: { positionX: Math.round(baseWidth / 20), positionY: Math.round(baseHeight / 18) },
    })
  }
  if (names[0] !== undefined) await socket.call('SetCurrentProgramScene', { sceneName: names[0] })
}
