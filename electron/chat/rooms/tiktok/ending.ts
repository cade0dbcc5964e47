import { ControlEvent, type TikTokLiveConnection } from 'tiktok-live-connector'
import { RoomTrouble } from '../listening'

/** When a connection is over, and for what reason. */
export type Ending = {
  /** Settles when the connection was closed or is to be; rejects with what `end` was given. */
  readonly over: Promise<void>
  readonly end: (trouble: RoomTrouble) => void
  /** Something came: silence begins anew. */
  readonly heard: () => void
  /** Ends the wait for silence. */
  readonly forget: () => void
}

/** @param silenceMs after so many milliseconds without a frame the line is dead */
export function whenOver(connection: TikTokLiveConnection, silenceMs: number, signal: AbortSignal): Ending {
  let end: (trouble: RoomTrouble) => void = () => undefined
  const over = new Promise<void>((resolve, reject) => {
    end = reject
    connection.on(ControlEvent.DISCONNECTED, ({ code }) => {
      reject(new RoomTrouble('unreachable', `closed with ${String(code)}`))
    })
    signal.addEventListener('abort', () => {
      resolve()
    })
  })
  // It may be over before anybody waits for it.
  over.catch(() => undefined)
  const timer = setTimeout(() => {
    end(new RoomTrouble('unreachable', 'nothing came for too long'))
  }, silenceMs)
  return {
    over,
    end: (trouble) => {
      end(trouble)
    },
    heard: () => void timer.refresh(),
    forget: () => {
      clearTimeout(timer)
    },
  }
}
