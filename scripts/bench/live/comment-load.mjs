// A process of its own that says things in the room at a steady rate: node comment-load.mjs URL TOKEN PER_SECOND.
// Counts on standard output once a second; ends when its standard input does.
import { setInterval } from 'node:timers'

const [url, token, perSecond] = process.argv.slice(2)
const rounds = 20
const size = Math.round(Number(perSecond) / rounds)
let sent = 0
let refused = 0

process.stdin.resume()
process.stdin.on('end', () => process.exit(0))
setInterval(() => void say(), 1000 / rounds)
setInterval(() => console.log(JSON.stringify({ sent, refused })), 1000)

async function say() {
  const from = sent
  sent += size
  const comments = Array.from({ length: size }, (_, index) => ({
    platform: 'douyin',
    room: 'bench',
    id: `load-${from + index}`,
    userId: `u${(from + index) % 5000}`,
    user: `路人${(from + index) % 5000}`,
    text: index % 10 === 0 ? '主播这个怎么卖，包邮吗' : '来了来了 666',
  }))
  try {
    const answer = await fetch(url, {
      method: 'POST',
      headers: { authorization: `Bearer ${token}`, 'content-type': 'application/json' },
      body: JSON.stringify(comments),
    })
    if (!answer.ok) refused += size
    await answer.arrayBuffer()
  } catch {
    refused += size
  }
}
