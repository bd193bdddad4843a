// @ts-check
import { parseArgs } from 'node:util'
import { testRunTexts } from '../../messages/da/test-run.mjs'

/**
 * Reads what follows `npm test --`.
 * @param {string[]} given
 */
export function testArguments(given) {
  try {
    const { values, positionals } = parseArgs({
      args: given,
      allowPositionals: true,
      options: {
        // Every test on MongoDB too.
        all: { type: 'boolean', default: false },
        // The whole run on another version of Node.
        node: { type: 'string' },
        // Unit tests and integration tests on SQLite once more, on another version of Node.
        'node-too': { type: 'string' },
        // Notes how long each file took, for the order of the next run.
        'note-durations': { type: 'boolean', default: false },
      },
    })
    return { ...values, patterns: positionals }
  } catch {
    console.error(testRunTexts.unknownOption(given.join(' ')))
    process.exit(1)
  }
}
