import { resolve } from 'node:path'
import react from '@vitejs/plugin-react'
import { defineConfig } from 'electron-vite'

const alias = { '@shared': resolve('electron/shared') }

// Everything but the native add-on is bundled: Electron 25's Node 18 cannot require an ES module, a bundle can hold one.
// Targets are the oldest runtime the app must run on (docs/decisions/0001-runtime.md).
export default defineConfig({
  main: {
    resolve: { alias },
    build: {
      target: 'node18',
      outDir: 'out/main',
      lib: {
        entry: {
          main: resolve('electron/main.ts'),
          'sheet-worker': resolve('electron/imports/sheet-worker.ts'),
          'data-worker': resolve('electron/storage/backup/worker.ts'),
        },
        formats: ['cjs'],
      },
      // Less to read at the start; names stay, for the log.
      minify: true,
      rolldownOptions: {
        output: { entryFileNames: '[name].cjs', chunkFileNames: '[name]-[hash].cjs', keepNames: true },
      },
    },
  },
  preload: {
    resolve: { alias },
    build: {
      target: 'node18',
      outDir: 'out/preload',
      lib: { entry: resolve('electron/preload.ts'), formats: ['cjs'] },
      rolldownOptions: { output: { entryFileNames: '[name].cjs' } },
    },
  },
  renderer: {
    root: 'renderer',
    resolve: { alias },
    plugins: [react()],
    build: {
      target: 'chrome114',
      outDir: 'out/renderer',
      minify: true,
      rolldownOptions: { input: resolve('renderer/index.html') },
      chunkSizeWarningLimit: 3000,
      assetsInlineLimit: 0,
    },
  },
})
