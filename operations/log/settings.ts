import { operationsTexts } from '../../messages'
import { PlainError } from '../../messages/plainError'

export type LogFormat = 'text' | 'json'
export const logLevels = ['debug', 'info', 'warn', 'error', 'silent'] as const
export type LogLevel = (typeof logLevels)[number]

export interface LogSettings {
  /** `json`: one JSON object a line, for what gathers logs. */
  format: LogFormat
  level: LogLevel
}

/** @throws PlainError when `LOG_FORMAT` or `LOG_LEVEL` is none */
export function logSettings(env: Record<string, string | undefined>): LogSettings {
  const format = env.LOG_FORMAT || 'text'
  const level = env.LOG_LEVEL || 'info'
  if (format !== 'text' && format !== 'json') throw new PlainError(operationsTexts.log.badFormat(format))
  const known = logLevels.find((each) => each === level)
  if (!known) throw new PlainError(operationsTexts.log.badLevel(level, logLevels.join(', ')))
  return { format, level: known }
}
