/**
 * Whether the server's clock may be believed. A clock that runs a year ahead for a minute would use up a year's reminders
 * and date signatures in a year that has not come: so a jump of more than a day is asked about first, in one step or in
 * many.
 */

/** The machine's own measure of time, which no change of its clock moves. */
export interface Machine {
  /** Seconds since it started. */
  uptime: number
  /** Names this start; null where the machine has no name for it. */
  boot: string | null
}

/** A moment by both measures. */
export interface Reading {
  /** UTC instant. */
  at: string
  uptime: number
}

/** A moment when the clock was believed. */
export interface Seen extends Machine, Reading {
  /** The first time it was believed since the machine started, or since somebody confirmed it; none is this very moment. */
  since?: Reading | undefined
}

export interface ClockEvidence {
  /** What each place remembers: the database, the disk. */
  seen: readonly Seen[]
  /** UTC instants of the newest event and the newest line of the audit log, as the clock had it when they were written. */
  written: readonly string[]
}

/** What the clock was expected to say, as near as can be told: a UTC instant. */
export interface Jump {
  direction: 'ahead' | 'behind'
  expected: string
}

const dayLong = 24 * 3_600_000

/** @returns null when the clock may be believed, as it must be where nothing is remembered yet */
export function clockJump(now: Date, { seen, written }: ClockEvidence, machine: Machine): Jump | null {
  const [latest] = seen.toSorted((a, b) => b.at.localeCompare(a.at))
  if (!latest) return null
  const start = measuredFrom(seen, machine)
  // The machine has run all the while: what has passed is known to the second, however long the server was off.
  if (start) return judge(now, new Date(start.at).getTime() + (machine.uptime - start.uptime) * 1000)
  const newest = [latest.at, ...written].reduce((one, other) => (other > one ? other : one))
  return judge(now, new Date(newest).getTime())
}

/**
 * @returns the first reading of this start of the machine, which the clock is held against all along: held against the
 *   last one it could creep 23 hours at a time. Null after a restart.
 */
export function measuredFrom(seen: readonly Seen[], machine: Machine): Reading | null {
  const own = seen.filter(({ boot, uptime }) => boot !== null && boot === machine.boot && uptime <= machine.uptime)
  const [latest] = own.toSorted((a, b) => b.uptime - a.uptime)
  return latest ? (latest.since ?? latest) : null
}

function judge(now: Date, expected: number): Jump | null {
  const off = now.getTime() - expected
  if (Math.abs(off) <= dayLong) return null
  return { direction: off > 0 ? 'ahead' : 'behind', expected: new Date(expected).toISOString() }
}
