/** `npm run doctor` looks at everything a server needs, and prints what to do about what is wrong. Exit code 1 then. */
import { examine } from '../operations/doctor'
import { operationsTexts } from '../messages'
import { command } from './command'

const t = operationsTexts.doctor

await command(async () => {
  const findings = await examine(process.env)
  for (const { name, level, sentence } of findings) console.log(`${t.marks[level]} ${t.names[name].padEnd(16)} ${sentence}`)
  const faults = findings.filter(({ level }) => level === 'fault').length
  console.log(faults === 0 ? t.well : t.faults(faults))
  return faults === 0 ? 0 : 1
})
