import { test } from 'vitest'
import { startStandIn } from '../../../scripts/obs/stand-in/stand-in'
import { until } from '../../../scripts/obs/testing/until'
import { PromptSocket } from './prompt-socket'

test('what OBS sends is acknowledged at once while an answer is awaited, and costs nothing otherwise', async () => {
  const standIn = await startStandIn()
  const socket = new PromptSocket()
  try {
    await socket.connect(`ws://127.0.0.1:${standIn.port}`)
    await socket.promptly(socket.call('GetVersion'))
    await until('the answer is acknowledged', () => standIn.pongs() === 1)

    const renamed = new Promise((resolve) => socket.once('SceneNameChanged', resolve))
    standIn.obs.scenes.rename('商品', '新品')
    await renamed
    await socket.promptly(socket.call('GetVersion'))
    await until('the next answer is acknowledged, and the event was not', () => standIn.pongs() === 2)
    await socket.promptly(socket.call('GetVersion'))
    await until('and the one after it', () => standIn.pongs() === 3)
  } finally {
    await socket.disconnect()
    await standIn.close()
  }
})
