import { linkSync, mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { _electron } from 'playwright'
import { freshFolder } from '../../../e2e/fixtures/folder'
import { startProgram } from '../../../e2e/fixtures/program'
import { buildWhenChanged } from '../../build.mjs'
import { electronArguments, installedElectron } from '../../electron.mjs'
import { startDisplay } from '../../obs/index.mjs'
import { percentiles, type BenchCase } from '../measure'
import type { BenchShop } from './cache'

const rounds = 9
const warmUp = 1

const emptyMain = `const { app, BrowserWindow } = require('electron')
app.whenReady().then(() => {
  const window = new BrowserWindow({ width: 1366, height: 768, show: false })
  window.once('ready-to-show', () => window.show())
  window.loadFile('index.html')
})`

/**
 * From the start of the process until the pages of the window can be chosen, with the file of a million orders; beside it the same Electron with a window that holds one word, and the program in
 * a shop without orders, which tells what the file costs. All are started and looked at in the same way, in turns.
 */
export async function startCases({ database }: BenchShop): Promise<BenchCase[]> {
  buildWhenChanged()
  const folder = freshFolder('bench-start')
  const screen = await startDisplay()
  try {
    const took = { ours: [] as number[], bare: [] as number[], noOrders: [] as number[] }
    const empty = emptyProgram(folder.path)
    const data = join(folder.path, 'shop')
    mkdirSync(data)
    // The file itself; nothing is sold in this run.
    linkSync(database, join(data, 'fieldcast.db'))
    for (let round = -warmUp; round < rounds; round += 1) {
      const ours = async () => {
        const milliseconds = await startOurs(data, screen.display)
        if (round >= 0) took.ours.push(milliseconds)
      }
      const bare = async () => {
        const milliseconds = await startEmpty(empty, join(folder.path, 'empty-data'), screen.display)
        if (round >= 0) took.bare.push(milliseconds)
      }
      const noOrders = async () => {
        const milliseconds = await startOurs(join(folder.path, 'no-orders'), screen.display)
        if (round >= 0) took.noOrders.push(milliseconds)
      }
      const turns = [ours, bare, noOrders]
      for (const start of round % 2 === 0 ? turns : turns.reverse()) await start()
    }
    const ours = percentiles(took.ours)
    const bare = percentiles(took.bare)
    const noOrders = percentiles(took.noOrders)
    const starts = took.ours.length
    return [
      {
        case: 'start to usable, beside an empty window',
        ours,
        bare,
        limit: 'start',
        starts,
        aboveP50: ours.p50 - bare.p50,
      },
      {
        case: 'start to usable, beside the program without orders',
        ours,
        bare: noOrders,
        starts,
        aboveP50: ours.p50 - noOrders.p50,
      },
    ]
  } finally {
    await screen.stop()
    folder.remove()
  }
}

async function startOurs(dataFolder: string, display: string): Promise<number> {
  const started = performance.now()
  const program = await startProgram({ dataFolder, environment: { DISPLAY: display, HOME: dataFolder } })
  await program.window.getByRole('navigation').getByRole('button', { name: '订单' }).waitFor()
  const took = performance.now() - started
  await program.close()
  return took
}

function emptyProgram(folder: string): string {
  const source = join(folder, 'empty')
  mkdirSync(source)
  writeFileSync(join(source, 'index.html'), '<!doctype html><meta charset="utf-8"><button>订单</button>')
  writeFileSync(join(source, 'main.cjs'), emptyMain)
  writeFileSync(join(source, 'package.json'), JSON.stringify({ name: 'empty', main: 'main.cjs' }))
  return source
}

async function startEmpty(source: string, dataFolder: string, display: string): Promise<number> {
  const started = performance.now()
  const app = await _electron.launch({
    executablePath: installedElectron().executable,
    args: [...electronArguments().slice(0, -1), source, `--user-data-dir=${dataFolder}`],
    env: { ...process.env, DISPLAY: display },
  })
  const window = await app.firstWindow()
  await window.getByRole('button', { name: '订单' }).waitFor()
  const took = performance.now() - started
  await app.close()
  return took
}
