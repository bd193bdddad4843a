/**
 * The second half of `npm start`: looks whether everything is in order, serves the sites, and keeps the CMS running beside
 * them until it is told to stop. Readers need nothing but this process and the files of a release; the database, the
 * demo and the CMS are opened in processes of their own.
 */
import { once } from 'node:events'
import type { Server } from 'node:http'
import { setTimeout as pause } from 'node:timers/promises'
import { auditTelling } from '../collections/audit-log/tell'
import { proxyHops } from '../collections/sign-in-delays/client-address'
import { databaseAddress } from '../database/address'
import { keepPrivate } from '../database/private-folder'
import { operationsTexts, startTexts } from '../messages'
import { PlainError } from '../messages/plainError'
import { logSettings } from '../operations/log/settings'
import { openedBy } from '../operations/upgrade/opened-by'
import { reportStatus } from '../publishing/outputs/report'
import { serveSite } from '../publishing/server/server'
import { historyMonths, publishingSettings } from '../publishing/settings'
import { documentRoot, siteFolder } from '../publishing/disk/site-folder'
import { timestampSettings } from '../publishing/release/timestamp'
import { publishingStatus } from '../publishing/service/status'
import { reminderSettings } from '../reminders/settings'
import { startCms } from './serve/cms'
import { readDemoRecord } from './serve/demo-record'
import { serveHealth } from './serve/health-server'
import { keepCms, type KeptCms } from './serve/keep-cms'
import { outputAs } from './serve/output'
import { preflight } from './serve/preflight'
import { startPreparing, type Prepared, type Preparing } from './serve/preparing'
import { forgetRunning, forgetTheDead, noteRunning } from './serve/running'
import { payloadSecret } from './serve/secret'
import { readSettings, type Settings } from './serve/settings'
import { programsBuild } from './steps/script.mjs'

/** Undone in reverse when we stop, also when stopped halfway up. */
const undo: (() => Promise<unknown> | void)[] = []
let stopping = false
const output = outputAs(process.env.LOG_FORMAT === 'json' ? 'json' : 'text')
const { say } = output

for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => void stop(0))

try {
  await start()
} catch (error) {
  // A start that is stopped halfway fails in some way or other; that is no news.
  if (!stopping) {
    say(sentence(error), 'error')
    await stop(1)
  }
}

async function start(): Promise<void> {
  say(startTexts.checking)
  const settings = readSettings(process.env)
  // Only asked for their complaints: the server would make them too, but halfway up and in its log.
  logSettings(process.env)
  auditTelling(process.env)
  publishingSettings(process.env)
  historyMonths(process.env)
  reminderSettings(process.env)
  proxyHops(process.env)
  timestampSettings(process.env)
  databaseAddress(process.env)
  await preflight(settings, say)
  process.env.PAYLOAD_SECRET = await payloadSecret(settings, process.env)
  Object.assign(process.env, { NODE_ENV: 'production', DATA_DIR: settings.dataDir, PORT: String(settings.port), METRICS_TOKEN: settings.metricsToken })
  // A demo may lie for weeks, and nobody there is to be asked.
  if (settings.demo) process.env.PLANVAERK_TRUST_CLOCK = 'true'
  await keepPrivate(settings.dataDir)

  let cms: KeptCms | null = null
  await serveReaders(settings, () => cms)
  const { port, sitePort, internalSitePort, dataDir } = settings
  const note = (pid: number | null) => noteRunning(dataDir, [port, sitePort, internalSitePort], pid)
  await forgetTheDead(dataDir)
  await note(null)
  undo.push(() => forgetRunning(dataDir, port))
  if (await isPublished()) say(operationsTexts.serve.sitesFirst)

  let prepared: Prepared | null = null
  let preparing: Preparing | null = null
  undo.push(() => preparing?.stop())
  cms = keepCms({
    prepare: async () => {
      if (prepared) return
      say(startTexts.database)
      preparing = await startPreparing(settings.demo, output)
      // Another build than the one before may find a database that has to be brought up: nobody opens it meanwhile.
      if ((await openedBy(dataDir))?.build !== (await programsBuild())) await preparing.checked
      // The CMS publishes as soon as it runs, so half a demo must not be there; otherwise the two can start together.
      if (settings.demo && (await readDemoRecord(settings))?.state !== 'made') prepared = await preparing.done
    },
    start: () => {
      if (!prepared) say(startTexts.cms)
      const begun = startCms(port, output)
      void note(begun.pid)
      // It is up when both are: nobody is told to sign in to a database that could not be opened.
      const ready = Promise.all([begun.ready, prepared ?? preparing?.done]).then(([, made]) => void (prepared ??= made ?? null))
      return { ...begun, ready }
    },
    isWorthKeeping: isPublished,
    say,
    sentence,
  })
  undo.push(cms.stop)
  await cms.ready
  const { logins, empty } = prepared ?? { logins: [], empty: false }
  if (!empty) await firstRelease()
  announce(settings, logins, empty)
}

