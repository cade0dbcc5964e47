// Who may import whom: the table of the design (docs/architecture.md). Everything here is an error.
/** Tests put real parts together, from whatever room they come. */
const testing = '\\.test\\.tsx?$|/test-support/|/fixtures/'

const only = (name, from, allowed, comment) => ({
  name,
  comment,
  severity: 'error',
  from: { path: from, pathNot: testing },
  to: { pathNot: allowed },
})

/** Node's own modules, as the cruiser names them. */
const node =
  '^(node:)?(assert|buffer|child_process|crypto|events|fs|fs/promises|http|https|net|os|path|perf_hooks|stream|stream/promises|string_decoder|timers|timers/promises|url|util|worker_threads|zlib)$'
const shared = '^electron/shared/'
const ports = '^electron/services/ports\\.ts$'
const packageOf = (name) => `node_modules/${name}/`
const types = '^node_modules/@types/'

module.exports = {
  forbidden: [
    only(
      'domain-imports-itself',
      '^electron/shared/domain/',
      ['^electron/shared/domain/', packageOf('pinyin-pro')],
      'The rules do no I/O and know no library but the dictionary of how Chinese is read.',
    ),
    only(
      'contract-imports-domain',
      '^electron/shared/contract/',
      ['^electron/shared/(contract|domain)/', packageOf('zod')],
      'The contract knows zod and the domain.',
    ),
    only(
      'services-import-shared-and-their-ports',
      '^electron/services/',
      ['^electron/services/', shared],
      'Use cases get everything else handed in.',
    ),
    only(
      'storage-knows-sqlite-and-zip',
      '^electron/storage/',
      ['^electron/storage/', shared, ports, node, packageOf('(better-sqlite3|yauzl|yazl)'), types],
      'The data file, and the file in which a whole shop moves.',
    ),
    only(
      'obs-knows-obs-websocket',
      '^electron/obs/',
      ['^electron/obs/', shared, ports, node, packageOf('(obs-websocket-js|zod)')],
      '',
    ),
    only(
      'chat-knows-its-servers',
      '^electron/chat/',
      [
        '^electron/chat/',
        shared,
        ports,
        node,
        packageOf('(@bufbuild/protobuf|@twurple/chat|express|tiktok-live-connector|ws|youtubei\\.js|zod)'),
        types,
      ],
      '',
    ),
    {
      name: 'a-room-never-imports-a-sibling-room',
      comment: 'Each platform’s code is a piece of its own, brought when it is first used.',
      severity: 'error',
      from: { path: '^electron/chat/rooms/([^/]+)/' },
      to: { path: '^electron/chat/rooms/([^/]+)/', pathNot: '^electron/chat/rooms/$1/' },
    },
    only(
      'printing-knows-barcodes-and-printers',
      '^electron/printing/',
      ['^electron/printing/', shared, ports, node, packageOf('(bwip-js|mustache|pdf-to-printer)'), types],
      '',
    ),
    only(
      'imports-know-csv',
      '^electron/imports/',
      [
        '^electron/imports/',
        shared,
        ports,
        node,
        packageOf('(papaparse|iconv-lite|fflate|read-excel-file)'),
        types,
      ],
      '',
    ),
    only(
      'exports-know-sheets',
      '^electron/exports/',
      ['^electron/exports/', shared, ports, node, packageOf('(papaparse|iconv-lite|fflate)'), types],
      '',
    ),
    only(
      'transport-knows-the-contract',
      '^electron/transport/',
      ['^electron/transport/', shared, ports, node, packageOf('electron')],
      '',
    ),
    only(
      'shell-knows-electron',
      '^electron/shell/',
      ['^electron/shell/', shared, ports, node, packageOf('electron(-log)?')],
      '',
    ),
    {
      name: 'only-shell-ipc-main-preload-import-electron',
      severity: 'error',
      from: {
        path: '^(electron|renderer)/',
        pathNot: '^electron/(shell/|transport/ipc\\.ts$|main\\.ts$|preload\\.ts$)',
      },
      to: { path: 'node_modules/electron(-log)?/' },
    },
    {
      name: 'renderer-imports-shared-only',
      severity: 'error',
      from: { path: '^renderer/' },
      to: { path: '^electron/', pathNot: shared },
    },
    {
      name: 'renderer-has-no-node',
      severity: 'error',
      from: { path: '^renderer/', pathNot: '\\.test\\.tsx?$' },
      to: { dependencyTypes: ['core'] },
    },
    {
      name: 'a-feature-never-imports-a-sibling',
      severity: 'error',
      from: { path: '^renderer/features/([^/]+)/' },
      to: { path: '^renderer/features/([^/]+)/', pathNot: '^renderer/features/$1/' },
    },
    {
      name: 'electron-never-imports-renderer',
      severity: 'error',
      from: { path: '^electron/' },
      to: { path: '^renderer/' },
    },
    { name: 'no-circles', severity: 'error', from: {}, to: { circular: true } },
    {
      name: 'nothing-unresolved',
      severity: 'error',
      from: {},
      to: { couldNotResolve: true, pathNot: '^virtual:' },
    },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'electron/tsconfig.json' },
    webpackConfig: { fileName: 'scripts/check/resolve.cjs' },
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'require', 'node', 'default', 'types'],
      extensions: ['.ts', '.tsx', '.mjs', '.js', '.cjs', '.css', '.json'],
    },
  },
}
