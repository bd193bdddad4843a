/** What somebody may find: plans by their texts, contacts and roles by any of their words. */
import type { PayloadRequest } from 'payload'
import { peopleWithPermissions } from '../../../collections/access'
import { offeredReferences } from '../../../collections/references/offered'
import type { FindAnswer } from './answer'
import { searchPlans } from './search'
import { searchableTexts } from './texts'

const mostPlans = 12
const longest = 80

/** The parts of a Danish compound; read only when a word stands nowhere as it is typed. */
export type ReadSplitter = () => Promise<(word: string) => string[]>

/** @returns null for whoever may read no plans: the texts are kept for everybody with permissions, and are in nobody else's answer */
export async function findFor(req: PayloadRequest, asked: string, readSplitter: ReadSplitter): Promise<FindAnswer | null> {
  if (!peopleWithPermissions({ req })) return null
  const query = asked.slice(0, longest)
  const texts = await searchableTexts(req.payload)
  let plans = searchPlans(texts, query, (word) => [word], mostPlans)
  if (plans.length === 0 && query.trim().length > 5) plans = searchPlans(texts, query, await readSplitter(), mostPlans)
  const others = query.trim() ? await offeredReferences(req, { q: query, places: ['contacts', 'roles'] }) : []
  return { plans, others }
}
