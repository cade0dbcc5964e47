import { resolve } from 'node:path'
import { defineConfig } from 'vitest/config'

const alias = { '@shared': resolve('electron/shared') }

export default defineConfig({
  test: {
    projects: [
      {
        resolve: { alias },
        test: {
          name: 'unit',
          include: ['electron/**/*.test.ts', 'renderer/**/*.test.{ts,tsx}', 'scripts/**/*.test.ts'],
          exclude: ['**/*.obs.test.ts', '**/node_modules/**'],
          testTimeout: 60_000,
        },
      },
      {
        // A real OBS for each file, one after the other: two of them would fight for the machine.
        resolve: { alias },
        test: {
          name: 'obs',
          include: ['electron/**/*.obs.test.ts'],
          fileParallelism: false,
          testTimeout: 120_000,
          hookTimeout: 120_000,
        },
      },
    ],
  },
})
