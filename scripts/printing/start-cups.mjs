// A CUPS of a test's own (Linux, as root): its configuration, spool and output lie in one folder, it listens on a port
// of its own, and nothing of it is left when it is stopped. What prints is pointed at it by CUPS_SERVER.
import { execFile } from 'node:child_process'
import { chmodSync, mkdirSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { freePort } from '../obs/free-port.mjs'
import { endProcess, startProcess } from '../obs/process.mjs'

const run = promisify(execFile)
const readyDeadlineMs = 20_000
const pdfDriver = '/usr/share/ppd/cups-pdf/CUPS-PDF_opt.ppd'

/** Starts cupsd in `folder` and comes back when it answers. */
export async function startCups({ folder, log = () => {} }) {
  const port = await freePort()
  const server = `127.0.0.1:${port}`
  // Filters and backends run as another user.
  chmodSync(folder, 0o755)
  writeSettings(folder, port)
  const pdfSettings = []
  let cups = await startDaemon()

  async function startDaemon() {
    const started = startProcess(
      '/usr/sbin/cupsd',
      ['-f', '-c', join(folder, 'conf/cupsd.conf'), '-s', join(folder, 'conf/cups-files.conf')],
      { log },
    )
    const deadline = Date.now() + readyDeadlineMs
    while (!(await command('lpstat', '-r').catch(() => '')).includes('is running')) {
      if (started.ended()) throw new Error(`cupsd ended while starting:\n${started.lastLines()}`)
      if (Date.now() > deadline) throw new Error(`cupsd did not answer:\n${started.lastLines()}`)
      await new Promise((resolve) => setTimeout(resolve, 50))
    }
    return started
  }

  async function command(name, ...args) {
    const { stdout } = await run(name, args, {
      timeout: 20_000,
      env: { ...process.env, CUPS_SERVER: server, LC_ALL: 'C' },
    })
    return stdout
  }

  async function addQueue(name, uri, policy) {
    await command(
      'lpadmin',
      '-p',
      name,
      '-E',
      '-v',
      uri,
      '-P',
      pdfDriver,
      '-o',
      `printer-error-policy=${policy}`,
    )
  }

  return {
    server,
    /** Runs a CUPS command on it: cupsdisable, lpadmin, lpstat… */
    command,
    /** A queue whose pages come out as PDFs; answers how to see them, oldest first. */
    async addPdfQueue(name) {
      const out = join(folder, `out-${name}`)
      mkdirSync(out, { recursive: true })
      // cups-pdf reads its settings from this one place, by the name in the queue's address.
      const own = `fieldcast-${port}-${name}`
      const path = `/etc/cups/cups-pdf-${own}.conf`
      const lines = [`Out ${out}`, `AnonDirName ${out}`, `Spool ${join(folder, 'pdf-spool')}`]
      writeFileSync(
        path,
        [...lines, `Log ${join(folder, 'log')}`, 'Label 2', 'TitlePref 1', 'Grp root', ''].join('\n'),
      )
      pdfSettings.push(path)
      await addQueue(name, `cups-pdf:/${own}`, 'stop-printer')
      return () =>
        readdirSync(out)
          .filter((file) => file.endsWith('.pdf'))
          .sort((one, other) => jobOf(one) - jobOf(other))
          .map((file) => join(out, file))
    },
    /** A queue to a network printer (see label-printer.mjs). */
    addNetworkQueue: (name, printerPort, policy = 'stop-printer') =>
      addQueue(name, `socket://127.0.0.1:${printerPort}`, policy),
    /** Ends it as a crash would; what was spooled stays. */
    async kill() {
      await endProcess(cups, 'SIGKILL')
    },
    async startAgain() {
      cups = await startDaemon()
    },
    async stop() {
      await endProcess(cups, 'SIGTERM')
      endOrphans(folder)
      for (const path of pdfSettings) rmSync(path, { force: true })
    },
  }
}

/** Backends of a cupsd that was killed live on, and would look for their printer for ever. */
function endOrphans(folder) {
  for (const name of readdirSync('/proc')) {
    if (!/^\d+$/.test(name)) continue
    try {
      const environment = readFileSync(`/proc/${name}/environ`, 'latin1')
      if (environment.split('\0').includes(`CUPS_SERVERROOT=${folder}/conf`))
        process.kill(Number(name), 'SIGKILL')
    } catch {
      // It has ended meanwhile, or is not ours to look at.
    }
  }
}

function jobOf(file) {
  return Number(/-job_(\d+)\.pdf$/.exec(file)?.[1] ?? 0)
}

function writeSettings(folder, port) {
  const within = (name) => join(folder, name)
  for (const name of ['conf/ppd', 'conf/ssl', 'spool', 'tmp', 'cache', 'state', 'log'])
    mkdirSync(within(name), { recursive: true })
  chmodSync(within('tmp'), 0o1777)
  const files = {
    ServerRoot: within('conf'),
    StateDir: within('state'),
    CacheDir: within('cache'),
    RequestRoot: within('spool'),
    TempDir: within('tmp'),
    AccessLog: within('log/access'),
    ErrorLog: within('log/error'),
    PageLog: within('log/page'),
    SystemGroup: 'root',
  }
  const lines = (settings) => Object.entries(settings).map(([name, value]) => `${name} ${value}`)
  writeFileSync(within('conf/cups-files.conf'), [...lines(files), ''].join('\n'))
  const daemon = {
    Listen: `127.0.0.1:${port}`,
    Browsing: 'Off',
    DefaultAuthType: 'None',
    WebInterface: 'No',
    LogLevel: 'info',
    // A queue that was added half a minute before a crash is to be there afterwards.
    DirtyCleanInterval: '0',
  }
  writeFileSync(
    within('conf/cupsd.conf'),
    [
      ...lines(daemon),
      '<Location />',
      'Order allow,deny',
      'Allow all',
      '</Location>',
      // As CUPS ships it: what a job is called is told to its owner only.
      '<Policy default>',
      'JobPrivateAccess default',
      'JobPrivateValues default',
      '<Limit All>',
      'Order deny,allow',
      '</Limit>',
      '</Policy>',
      '',
    ].join('\n'),
  )
}
