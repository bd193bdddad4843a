import { availableParallelism } from 'node:os'
import { configDefaults, defineConfig } from 'vitest/config'
import LongestFirst from './test/helpers/longest-first.mjs'
import { repeatsRules } from './test/helpers/repeats-rules.mjs'

/** The integration suite, the same files on each database. */
const integration = (database: 'sqlite' | 'mongodb', exclude: string[]) => ({
  extends: true as const,
  test: {
    name: `integration-${database}`,
    include: ['test/integration/**/*.test.{ts,tsx}'],
    exclude: [...configDefaults.exclude, ...exclude],
    provide: { database },
    globalSetup: ['test/helpers/programs-made.ts', 'test/helpers/integration-global.ts'],
    setupFiles: ['test/helpers/integration-setup.ts'],
    runner: './test/helpers/runner.ts',
    // Many times what a quiet machine needs: a busy one is no failure.
    testTimeout: 300_000,
    hookTimeout: 300_000,
    // Payload is opened once for all files of a worker (test/helpers/payload.ts).
    isolate: false,
  },
})

// A few files look at what only one of the databases has.
const only = (database: string) => `test/integration/**/*.${database}.test.ts`
const isAll = Boolean(process.env.PLANVAERK_ALL_TESTS)

/** All of a small machine: by itself vitest leaves one of two processors free. */
const workers = Math.max(2, availableParallelism() - 1)

export default defineConfig({
  test: {
    // Payload's lexical build for plain Node loads half of itself by top-level await, and now and then not at all.
    execArgv: ['--conditions=production'],
    environment: 'node',
    maxWorkers: workers,
    sequence: { sequencer: LongestFirst },
    // Where a change is judged, a test may be tried once more; on a person's own machine a flake is seen.
    retry: process.env.CI ? 1 : 0,
    // By itself a poll gives up after a second, which a busy machine needs for nothing at all.
    expect: { poll: { timeout: 30_000 } },
    projects: [
      {
        extends: true,
        // Patience for busy machines; nothing here waits for the clock.
        test: { name: 'unit', include: ['test/unit/**/*.test.{ts,tsx}'], globalSetup: ['test/helpers/programs-made.ts'], testTimeout: 60_000, hookTimeout: 60_000, isolate: false },
      },
      integration('sqlite', [only('mongodb')]),
      integration('mongodb', [only('sqlite'), ...(isAll ? [] : repeatsRules)]),
      {
        extends: true,
        test: {
          name: 'e2e',
          include: ['test/e2e/**/*.test.ts'],
          globalSetup: ['test/helpers/prepared-demo.ts'],
          setupFiles: ['test/helpers/e2e-setup.ts'],
          // Each file has a server, a data folder and a browser of its own, and waits for them a good part of its time:
          // one worker more than the others have, when they are done.
          maxWorkers: workers + 1,
          sequence: { groupOrder: 1 },
          testTimeout: 300_000,
          hookTimeout: 600_000,
        },
      },
    ],
  },
})
