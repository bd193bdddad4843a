/** The ticks of an action card as a device keeps them: for one revision, and for as long as an event lasts. */

export interface Ticks {
  /** The card's revision: the steps of another are not these. */
  revision: string
  /** Instant of the first tick, which is when the card was begun. */
  begun: string
  /** Instants, by the place of the step on the card from 0. */
  ticked: Record<number, string>
}

/** Since the latest tick: an event can outlast a shift, and nothing is to vanish in the middle of it. */
export const hoursKept = 12

/** @returns what was kept of this revision, or null when it is of another, is too old, or cannot be read */
export function readTicks(kept: string | null, revision: string, now: Date): Ticks | null {
  const ticks = parsed(kept)
  if (ticks?.revision !== revision) return null
  const latest = Math.max(...Object.values(ticks.ticked).map((at) => Date.parse(at)))
  // NaN where an instant cannot be read: then too there is nothing.
  return now.getTime() - latest < hoursKept * 3_600_000 ? ticks : null
}

/** @returns null when no step is ticked any longer */
export function tick(ticks: Ticks | null, step: { revision: string; position: number; done: boolean }, now: Date): Ticks | null {
  const { [step.position]: _before, ...others } = ticks?.ticked ?? {}
  const at = now.toISOString()
  const ticked = step.done ? { ...others, [step.position]: at } : others
  return Object.keys(ticked).length > 0 ? { revision: step.revision, begun: ticks?.begun ?? at, ticked } : null
}

function parsed(kept: string | null): Ticks | null {
  try {
    const ticks = JSON.parse(kept ?? 'null') as Partial<Ticks> | null
    return ticks && typeof ticks.begun === 'string' && ticks.ticked instanceof Object ? (ticks as Ticks) : null
  } catch {
    return null
  }
}
