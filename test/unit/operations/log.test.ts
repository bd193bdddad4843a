import { Writable } from 'node:stream'
import { APIError, Forbidden, ValidationError, type Config } from 'payload'
import { pino, type Logger } from 'pino'
import { describe, expect, it } from 'vitest'
import { logContext, noteUser, withLogContext } from '../../../operations/log/context'
import { asJsonLine } from '../../../operations/log/line'
import { loggingOf } from '../../../operations/log/payload-logger'
import { scrub } from '../../../operations/log/scrub'

describe('what is taken out of a line', () => {
  it.each([
    ['Mail to anna.berg@fjordby.example: 550', 'Mail to •••@•••: 550'],
    ['ring 12 34 56 78 eller +45 12345678', 'ring •••••••• eller ••••••••'],
    ['cpr 010190-1234', 'cpr ••••••-••••'],
    ['mongodb://planvaerk:hemmelig@db/x', 'mongodb://•••@db/x'],
    ['Published 20261128T013250Z-001: 156 pages, 6300 ms.', 'Published 20261128T013250Z-001: 156 pages, 6300 ms.'],
  ])('%s', (text, scrubbed) => expect(scrub(text)).toBe(scrubbed))
})

describe('LOG_FORMAT=json', () => {
  it('makes an object of every line that is none', () => {
    expect(JSON.parse(asJsonLine('▲ Next.js', { level: 'info', module: 'cms' }))).toMatchObject({ level: 'info', module: 'cms', msg: '▲ Next.js' })
    expect(JSON.parse(asJsonLine('{half', { level: 'error', module: 'cms' }))).toMatchObject({ msg: '{half' })
    expect(asJsonLine('{"msg":"x"}', { level: 'error', module: 'cms' })).toBe('{"msg":"x"}')
  })

  it('tells a refusal by its kind and status, with request and user, and never by its sentence', () => {
    const [line] = logged((logger) =>
      withLogContext({ module: 'api', request: 'r1' }, () => {
        noteUser('u1')
        logger.error({ err: new APIError('Anna Berg har planen, ring 12345678', 409) })
      }),
    )
    expect(line).toMatchObject({ level: 'info', module: 'api', request: 'r1', user: 'u1', status: 409, msg: 'refused' })
    expect(JSON.stringify(line)).not.toMatch(/Anna|12345678/)
    expect(logged((logger) => logger.error({ err: new Forbidden() }))[0]).toMatchObject({ level: 'info', status: 403 })
    const invalid = new ValidationError({ collection: 'contacts', errors: [{ path: 'name', message: 'Bo findes allerede' }] })
    expect(JSON.stringify(logged((logger) => logger.error({ err: invalid })))).not.toContain('Bo findes')
  })

  it('tells a fault whole, without mails and numbers', () => {
    const cause = new Error('connect to anna@fjordby.example failed')
    const [line] = logged((logger) => logger.error({ err: new Error('Mail 12345678', { cause }), msg: 'to bo@x.dk' }))
    expect(line).toMatchObject({ level: 'error', module: 'cms', msg: 'to •••@•••', err: { message: 'Mail ••••••••' } })
    expect(JSON.stringify(line)).not.toMatch(/anna@|bo@x/)
  })

  it('is quiet below LOG_LEVEL, and refuses what is no format or level', () => {
    expect(logged((logger) => logger.info('x'), { LOG_LEVEL: 'error' })).toEqual([])
    expect(() => loggingOf({ LOG_FORMAT: 'xml' })).toThrow('LOG_FORMAT')
    expect(() => loggingOf({ LOG_LEVEL: 'loud' })).toThrow('LOG_LEVEL')
    expect(logContext()).toBeUndefined()
  })
})



function logged(write: (logger: Logger) => void, env = {}): Record<string, unknown>[] {
  const lines: string[] = []
  const destination = new Writable({ write: (piece: Buffer, _, done) => (lines.push(piece.toString()), done()) })
  const { logger } = loggingOf({ LOG_FORMAT: 'json', ...env }) as { logger: Extract<NonNullable<Config['logger']>, { options: unknown }> }
  write(pino(logger.options, destination))
  return lines.map((line) => JSON.parse(line) as Record<string, unknown>)
}
