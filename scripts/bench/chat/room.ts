import { spawn } from 'node:child_process'
import { join } from 'node:path'
import type { Page } from 'playwright'
import { invoke } from '../../../e2e/pages/bridge'

/** A room in a process of its own. */
export type Room = {
  /** Ends it when what was sent is answered; how many comments were taken. */
  readonly stop: () => Promise<number>
  /** Settles when it has said all it was to say. */
  readonly done: () => Promise<number>
}

/** Says so many comments a second over the ingest, 0 as fast as they are taken; `most` in all, or without end. */
export async function startRoom(window: Page, perSecond: number, most = 0): Promise<Room> {
  const answer = await invoke(window, 'chat.ingestAddress', {})
  const { httpUrl, token } = answer.value as { httpUrl: string; token: string }
  const script = join(process.cwd(), 'scripts', 'bench', 'chat', 'room-process.mjs')
  const room = spawn(process.execPath, [script, httpUrl, token, String(perSecond), String(most)], {
    stdio: ['pipe', 'pipe', 'inherit'],
  })
  let last = ''
  room.stdout.on('data', (chunk: Buffer) => {
    last = chunk.toString().trim().split('\n').at(-1) ?? last
  })
  const ended = new Promise<number>((resolve, reject) => {
    room.on('exit', (code) => {
      const { taken, refused } = JSON.parse(last || '{"taken":0,"refused":-1}') as {
        taken: number
        refused: number
      }
      if (code === 0 && refused === 0) resolve(taken)
      else reject(new Error(`the room ended with ${code}, ${refused} comments were refused`))
    })
  })
  ended.catch(() => undefined)
  return {
    stop() {
      room.stdin.end()
      return ended
    },
    done: () => ended,
  }
}
