// The fallback runtime carries another program's resources folder; this launcher takes its place and
// does what Electron's own default app does: it runs the app folder named on the command line.
const path = require('node:path')
const fs = require('node:fs')
const { app } = require('electron')

const named = process.argv.slice(1).find((arg) => !arg.startsWith('-') && fs.existsSync(arg))
const folder = path.resolve(named ?? '.')
const manifest = JSON.parse(fs.readFileSync(path.join(folder, 'package.json'), 'utf8'))
process.defaultApp = true
app.setName(manifest.productName ?? manifest.name)
if (manifest.version) app.setVersion(manifest.version)
app.setAppPath(folder)
require(path.join(folder, manifest.main ?? 'index.js'))
