/** `npm run clock` says whether the server's clock is believed; `-- --confirm` says that it is right. */
import { parseArgs } from 'node:util'
import { troubleTexts } from '../messages'
import { command, openPayload } from './command'

await command(main)

/** @returns the exit code: 0 when the clock is believed */
async function main(args: string[]): Promise<number> {
  const { values } = parseArgs({ args, options: { confirm: { type: 'boolean' } } })
  const payload = await openPayload({ quiet: true })
  const { clockProblem, confirmClock } = await import('../collections/clock')
  if (values.confirm) await confirmClock(payload, null)
  const problem = await clockProblem(payload)
  console.log(problem ?? troubleTexts.clock.right)
  return problem ? 1 : 0
}
