/**
 * Payload's logger. As text it is Payload's own; as JSON each line says when, how grave,
 * which part of the program, which request and which user's id, and neither a name, a number nor a mail: what somebody
 * was refused is told without the sentence they were given, which may hold all three.
 */
import { defaultLoggerOptions, type Config } from 'payload'
import { logContext } from './context'
import { scrub } from './scrub'
import { logSettings, type LogSettings } from './settings'

type PayloadLogger = NonNullable<Config['logger']>
type WithOptions = Extract<PayloadLogger, { options: unknown }>
type Options = WithOptions['options']

/** @returns what `buildConfig` is told about logging. @throws PlainError when the settings cannot be used */
export function loggingOf(env: Record<string, string | undefined>): Pick<Config, 'logger' | 'loggingLevels'> {
  const settings = logSettings(env)
  return { logger: payloadLogger(settings), ...(settings.format === 'json' && { loggingLevels: refusalLevels }) }
}

function payloadLogger({ format, level }: LogSettings): PayloadLogger {
  if (format === 'json') return { options: jsonOptions(level) }
  return { options: { level }, destination: defaultLoggerOptions }
}

/** So that every refusal comes with its error, and is told as below; Payload would write the sentence alone. */
const refusalLevels: NonNullable<Config['loggingLevels']> = {
  AuthenticationError: 'error',
  ErrorDeletingFile: 'error',
  FileRetrievalError: 'error',
  FileUploadError: 'error',
  Forbidden: 'error',
  Locked: 'error',
  LockedAuth: 'error',
  MissingFile: 'error',
  NotFound: 'error',
  QueryError: 'error',
  ValidationError: 'error',
}

const jsonOptions = (level: string): Options => ({
  level,
  base: null,
  timestamp: () => `,"time":"${new Date().toISOString()}"`,
  formatters: { level: (label) => ({ level: label }) },
  mixin: () => ({ module: 'cms', ...logContext() }),
  serializers: { err: (error: unknown) => (error instanceof Error ? described(error) : scrub(String(error))) },
  hooks: {
    logMethod(args, method) {
      const [first, ...rest] = args as unknown[]
      const error = first instanceof Error ? first : (first as { err?: unknown } | null)?.err
      const status = error instanceof Error ? statusOf(error) : null
      if (error instanceof Error && status !== null && status < 500) return this.info({ status, refusal: error.name }, 'refused')
      const scrubbed = [first, ...rest].map((each) => (typeof each === 'string' ? scrub(each) : withScrubbedMessage(each)))
      method.apply(this, scrubbed as Parameters<typeof method>)
    },
  },
})

const statusOf = (error: Error): number | null => ('status' in error && typeof error.status === 'number' ? error.status : null)

function withScrubbedMessage(given: unknown): unknown {
  if (typeof given !== 'object' || given === null || given instanceof Error || !('msg' in given)) return given
  return { ...given, msg: scrub(String(given.msg)) }
}

function described(error: Error): Record<string, unknown> {
  const { name, message, stack } = error
  const cause = error.cause instanceof Error ? { cause: described(error.cause) } : {}
  const code = 'code' in error ? { code: error.code } : {}
  return { type: name, message: scrub(message), ...code, stack: scrub(stack ?? ''), ...cause }
}
