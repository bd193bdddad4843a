import { MongoMemoryReplSet } from 'mongodb-memory-server-core'
import { DryMongoBinary } from 'mongodb-memory-server-core/lib/util/DryMongoBinary'
import { MongoBinaryDownloadUrl } from 'mongodb-memory-server-core/lib/util/MongoBinaryDownloadUrl'
import { access, constants } from 'node:fs/promises'
import { delimiter, join } from 'node:path'
import { cacheDirectory } from './cache'
import { startSecantus } from './secantus'

/** A replica set to test on. */
export interface MongoServer {
  /** What it is, for the log. */
  name: string
  /** The address of one database on it, ready for DATABASE_URL. */
  url: (database: string) => string
  stop: () => Promise<void>
}

type Environment = Record<string, string | undefined>
type Attempt = MongoServer | { unavailable: string }

/**
 * Finds or starts a MongoDB: MONGODB_URL, a mongod on this machine, a downloaded one, SecantusDB; the first that works.
 * @param say is told what is tried, one line at a time
 * @returns the server, or null after saying loudly why the tests on MongoDB are skipped
 * @throws where a skip counts as a failure: under CI=true or PLANVAERK_REQUIRE_MONGODB=1
 */
export async function startMongodb(env: Environment, say: (line: string) => void): Promise<MongoServer | null> {
  const reasons: string[] = []
  for (const way of [given, installed, downloaded, startSecantus]) {
    const server = await way(env).catch((error: unknown) => ({ unavailable: `${way.name}: ${String(error)}` }))
    if (!('unavailable' in server)) {
      say(`MongoDB tests run on ${server.name}`)
      return server
    }
    reasons.push(server.unavailable)
  }
  const sentence = `No MongoDB to test on. ${reasons.join('; ')}. Set MONGODB_URL to a replica set, or put mongod on the PATH.`
  if (env.CI === 'true' || env.PLANVAERK_REQUIRE_MONGODB === '1') throw new Error(sentence)
  say(`!!! SKIPPED: every test on MongoDB. ${sentence}`)
  return null
}

async function given(env: Environment): Promise<Attempt> {
  const given = env.MONGODB_URL
  if (!given) return { unavailable: 'MONGODB_URL is not set' }
  const url = (database: string) => {
    const address = new URL(given)
    address.pathname = `/${database}`
    return address.href
  }
  return { name: 'the server of MONGODB_URL', url, stop: async () => {} }
}

async function installed(env: Environment): Promise<Attempt> {
  const onPath = (env.PATH ?? '').split(delimiter).map((folder) => join(folder, 'mongod'))
  for (const systemBinary of [env.MONGOMS_SYSTEM_BINARY, ...onPath]) {
    if (systemBinary && (await isExecutable(systemBinary))) return startMongod({ systemBinary, checkMD5: false }, systemBinary)
  }
  return { unavailable: 'no mongod in MONGOMS_SYSTEM_BINARY or on the PATH' }
}

async function downloaded(env: Environment): Promise<Attempt> {
  const downloadDir = join(cacheDirectory(env), 'mongod')
  const options = await DryMongoBinary.generateOptions({ version: env.MONGOMS_VERSION ?? '7.0.24', downloadDir })
  if (!(await DryMongoBinary.locateBinary(options))) {
    const address = await new MongoBinaryDownloadUrl(options).getDownloadUrl()
    if (!(await answers(address, env))) return { unavailable: `${new URL(address).host} cannot be reached for a mongod` }
  }
  return startMongod({ version: options.version, downloadDir }, `mongod ${options.version}`)
}

async function startMongod(binary: { systemBinary?: string; version?: string; downloadDir?: string; checkMD5?: boolean }, name: string) {
  const server = await MongoMemoryReplSet.create({ binary, replSet: { count: 1, storageEngine: 'wiredTiger' } })
  return {
    name,
    url: (database: string) => server.getUri(database),
    stop: async () => void (await server.stop()),
  }
}

/** Behind a proxy only the download itself can tell; elsewhere a blocked host is known within seconds. */
async function answers(address: string, env: Environment): Promise<boolean> {
  if (env.HTTPS_PROXY || env.https_proxy) return true
  return fetch(address, { method: 'HEAD', signal: AbortSignal.timeout(5000) }).then((response) => response.ok, () => false)
}

const isExecutable = (path: string) => access(path, constants.X_OK).then(() => true, () => false)
