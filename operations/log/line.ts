/** One line of the log as JSON, for what is written outside Payload's own logger. */
import { scrub } from './scrub'
import type { LogLevel } from './settings'

export interface LogLine {
  level: Exclude<LogLevel, 'silent'>
  module: string
  msg: string
}

export const jsonLine = ({ level, module, msg }: LogLine, now = new Date()): string =>
  JSON.stringify({ level, time: now.toISOString(), module, msg: scrub(msg) })

/** @returns the line as it is when it is an object of JSON already, as Payload's logger writes them; else one that holds it */
export function asJsonLine(text: string, otherwise: Omit<LogLine, 'msg'>): string {
  if (text.startsWith('{') && isJson(text)) return text
  return jsonLine({ ...otherwise, msg: text })
}

function isJson(text: string): boolean {
  try {
    JSON.parse(text)
    return true
  } catch {
    return false
  }
}
