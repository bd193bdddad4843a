/**
 * The second half of `npm start`: looks whether everything is in order, opens the database, makes the demo if that is
 * what is asked for, and serves the CMS and the static site until it is told to stop.
 */
import { once } from 'node:events'
import { setTimeout as pause } from 'node:timers/promises'
import type { Login } from '../demo/create'
import { proxyHops } from '../collections/sign-in-delays/client-address'
import { startTexts } from '../messages'
import { PlainError } from '../messages/plainError'
import { reportStatus } from '../publishing/outputs/report'
import { serveSite } from '../publishing/server/server'
import { publishingSettings } from '../publishing/settings'
import { documentRoot, siteFolder } from '../publishing/disk/site-folder'
import { timestampSettings } from '../publishing/release/timestamp'
import { publishingStatus } from '../publishing/service/status'
import { reminderSettings } from '../reminders/settings'
import { startCms } from './serve/cms'
import { readDemoRecord } from './serve/demo-record'
import { preflight } from './serve/preflight'
import { payloadSecret } from './serve/secret'
import { readSettings, type Settings } from './serve/settings'

/** Undone in reverse when we stop, also when stopped halfway up. */
const undo: (() => Promise<unknown>)[] = []
let stopping = false

for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => void stop(0))

try {
  await start()
} catch (error) {
  // A start that is stopped halfway fails in some way or other; that is no news.
  if (!stopping) {
    console.error(sentence(error))
    await stop(1)
  }
}

async function start(): Promise<void> {
  console.log(startTexts.checking)
  const settings = readSettings(process.env)
  // Only asked for their complaints: the server would make them too, but halfway up and in its log.
  publishingSettings(process.env)
  reminderSettings(process.env)
  proxyHops(process.env)
  timestampSettings(process.env)
  await preflight(settings)
  process.env.PAYLOAD_SECRET = await payloadSecret(settings, process.env)
  process.env.DATA_DIR = settings.dataDir
  process.env.PORT = String(settings.port)
  Object.assign(process.env, { NODE_ENV: 'production' })
  // A demo may lie for weeks, and nobody there is to be asked.
  if (settings.demo) process.env.PLANVAERK_TRUST_CLOCK = 'true'

  console.log(startTexts.database)
  // Imported only now: it is most of the program, and what is wrong so far should be said at once.
  const preparing = import('./serve/prepare').then(({ prepare }) => prepare(settings))
  // The CMS publishes as soon as it runs, so half a demo must not be there; otherwise the two can start together.
  if (settings.demo && (await readDemoRecord(settings))?.state !== 'made') await preparing

  console.log(startTexts.cms)
  const cms = startCms(settings.port)
  undo.push(cms.stop)
  const [{ logins, empty }] = await Promise.all([preparing, cms.ready])
  void cms.ended.then((why) => {
    console.error(why)
    return stop(1)
  })

  const { sitePort, internalSitePort, internalSiteHost } = settings
  await serve({ root: documentRoot(siteFolder(), 'internal'), port: internalSitePort, host: internalSiteHost })
  await serve({ root: documentRoot(siteFolder(), 'public'), port: sitePort })
  if (!empty) await firstRelease()
  announce(settings, logins, empty)
}

async function serve(site: Parameters<typeof serveSite>[0]): Promise<void> {
  const server = await serveSite(site)
  undo.push(() => {
    server.closeAllConnections()
    return once(server.close(), 'close')
  })
}

/** The CMS publishes by itself once it runs; on the first start readers have nothing before that. */
async function firstRelease(): Promise<void> {
  const status = () => publishingStatus(siteFolder())
  if ((await status()).inForce) return
  console.log(startTexts.publishing)
  for (;;) {
    const { inForce, failure } = await status()
    if (inForce || stopping) return
    if (failure) return console.error([startTexts.notPublished, ...reportStatus(await status())].join('\n'))
    await pause(100)
  }
}

function announce({ port, sitePort, internalSitePort, dataDir }: Settings, logins: Login[], empty: boolean): void {
  const lines = [
    '',
    startTexts.ready,
    `  ${startTexts.admin.padEnd(20)} http://localhost:${port}/admin`,
    `  ${startTexts.sites.internal.padEnd(20)} http://localhost:${internalSitePort}/`,
    `  ${startTexts.sites.public.padEnd(20)} http://localhost:${sitePort}/`,
    `  ${startTexts.data.padEnd(20)} ${dataDir}`,
  ]
  if (empty) lines.push('', startTexts.firstUser)
  if (logins.length > 0) lines.push('', startTexts.logins)
  for (const { email, password, title } of logins) lines.push(`  ${email.padEnd(30)} ${password.padEnd(24)} ${title}`)
  console.log([...lines, '', startTexts.howToStop].join('\n'))
}

async function stop(code: number): Promise<void> {
  if (stopping) return
  stopping = true
  if (code === 0) console.log(startTexts.stopping)
  for (const each of undo.reverse()) await each()
  if (code === 0) console.log(startTexts.stopped)
  process.exit(code)
}

/** What went wrong, in one line: the whole error is for developers, who set DEBUG. */
function sentence(error: unknown): string {
  if (process.env.DEBUG) console.error(error)
  if (error instanceof PlainError) return error.message
  return startTexts.unexpected(error instanceof Error ? error.message : String(error))
}
