import { readFileSync, readdirSync } from 'node:fs'
import type { OBSWebSocket } from 'obs-websocket-js/json'
import { hostScenes, machineLoad, openStage, pause, roundsOr, within } from './live/stage'
import { type BenchCase, type BenchResult, percentiles } from './measure'

/** What OBS is looked at for at a time; the kernel counts its work in steps of 10 ms. */
const windowMs = 4_000
const moreScenes = ['主播', '商品特写', '休息', '结束'] as const
/** The naive way: every scene once a second, in the width of the picture above. */
const naive = { everyMs: 1_000, width: 640 }

/**
 * What the small pictures of six scenes cost OBS: its processor time, in percent of one core, while the window asks
 * for them. Beside it the same OBS while nobody looks, and the naive way of asking for every scene anew each second.
 * Turn about in one run.
 */
export default async function run(): Promise<BenchResult> {
  const rounds = roundsOr(12)
  const stage = await openStage()
  try {
    const socket = await stage.connect()
    for (const [index, sceneName] of moreScenes.entries()) await addScene(socket, sceneName, index)
    const scenes = [...hostScenes, ...moreScenes]
    const told = await stage.countEvents('scenes.thumbnail')
    await stage.call('scenes.watchThumbnails', { watching: false })
    // The moving picture of the program is another matter, and would hide what is measured here.
    await stage.call('obs.watchPicture', { watching: false })

    const cost = { watched: [] as number[], unwatched: [] as number[], naive: [] as number[] }
    const counts = { thumbnails: 0, thumbnailsUnwatched: 0, naivePictures: 0 }
    for (let round = 0; round < rounds; round += 1) {
      const turns = [
        async () => {
          const before = await told()
          // Whoever begins to look is told of every scene once, changed or not.
          await stage.call('scenes.watchThumbnails', { watching: true })
          cost.watched.push(await costOver(stage.obsGroup))
          await stage.call('scenes.watchThumbnails', { watching: false })
          counts.thumbnails += (await told()) - before
        },
        async () => {
          const before = await told()
          cost.unwatched.push(await costOver(stage.obsGroup))
          counts.thumbnailsUnwatched += (await told()) - before
        },
        async () => {
          const asking = askNaively(socket, scenes)
          cost.naive.push(await costOver(stage.obsGroup))
          counts.naivePictures += await asking.stop()
        },
      ]
      for (let turn = 0; turn < turns.length; turn += 1) {
        await turns[(turn + round) % turns.length]!()
        await pause(300)
      }
    }
    if (counts.thumbnails < rounds * scenes.length) {
      throw new Error(`${counts.thumbnails} pictures in ${rounds} rounds of ${scenes.length} scenes`)
    }
    if (counts.thumbnailsUnwatched > 0) throw new Error('pictures came though nobody looked')
    const measured = (label: string, bare: readonly number[]): BenchCase => ({
      case: label,
      ours: percentiles(cost.watched),
      bare: percentiles(bare),
      oursMeasured: cost.watched.length,
      bareMeasured: bare.length,
      ...counts,
      load: machineLoad(),
    })
    return {
      name: 'thumbnails',
      unit: '% of one core in OBS',
      cases: [
        measured('beside nobody looking', cost.unwatched),
        measured('beside every scene each second', cost.naive),
      ],
    }
  } finally {
    await stage.close()
  }
}

async function addScene(socket: OBSWebSocket, sceneName: string, index: number): Promise<void> {
  await within(socket.call('CreateScene', { sceneName }), 'a scene')
  const adding = socket.call('CreateInput', {
    sceneName,
    inputName: `${sceneName} 底色`,
    inputKind: 'color_source_v3',
    inputSettings: { color: 0xff202020 + index * 0x1830, width: 1280, height: 720 },
  })
  await within(adding, 'a colour')
}

/** OBS's processor time over the window, user and system, in percent of one core. */
async function costOver(group: number): Promise<number> {
  const before = { ticks: ticksOf(group), at: performance.now() }
  await pause(windowMs)
  // A tick is 10 ms on Linux (sysconf _SC_CLK_TCK is 100 on all its common machines).
  return ((ticksOf(group) - before.ticks) * 10 * 100) / (performance.now() - before.at)
}

/** The ticks of all programs of OBS's process group so far (man 5 proc: pgrp, utime and stime of stat). */
function ticksOf(group: number): number {
  let ticks = 0
  for (const name of readdirSync('/proc')) {
    if (!/^\d+$/.test(name)) continue
    const [, , pgrp, ...rest] = statOf(name)
    if (Number(pgrp) === group) ticks += Number(rest[8]) + Number(rest[9])
  }
  return ticks
}

function statOf(pid: string): readonly string[] {
  try {
    // The program's name stands in brackets and may hold blanks.
    return readFileSync(`/proc/${pid}/stat`, 'utf8').split(/\) /).at(-1)?.split(' ') ?? []
  } catch {
    // It ended while the list was read.
    return []
  }
}

function askNaively(socket: OBSWebSocket, scenes: readonly string[]): { stop(): Promise<number> } {
  let stopped = false
  let pictures = 0
  const work = (async () => {
    while (!stopped) {
      const next = pause(naive.everyMs)
      for (const sourceName of scenes) {
        const asked = socket.call('GetSourceScreenshot', {
          sourceName,
          imageFormat: 'jpg',
          imageWidth: naive.width,
          imageCompressionQuality: 75,
        })
        await within(asked, 'a picture')
        pictures += 1
      }
      await next
    }
  })()
  work.catch(() => undefined)
  return {
    async stop() {
      stopped = true
      await work
      return pictures
    },
  }
}
