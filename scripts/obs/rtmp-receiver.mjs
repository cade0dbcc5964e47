// The program behind startRtmp: a media server that takes one stream key and tells on descriptor 3 what it receives.
import { writeSync } from 'node:fs'
import { setInterval } from 'node:timers'
import NodeMediaServer from 'node-media-server'

const [, , port, key, folder] = process.argv
const tellEveryMs = 100
const publishers = new Set()
const server = new NodeMediaServer({
  bind: '127.0.0.1',
  rtmp: { port: Number(port) },
  store: { path: folder },
})

const tell = (what) => writeSync(3, `${JSON.stringify(what)}\n`)

server.on('prePublish', (session) => {
  if (session.streamName === key) return
  tell({ refused: session.streamPath })
  // As platforms do with a wrong key: the connection ends without a word.
  session.socket.destroy()
})
server.on('postPublish', (session) => {
  if (session.streamName !== key) return
  publishers.add(session)
  tell({ began: session.streamPath })
  session.socket.once('close', () => {
    publishers.delete(session)
    tell({ ended: session.streamPath, bytes: session.inBytes })
  })
})
setInterval(() => {
  for (const session of publishers) {
    const { inBytes, videoWidth, videoHeight } = session
    tell({ bytes: inBytes, width: videoWidth, height: videoHeight })
  }
}, tellEveryMs)

await server.run()
tell({ ready: true })
