/** What a server needs, looked at one by one; none of it changes anything, and none keeps another from being looked at. */
import { execFile } from 'node:child_process'
import { constants } from 'node:fs'
import { access, stat, statfs } from 'node:fs/promises'
import { createConnection } from 'node:net'
import { promisify } from 'node:util'
import { checkDatabase } from '../database/adapter'
import { databaseAddress, dataDirectory } from '../database/address'
import { operationsTexts } from '../messages'
import { historyMonths, publishingSettings } from '../publishing/settings'
import { reminderSettings } from '../reminders/settings'
import { newestBackup } from './backup/newest'
import { logSettings } from './log/settings'

const t = operationsTexts.doctor
type Environment = Record<string, string | undefined>
type Level = 'well' | 'warning' | 'fault'

export interface Finding {
  name: keyof typeof t.names
  level: Level
  /** Danish: how it is, and what to do when it is not well. */
  sentence: string
}

type Look = (env: Environment) => Promise<[Level, string]>

/** Gigabytes; a release, a backup and a restore beside it need more than this. */
const leastFree = 2
/** Files that one process may have open. */
const leastOpenFiles = 1024
/** Seconds between this clock and another's that no mail, signature or sign-in minds. */
const mostSkew = 30
/** Hours. */
const oldestBackup = 26

const looks: Record<Finding['name'], Look> = {
  node: async () => (Number(process.versions.node.split('.')[0]) >= 22 ? ['well', process.versions.node] : ['warning', t.oldNode(process.versions.node)]),
  settings: async (env) => {
    logSettings(env)
    publishingSettings(env)
    historyMonths(env)
    reminderSettings(env)
    const secret = env.PAYLOAD_SECRET ?? ''
    return secret.length >= 16 ? ['well', t.fine] : ['warning', t.noSecret]
  },
  database: async (env) => {
    const { kind } = databaseAddress(env)
    if (kind === 'sqlite' && !(await exists((databaseAddress(env) as { path: string }).path))) return ['warning', t.noDatabase]
    await checkDatabase(env)
    return ['well', kind === 'sqlite' ? 'SQLite' : t.replicaSet]
  },
  folder: async (env) => {
    const folder = dataDirectory(env)
    const { mode } = await stat(folder)
    await access(folder, constants.R_OK | constants.W_OK | constants.X_OK)
    return (mode & 0o007) === 0 ? ['well', folder] : ['fault', t.openFolder(folder)]
  },
  disk: async (env) => {
    const { bavail, bsize } = await statfs(dataDirectory(env))
    const free = (bavail * bsize) / 1e9
    return [free >= leastFree ? 'well' : 'fault', t.free(free.toFixed(1), leastFree)]
  },
  openFiles: async () => {
    if (process.platform === 'win32') return ['well', t.fine]
    const { stdout } = await promisify(execFile)('sh', ['-c', 'ulimit -n'])
    const limit = stdout.trim() === 'unlimited' ? Infinity : Number(stdout)
    return limit >= leastOpenFiles ? ['well', stdout.trim()] : ['warning', t.fewFiles(limit, leastOpenFiles)]
  },
  timeZone: async () => {
    const day = new Intl.DateTimeFormat('da', { timeZone: 'Europe/Copenhagen', month: 'long' }).format(new Date('2026-06-15'))
    return day === 'juni' ? ['well', 'Europe/Copenhagen'] : ['fault', t.noDanish]
  },
  mail: async ({ SMTP_URL: url }) => {
    if (!url) return ['warning', t.noMail]
    const { hostname, port, protocol } = new URL(url)
    await reaches(hostname, Number(port) || (protocol === 'smtps:' ? 465 : 587))
    return ['well', hostname]
  },
  signIn: async ({ OIDC_ISSUER: issuer }) => {
    if (!issuer) return ['well', t.localSignIn]
    const answer = await fetch(`${issuer.replace(/\/$/, '')}/.well-known/openid-configuration`, { signal: AbortSignal.timeout(8000) })
    if (!answer.ok) return ['fault', t.noIssuer(issuer, answer.status)]
    const skew = Math.abs(Date.now() - Date.parse(answer.headers.get('date') ?? '')) / 1000
    return skew > mostSkew ? ['fault', t.skew(Math.round(skew))] : ['well', new URL(issuer).hostname]
  },
  backup: async (env) => {
    const newest = await newestBackup(dataDirectory(env))
    if (!newest) return ['warning', t.noBackup]
    const hours = (Date.now() - Date.parse(newest.at)) / 3_600_000
    return hours > oldestBackup ? ['warning', t.oldBackup(Math.round(hours))] : ['well', newest.file]
  },
}

export const examine = (env: Environment): Promise<Finding[]> =>
  Promise.all(
    Object.entries(looks).map(async ([name, look]) => {
      const [level, sentence] = await look(env).catch((error: unknown): [Level, string] => ['fault', error instanceof Error ? error.message : String(error)])
      return { name: name as Finding['name'], level, sentence }
    }),
  )

const exists = (path: string): Promise<boolean> => stat(path).then(() => true, () => false)

const reaches = (host: string, port: number): Promise<void> =>
  new Promise((resolve, reject) => {
    const socket = createConnection({ host, port, timeout: 8000 })
    const end = (error?: Error) => (socket.destroy(), error ? reject(error) : resolve())
    socket.once('connect', () => end())
    socket.once('error', end)
    socket.once('timeout', () => end(new Error(t.silent(host, port))))
  })
