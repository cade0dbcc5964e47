import { connect, createServer, type AddressInfo } from 'node:net'

/** A line to a port of this machine that counts how often it is taken. */
export type CountingLine = { readonly port: number; taken(): number; close(): void }

export async function openCountingLine(to: number): Promise<CountingLine> {
  let taken = 0
  const server = createServer((near) => {
    taken += 1
    const far = connect(to, '127.0.0.1')
    for (const socket of [near, far]) {
      socket.on('error', () => undefined)
      socket.on('close', () => {
        near.destroy()
        far.destroy()
      })
    }
    near.pipe(far).pipe(near)
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  return { port: (server.address() as AddressInfo).port, taken: () => taken, close: () => server.close() }
}
