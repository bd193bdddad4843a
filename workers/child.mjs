// @ts-check
/** The process that `run-limited.ts` starts: loads the program, does one job, and answers. */
import { constants, setPriority } from 'node:os'
import { pathToFileURL } from 'node:url'
import { Worker } from 'node:worker_threads'

const [program = '', limits = '{}'] = process.argv.slice(2)
// People who work in the admin come first.
setPriority(constants.priority.PRIORITY_BELOW_NORMAL)

const watch = new Worker(new URL('./watch.mjs', import.meta.url), { workerData: JSON.parse(limits), execArgv: [] })
const { default: work } = await import(pathToFileURL(program).href)

process.on('disconnect', () => process.exit())
process.once('message', async (/** @type {{ job: unknown }} */ { job }) => {
  watch.postMessage('begin')
  try {
    const result = await work(job)
    process.send?.({ about: 'result', result })
  } catch (error) {
    const detail = error instanceof Error ? (error.stack ?? error.message) : String(error)
    process.send?.({ about: 'error', detail, isMemory: error instanceof RangeError && /allocation|buffer|invalid array length/i.test(error.message) })
  }
})
process.send?.({ about: 'ready' })
