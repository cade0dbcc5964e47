import { startDisplay } from '../scripts/obs/index.mjs'

/** One virtual screen for the whole run, so that tests look the same on every machine. */
export default async function globalSetup(): Promise<() => Promise<void>> {
  const screen = await startDisplay({ width: 1920, height: 1080 })
  process.env['DISPLAY'] = screen.display
  return () => screen.stop()
}
