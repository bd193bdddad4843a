import { defineConfig } from 'vitest/config'

export default defineConfig({
  test: {
    // Payload's lexical build for plain Node loads half of itself by top-level await, and now and then not at all.
    execArgv: ['--conditions=production'],
    environment: 'node',
    projects: [
      {
        extends: true,
        test: { name: 'unit', include: ['test/unit/**/*.test.{ts,tsx}'] },
      },
    ],
  },
})
