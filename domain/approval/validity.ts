/** "Gyldig fra" and "Gyldig til": when each revision of a plan was what readers saw. */
import type { PlanAction } from './vocabulary'
import { addTo } from '../group'

export interface ForceEvent {
  action: PlanAction
  /** UTC instant. */
  at: string
  /** Number of the revision concerned. */
  revision: string | null
  /** Set when the revision was approved for a later time. */
  inForceFrom: string | null
}

export interface Period {
  /** UTC instants; `until` is null while it lasts. */
  from: string
  until: string | null
}

const begins: readonly PlanAction[] = ['approve', 'confirmDecision', 'putInForce', 'publishCorrection', 'reinstate']

/** @returns whether readers see another revision from this moment. */
export const bringsInForce = ({ action, inForceFrom }: Pick<ForceEvent, 'action' | 'inForceFrom'>): boolean =>
  begins.includes(action) && !inForceFrom

/**
 * @param events of one plan, oldest first
 * @returns by revision number the periods in force, oldest first. A revision that readers never saw is not there; one
 *   that was put in force again has two.
 */
export function periodsInForce(events: readonly ForceEvent[]): Map<string, Period[]> {
  const periods = new Map<string, Period[]>()
  let present: Period | null = null
  for (const event of events) {
    const ends = bringsInForce(event) || event.action === 'takeOutOfUse'
    if (!ends) continue
    if (present) present.until = event.at
    present = null
    if (event.action === 'takeOutOfUse' || event.revision === null) continue
    present = { from: event.at, until: null }
    addTo(periods, event.revision, present)
  }
  return periods
}
