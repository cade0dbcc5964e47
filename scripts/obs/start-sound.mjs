// A PulseAudio of a test's own, with a microphone that hears exactly the tone it is told to (Linux).
import { spawnSync } from 'node:child_process'
import { existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { endProcess, startProcess } from './process.mjs'

const startDeadlineMs = 15_000
const sampleRate = 48_000
/** 100 samples a wave: one second of it is joined to the next without a click. */
const toneHertz = 480
const room = 'fieldcast_room'

/** Starts a sound server whose one microphone, `deviceId`, hears silence until a tone is played. */
export async function startSound({ log = () => {} } = {}) {
  // A socket's path may be 107 bytes long at most, so it is not in the caller's folder.
  const folder = mkdtempSync(join(tmpdir(), 'fieldcast-sound-'))
  const socket = join(folder, 'native')
  mkdirSync(join(folder, 'runtime'), { mode: 0o700 })
  const env = {
    ...process.env,
    HOME: folder,
    XDG_RUNTIME_DIR: join(folder, 'runtime'),
    XDG_CONFIG_HOME: folder,
    PULSE_SERVER: `unix:${socket}`,
  }
  const pulse = startProcess(
    'pulseaudio',
    [
      '--daemonize=no',
      '--system=false',
      '--use-pid-file=no',
      '--exit-idle-time=-1',
      '--disable-shm',
      '-n',
      `--load=module-null-sink sink_name=${room} format=float32le rate=${sampleRate} channels=2`,
      `--load=module-native-protocol-unix auth-anonymous=1 socket=${socket}`,
    ],
    { log, env },
  )
  let player = null
  const silence = async () => {
    const old = player
    player = null
    if (old !== null) await endProcess(old, 'SIGKILL')
  }
  const stop = async () => {
    await silence()
    await endProcess(pulse, 'SIGTERM')
    rmSync(folder, { recursive: true, force: true })
  }
  try {
    await untilAnswering(pulse, env, socket)
  } catch (error) {
    await stop()
    throw error
  }
  return {
    server: env.PULSE_SERVER,
    deviceId: `${room}.monitor`,
    silence,
    async play(peakDb) {
      await silence()
      const file = join(folder, 'tone.raw')
      writeFileSync(file, oneSecond(peakDb))
      player = startProcess('sh', ['-c', 'while cat "$0"; do :; done | pacat "$@"', file, ...pacat], {
        log,
        env,
      })
    },
    stop,
  }
}

const pacat = [
  '--raw',
  '--format=float32le',
  `--rate=${sampleRate}`,
  '--channels=2',
  '--latency-msec=50',
  `--device=${room}`,
]

async function untilAnswering(pulse, env, socket) {
  const deadline = Date.now() + startDeadlineMs
  while (Date.now() < deadline) {
    if (pulse.ended()) throw new Error(`PulseAudio ended while starting:\n${pulse.lastLines()}`)
    if (existsSync(socket) && spawnSync('pactl', ['info'], { env, timeout: 2_000 }).status === 0) return
    await new Promise((resolve) => setTimeout(resolve, 50))
  }
  throw new Error(`PulseAudio did not answer within ${startDeadlineMs} ms:\n${pulse.lastLines()}`)
}

/** A sine in both channels whose highest sample is `peakDb` dBFS. */
function oneSecond(peakDb) {
  const samples = new Float32Array(sampleRate * 2)
  const peak = 10 ** (peakDb / 20)
  for (let at = 0; at < sampleRate; at += 1) {
    const value = peak * Math.sin((2 * Math.PI * toneHertz * at) / sampleRate)
    samples.fill(value, at * 2, at * 2 + 2)
  }
  return Buffer.from(samples.buffer)
}
