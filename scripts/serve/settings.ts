import { randomBytes } from 'node:crypto'
import { dataDirectory } from '../../database/address'
import { startTexts } from '../../messages'
import { PlainError } from '../../messages/plainError'

export interface Settings {
  /** Where the CMS listens. */
  port: number
  /** Where the public edition is served. */
  sitePort: number
  /** Where the internal edition is served, and to whom: this machine alone, until told otherwise. */
  internalSitePort: number
  internalSiteHost: string
  /** Where health and figures are answered; null for nowhere but the CMS's own port. */
  healthPort: number | null
  healthHost: string
  /** What whoever asks for figures sends as a bearer token; made anew at each start when none is given. */
  metricsToken: string
  /** Everything that is written lies here; absolute. */
  dataDir: string
  /** Whether this is the demo municipality, which needs no configuration. */
  demo: boolean
  demoPassword: string | undefined
}

type Environment = Record<string, string | undefined>

/** @throws PlainError when a setting cannot be used */
export function readSettings(env: Environment): Settings {
  const port = portNumber('PORT', env.PORT || '3000')
  const sitePort = portNumber('SITE_PORT', env.SITE_PORT || '8080')
  const internalSitePort = portNumber('INTERNAL_SITE_PORT', env.INTERNAL_SITE_PORT || '8081')
  const healthPort = env.HEALTH_PORT ? portNumber('HEALTH_PORT', env.HEALTH_PORT) : null
  const ports = { PORT: port, SITE_PORT: sitePort, INTERNAL_SITE_PORT: internalSitePort, ...(healthPort && { HEALTH_PORT: healthPort }) }
  for (const [name, value] of Object.entries(ports)) {
    const other = Object.entries(ports).find(([each, same]) => each !== name && same === value)
    if (other) throw new PlainError(startTexts.samePort(name, other[0], value))
  }
  // Nobody is to meet numbers for employees because a firewall was forgotten.
  const internalSiteHost = env.INTERNAL_SITE_HOST || '127.0.0.1'
  return {
    port,
    sitePort,
    internalSitePort,
    internalSiteHost,
    healthPort,
    healthHost: env.HEALTH_HOST || '127.0.0.1',
    metricsToken: env.METRICS_TOKEN || randomBytes(24).toString('hex'),
    dataDir: dataDirectory(env),
    demo: isDemo(env),
    demoPassword: env.DEMO_PASSWORD || undefined,
  }
}

function portNumber(name: string, value: string): number {
  const port = Number(value)
  if (!/^\d+$/.test(value) || port < 1 || port > 65535) throw new PlainError(startTexts.badPort(name, value))
  return port
}

/**
 * The demo is what one gets without any configuration. A secret, a database or NODE_ENV=production each say that
 * somebody means it; PLANVAERK_DEMO says it outright, for instance to try MongoDB.
 */
function isDemo(env: Environment): boolean {
  const told = env.PLANVAERK_DEMO
  if (told && told !== 'true' && told !== 'false') throw new PlainError(startTexts.badDemo(told))
  if (told) return told === 'true'
  return !env.PAYLOAD_SECRET && !env.DATABASE_URL && env.NODE_ENV !== 'production'
}
