/**
 * Publishes a changed number into the folder given, and kills its own process, as hard as it goes, at the n-th
 * operation on the file system: `publish-until-killed.ts FOLDER N`. Prints the number of operations when it survives, and
 * which of them pointed readers at the release.
 */
import sync from 'node:fs'
import fs from 'node:fs/promises'
import { syncBuiltinESMExports } from 'node:module'
import { attemptRelease } from '../../../publishing/service/attempt'
import { siteFolder } from '../../../publishing/disk/site-folder'
import { contact, snapshot } from './fixtures'
import { bothEditions, bothSettings, build, renderStandIn } from './stand-in'

const [folder = '', killedAt = '', number = ''] = process.argv.slice(2)

let operations = 0
let pointed = 0
function count(name: string): void {
  operations += 1
  if (name === 'symlink') pointed = operations
  if (operations === Number(killedAt)) process.kill(process.pid, 'SIGKILL')
}
const writing = ['writeFile', 'appendFile', 'rename', 'symlink', 'link', 'mkdir', 'rm'] as const
const real = Object.fromEntries(writing.map((name) => [name, fs[name]])) as Record<string, (...args: unknown[]) => unknown>
for (const name of writing) {
  const counted = (...args: unknown[]) => {
    count(name)
    return real[name]?.(...args)
  }
  Object.assign(fs, { [name]: counted })
}
for (const name of ['linkSync', 'mkdirSync'] as const) {
  const whole = sync[name] as (...args: unknown[]) => unknown
  Object.assign(sync, { [name]: (...args: unknown[]) => (count(name), whole(...args)) })
}
syncBuiltinESMExports()

const now = snapshot()
now.contacts[1] = contact('bo', { name: 'Bo', phones: [{ number: `+4595010${number}`, label: '' }] })
now.plans[0]!.nextReviewDate = `2027-03-${number.slice(1)}`
const { outcome } = await attemptRelease(
  {
    site: siteFolder(folder),
    settings: bothSettings,
    build: () => Promise.resolve(build),
    snapshots: () => Promise.resolve(bothEditions(now)),
    render: renderStandIn,
  },
  { reason: 'contacts/bo' },
)
console.log(operations, pointed)
process.exit(outcome === 'released' ? 0 : 1)
