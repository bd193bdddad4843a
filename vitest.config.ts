import { availableParallelism } from 'node:os'
import { defineConfig } from 'vitest/config'

/** The integration suite, the same files on each database. */
const integration = (database: 'sqlite' | 'mongodb', other: string) => ({
  extends: true as const,
  test: {
    name: `integration-${database}`,
    include: ['test/integration/**/*.test.{ts,tsx}'],
    // A few files look at what only one of the databases has.
    exclude: [`test/integration/**/*.${other}.test.ts`],
    provide: { database },
    globalSetup: ['test/helpers/mongodb-setup.ts'],
    setupFiles: ['test/helpers/integration-setup.ts'],
    runner: './test/helpers/runner.ts',
    // Ten times what a quiet machine needs: a busy one is no failure.
    testTimeout: 60_000,
    hookTimeout: 300_000,
    maxWorkers: 2,
  },
})

export default defineConfig({
  test: {
    // Payload's lexical build for plain Node loads half of itself by top-level await, and now and then not at all.
    execArgv: ['--conditions=production'],
    environment: 'node',
    // All of a small machine: by itself vitest leaves one of two processors free.
    maxWorkers: Math.max(2, availableParallelism() - 1),
    projects: [
      {
        extends: true,
        // Patience for busy machines; nothing here waits for the clock.
        test: { name: 'unit', include: ['test/unit/**/*.test.{ts,tsx}'], testTimeout: 60_000 },
      },
      integration('sqlite', 'mongodb'),
      integration('mongodb', 'sqlite'),
      {
        extends: true,
        test: {
          name: 'e2e',
          include: ['test/e2e/**/*.test.ts'],
          globalSetup: ['test/helpers/prepared-demo.ts'],
          // Each file has a server, a data folder and a browser of its own.
          maxWorkers: 2,
          testTimeout: 120_000,
          hookTimeout: 300_000,
        },
      },
    ],
  },
})
