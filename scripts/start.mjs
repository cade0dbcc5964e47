// Opens the studio window: builds it when a source changed, then starts Electron and waits for it to end.
import { spawn } from 'node:child_process'
import { installedElectron, electronArguments } from './electron.mjs'
import { buildWhenChanged } from './build.mjs'

const development = process.argv.includes('--dev')

if (process.platform === 'linux' && !process.env.DISPLAY && !process.env.WAYLAND_DISPLAY) {
  console.error(
    'fieldcast: this machine has no display, so there is nowhere to open the window.\n' +
      '           To see a whole show run by itself on a virtual screen: npm run demo -- --out demo',
  )
  process.exit(1)
}

const { executable } = installedElectron()
if (development) {
  start('electron-vite', ['dev', ...(electronArguments().includes('--no-sandbox') ? ['--noSandbox'] : [])], {
    ELECTRON_EXEC_PATH: executable,
  })
} else {
  buildWhenChanged()
  start(executable, electronArguments(), {})
}

function start(command, args, extra) {
  const child = spawn(command, args, {
    stdio: 'inherit',
    env: { ...process.env, ...extra },
    shell: development && process.platform === 'win32',
  })
  child.on('exit', (code, signal) => process.exit(signal ? 1 : (code ?? 0)))
}
