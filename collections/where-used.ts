/** Which plans use a contact, a role or another plan: in their drafts, in the revision readers see and in the one to come. */
import type { PayloadRequest } from 'payload'
import type { Id } from '../domain/approval/vocabulary'
import { planNamings, type Named } from './plans/content/named'

export type Used = 'contacts' | 'roles' | 'plans'
export interface UsingPlan {
  id: Id
  title: string
  /** Used in the working draft, or in one that an urgent correction has laid aside. */
  inDraft: boolean
  inForce: boolean
  /** In the approved revision that readers do not see yet. */
  upcoming: boolean
  /** By title, the roles through which it is used; empty where the plan names the record itself. */
  through: string[]
}
export interface UsedRecord {
  to: Used
  id: Id
  /** The role's title, where the record is used because it holds the role. */
  as?: string
}

/** @returns plans that refer to the record, by title in Danish order */
export const plansReferringTo = (req: PayloadRequest, to: Used, id: Id): Promise<UsingPlan[]> => plansUsing(req, [{ to, id }])

/** @returns plans that refer to one of the records; a plan is used "through" roles only where it names none of the others */
export async function plansUsing(req: PayloadRequest, records: readonly UsedRecord[]): Promise<UsingPlan[]> {
  const among = (named: Named | null) => records.filter(({ to, id }) => named?.[to].includes(id))
  return (await planNamings(req))
    .filter(({ id }) => records.every((record) => record.to !== 'plans' || record.id !== id))
    .map(({ id, title, ...naming }) => {
      const [draft, inForce, upcoming] = [naming.draft.flatMap(among), among(naming.inForce), among(naming.upcoming)]
      const through = rolesAlone([...draft, ...inForce, ...upcoming])
      return { id, title, inDraft: draft.length > 0, inForce: inForce.length > 0, upcoming: upcoming.length > 0, through }
    })
    .filter((plan) => plan.inDraft || plan.inForce || plan.upcoming)
    .sort((a, b) => a.title.localeCompare(b.title, 'da'))
}

const rolesAlone = (named: readonly UsedRecord[]): string[] =>
  named.every(({ as }) => as) ? [...new Set(named.flatMap(({ as }) => as ?? []))].sort((a, b) => a.localeCompare(b, 'da')) : []
