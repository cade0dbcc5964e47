import { startProgram, type Program } from '../../../e2e/fixtures/program'
import { invoke } from '../../../e2e/pages/bridge'
import type { Ingest } from '../../../e2e/pages/ingest'

/** A product that the faults are tried on; `stock` in its unit, which is its smallest one too. */
export type Ware = {
  readonly code: string
  readonly name: string
  readonly unit: string
  readonly stock: number
  readonly scene: string | null
}

/** A running Fieldcast whose contract is called over the window's own bridge. */
export type Desk = {
  readonly program: Program
  readonly ingest: Ingest
  /** Makes a call and answers its value; throws where it fails. */
  call(name: string, input: unknown): Promise<unknown>
}

/** Starts Fieldcast on a data folder. The ingest takes a free port, and a new token where there is no keyring. */
export async function openDesk(dataFolder: string, environment: Record<string, string>): Promise<Desk> {
  const program = await startProgram({ dataFolder, environment })
  const call = async (name: string, input: unknown) => {
    const answer = await invoke(program.window, name, input)
    if (!answer.ok) throw new Error(`${name}: ${answer.error?.code ?? 'no answer'}`)
    return answer.value
  }
  // Another Fieldcast on this machine may have the usual port.
  await call('settings.change', { ingestPort: 0 })
  const { httpUrl, token } = (await call('chat.ingestAddress', {})) as { httpUrl: string; token: string }
  return { program, call, ingest: { url: httpUrl, token } }
}

/** Fills an empty shop, lets certain claims be accepted by themselves and starts a show; product ids by code. */
export async function startShow(desk: Desk, wares: readonly Ware[]): Promise<ReadonlyMap<string, string>> {
  const ids = new Map<string, string>()
  for (const { code, name, unit, stock, scene } of wares) {
    const draft = {
      ...{ code, name, unit, smallestUnit: unit, aliases: [], keyword: '', unitSize: 1 },
      ...{ priceFen: 1_250, wholesaleFen: 700, sceneName: scene, transition: null },
    }
    const { id } = (await desk.call('products.add', { draft, openingStock: stock })) as { id: string }
    ids.set(code, id)
  }
  await desk.call('settings.change', { acceptCertainClaims: true })
  await desk.call('shows.start', { title: 'faults' })
  return ids
}
