import { describe, expect, it } from 'vitest'
import { readSettings } from '../../../scripts/serve/settings'

describe('the settings of npm start', () => {
  it('need not be given: the demo on the usual ports', () => {
    expect(readSettings({})).toMatchObject({ port: 3000, sitePort: 8080, internalSitePort: 8081, internalSiteHost: '127.0.0.1', demo: true, dataDir: `${process.cwd()}/data` })
  })

  it.each(['0', '65536', '80a', '-1', '3000.5', ' '])('refuse the port "%s"', (PORT) => {
    expect(() => readSettings({ PORT })).toThrow('PORT er')
    expect(() => readSettings({ SITE_PORT: PORT })).toThrow('SITE_PORT er')
  })

  it('refuse one port for two', () => {
    expect(() => readSettings({ PORT: '8080' })).toThrow('PORT og SITE_PORT er begge 8080. Giv dem hver sit tal.')
    expect(() => readSettings({ SITE_PORT: '8081' })).toThrow('SITE_PORT og INTERNAL_SITE_PORT er begge 8081.')
  })

  it.each([{ PAYLOAD_SECRET: 'x' }, { DATABASE_URL: 'file:x.db' }, { NODE_ENV: 'production' }])(
    'are not the demo when somebody means it: %j',
    (env) => {
      expect(readSettings(env).demo).toBe(false)
      expect(readSettings({ ...env, PLANVAERK_DEMO: 'true' }).demo).toBe(true)
    },
  )

  it('say so when PLANVAERK_DEMO is neither true nor false', () => {
    expect(readSettings({ PLANVAERK_DEMO: 'false' }).demo).toBe(false)
    expect(() => readSettings({ PLANVAERK_DEMO: 'ja' })).toThrow('true eller false')
  })
})
