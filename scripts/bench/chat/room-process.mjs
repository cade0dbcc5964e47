// A room that talks: node room-process.mjs URL TOKEN PER_SECOND MOST. Every comment ends in the moment it was sent at.
// Ends when MOST are said, or when its standard input does; the last line counts what was taken.
import { performance } from 'node:perf_hooks'
import { setTimeout } from 'node:timers/promises'

const [url, token, perSecond, most] = process.argv.slice(2)
const rate = Number(perSecond)
const limit = Number(most) || Infinity
/** Requests a second: as a grabber does that hands over what came within 20 ms. */
const requests = rate === 0 ? 0 : Math.min(rate, 50)
const run = `${Date.now()}-${process.pid}`
let sent = 0
let taken = 0
let refused = 0
let ending = false
process.stdin.resume()
process.stdin.on('end', () => {
  ending = true
})

const started = performance.now()
const underway = new Set()
while (!ending && sent < limit) {
  const due = rate === 0 ? sent + 500 : Math.floor(((performance.now() - started) / 1000) * rate)
  const size = Math.min(500, due - sent, limit - sent)
  if (size > 0) {
    const asked = say(size)
    underway.add(asked)
    void asked.finally(() => underway.delete(asked))
    if (underway.size >= 4) await Promise.race(underway)
  }
  if (rate > 0) await setTimeout(1000 / requests)
}
await Promise.all(underway)
console.log(JSON.stringify({ taken, refused }))
process.exit(0)

async function say(size) {
  const from = sent
  sent += size
  const at = Date.now()
  const comments = Array.from({ length: size }, (_, index) => {
    const number = from + index
    const text = number % 10 === 0 ? '主播这个怎么卖，包邮吗' : '来了来了 666'
    return {
      platform: 'douyin',
      room: 'bench',
      id: `${run}-${number}`,
      userId: `u${number % 5000}`,
      user: `路人${number % 5000}`,
      text: `${text} @${at} #${number}`,
    }
  })
  try {
    const answer = await fetch(url, {
      method: 'POST',
      headers: { authorization: `Bearer ${token}`, 'content-type': 'application/json' },
      body: JSON.stringify(comments),
    })
    const body = await answer.json()
    if (answer.ok) taken += body.accepted
    refused += size - (answer.ok ? body.accepted : 0)
  } catch {
    refused += size
  }
}
