/** Publishes three hundred plans into the folder given, and again with a changed number: `publish-many.ts FOLDER`. */
import { execFileSync } from 'node:child_process'
import { readdirSync, readFileSync } from 'node:fs'
import { setTimeout as pause } from 'node:timers/promises'
import { attemptRelease } from '../../../publishing/service/attempt'
import { siteFolder } from '../../../publishing/disk/site-folder'
import { contact, plan, snapshot } from './fixtures'
import { bothEditions, bothSettings, build, renderStandIn } from './stand-in'

const [folder = ''] = process.argv.slice(2)
// Only now: the loader of this program alone opens more at once, and on Node 24 closes them a little later.
const opened = () => readdirSync('/proc/self/fd').length
while (opened() > 60) await pause(20)
execFileSync('prlimit', ['--pid', String(process.pid), '--nofile=128:128'])
const limit = /^Max open files +(\d+)/m.exec(readFileSync('/proc/self/limits', 'utf8'))?.[1]
const plans = Array.from({ length: 300 }, (_, number) => plan(`plan-${number}`, { title: `Plan ${number}`, visibility: 'public' }))

async function release(number: string): Promise<string> {
  const now = snapshot(plans)
  now.contacts[1] = contact('bo', { name: 'Bo', phones: [{ number, label: '' }] })
  const source = {
    site: siteFolder(folder),
    settings: bothSettings,
    build: () => Promise.resolve(build),
    snapshots: () => Promise.resolve(bothEditions(now)),
    render: renderStandIn,
  }
  const outcome = await attemptRelease(source, { reason: 'contacts/bo', repair: true })
  return outcome.outcome === 'failed' ? String(outcome.error) : outcome.outcome
}

const first = await release('+4595010002')
console.log(limit, first, await release('+4595010003'))
process.exit(0)
