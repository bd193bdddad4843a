/** Opens the database and makes the demo, for `npm start` (scripts/serve/preparing.ts). */
import { command } from './command'
import { prepare } from './serve/prepare'
import { answerMark } from './serve/preparing'
import { readSettings } from './serve/settings'

await command(async () => {
  console.log(`${answerMark}${JSON.stringify(await prepare(readSettings(process.env)))}`)
  return 0
})
