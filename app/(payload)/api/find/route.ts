/** `GET /api/find?q=`: plans by their texts, contacts and roles by any of their words, for the field on the first page of the admin. */
import { peopleWithPermissions } from '../../../../collections/access'
import { offeredReferences } from '../../../../collections/references/endpoints'
import type { FindAnswer } from '../../../../components/admin/find/answer'
import { searchPlans } from '../../../../components/admin/find/search'
import { searchableTexts } from '../../../../components/admin/find/texts'
import { planTexts } from '../../../../messages'
import { compoundSplitter } from '../../../../publishing/outputs/danish/compounds'
import { readDictionary } from '../../../../publishing/outputs/danish/dictionary'
import { payloadRequest, refused } from '../signed-in'

const mostPlans = 12
const longest = 80

export async function GET(request: Request): Promise<Response> {
  const req = await payloadRequest(request)
  if (!peopleWithPermissions({ req })) return refused(planTexts.signInFirst, 403)
  const query = (new URL(request.url).searchParams.get('q') ?? '').slice(0, longest)
  const texts = await searchableTexts(req.payload)
  // Some words stand nowhere as they are typed; only for those is the dictionary read.
  let partsOf = (word: string): string[] => [word]
  let plans = searchPlans(texts, query, partsOf, mostPlans)
  if (plans.length === 0 && query.trim().length > 5) {
    partsOf = compoundSplitter(await readDictionary())
    plans = searchPlans(texts, query, partsOf, mostPlans)
  }
  const others = query.trim() ? await offeredReferences(req, { q: query, places: ['contacts', 'roles'] }) : []
  return Response.json({ plans, others } satisfies FindAnswer, { headers: { 'Cache-Control': 'no-store' } })
}
