/** A log that is written on the device: what it is of, and its lines in the order they were written. */

export interface LogLine {
  /** Instant it was written. */
  at: string
  information: string
  decision: string
  by: string
}

export interface Log {
  /** Event, date and keeper, as the sheet asks for them. */
  fields: string[]
  lines: LogLine[]
}

export const emptyLog: Log = { fields: [], lines: [] }

/** A log is worth keeping until it has been handed on. Days since the latest line. */
export const daysKept = 7

/** @returns an empty log when what was kept is too old, or cannot be read */
export function readLog(kept: string | null, now: Date): Log {
  const log = parsed(kept)
  if (!log) return emptyLog
  const latest = log.lines.at(-1)?.at
  return latest && now.getTime() - Date.parse(latest) > daysKept * 86_400_000 ? emptyLog : log
}

interface LogWords {
  title: string
  fields: readonly string[]
  clock: (iso: string) => string
}

/**
 * @param words the names of the three fields, and the clock's words for an instant
 * @returns the log to be shared: its heads, an empty line, then `03:12 Strømmen gik. – Vagten ringer til Kim. (Bo)`
 */
export function logText({ fields, lines }: Log, words: LogWords): string {
  const heads = words.fields.flatMap((name, at) => (fields[at] ? [`${name}: ${fields[at]}`] : []))
  const rows = lines.map(({ at, information, decision, by }) =>
    [words.clock(at), [information, decision].filter(Boolean).join(' – '), by && `(${by})`].filter(Boolean).join(' '),
  )
  return [words.title, ...heads, '', ...rows].join('\n')
}

function parsed(kept: string | null): Log | null {
  try {
    const log = JSON.parse(kept ?? 'null') as Partial<Log> | null
    return Array.isArray(log?.fields) && Array.isArray(log.lines) ? (log as Log) : null
  } catch {
    return null
  }
}
