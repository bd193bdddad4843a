/** Opens the database and makes the demo, for `npm start` (scripts/serve/preparing.ts). */
import { command } from './command'
import { prepare } from './serve/prepare'
import { answerMark, checkedMark } from './serve/preparing'
import { readSettings } from './serve/settings'

await command(async () => {
  console.log(`${answerMark}${JSON.stringify(await prepare(readSettings(process.env), () => console.log(checkedMark)))}`)
  return 0
})