/** Before anything else, so that they are there also when nothing else comes up. */
async function serveReaders(settings: Settings, cms: () => KeptCms | null): Promise<void> {
  const { port, sitePort, internalSitePort, internalSiteHost, healthPort, healthHost, metricsToken } = settings
  if (healthPort) closing(await serveHealth({ port: healthPort, host: healthHost, cmsPort: port, token: metricsToken, cms }))
  const internal = { root: documentRoot(siteFolder(), 'internal'), port: internalSitePort, host: internalSiteHost }
  closing(await serveSite({ ...internal, cms: `http://127.0.0.1:${port}` }))
  closing(await serveSite({ root: documentRoot(siteFolder(), 'public'), port: sitePort }))
}

function closing(server: Server): void {
  undo.push(() => {
    server.closeAllConnections()
    return once(server.close(), 'close')
  })
}

async function isPublished(): Promise<boolean> {
  const status = await publishingStatus(siteFolder()).catch(() => null)
  return Boolean(status?.inForce)
}

/** The CMS publishes by itself once it runs; on the first start readers have nothing before that. */
async function firstRelease(): Promise<void> {
  const status = () => publishingStatus(siteFolder())
  if ((await status()).inForce) return
  say(startTexts.publishing)
  for (;;) {
    const { inForce, failure } = await status()
    if (inForce || stopping) return
    if (failure) return say([startTexts.notPublished, ...reportStatus(await status())].join('\n'), 'error')
    await pause(100)
  }
}

function announce({ port, sitePort, internalSitePort, healthPort, dataDir }: Settings, logins: Prepared['logins'], empty: boolean): void {
  const lines = [
    '',
    startTexts.ready,
    `  ${startTexts.admin.padEnd(20)} http://localhost:${port}/admin`,
    `  ${startTexts.sites.internal.padEnd(20)} http://localhost:${internalSitePort}/`,
    `  ${startTexts.sites.public.padEnd(20)} http://localhost:${sitePort}/`,
    ...(healthPort ? [`  ${operationsTexts.serve.health.padEnd(20)} http://localhost:${healthPort}/health/ready`] : []),
    `  ${startTexts.data.padEnd(20)} ${dataDir}`,
  ]
  if (empty) lines.push('', startTexts.firstUser)
  // Where logs are gathered, they are not for everybody who reads them: they lie in DATA_DIR/demo.json.
  if (logins.length > 0 && process.env.LOG_FORMAT !== 'json') {
    lines.push('', startTexts.logins)
    for (const { email, password, title } of logins) lines.push(`  ${email.padEnd(30)} ${password.padEnd(24)} ${title}`)
  }
  say([...lines, '', startTexts.howToStop].join('\n'))
}

async function stop(code: number): Promise<void> {
  if (stopping) return
  stopping = true
  if (code === 0) say(startTexts.stopping)
  for (const each of undo.reverse()) await each()
  if (code === 0) say(startTexts.stopped)
  process.exit(code)
}

/** What went wrong, in one line: the whole error is for developers, who set DEBUG. */
function sentence(error: unknown): string {
  if (process.env.DEBUG) console.error(error)
  if (error instanceof PlainError) return error.message
  return startTexts.unexpected(error instanceof Error ? error.message : String(error))
}
