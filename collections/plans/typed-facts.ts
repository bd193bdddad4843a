/** `GET /api/plans/:id/typed-facts`: what the draft says as text where a reference would follow the contact, as `ShownFact[]`. */
import type { Endpoint } from 'payload'
import { contactBook, typedFacts } from '../../domain/content/typed-facts'
import type { PlanField } from '../../domain/content/references'
import { planTexts, typedFactTexts } from '../../messages'
import { refuseOutsiders } from '../answers'
import { Refusal } from '../errors'
import { readContactBook } from '../references/contact-book'
import { contentOf } from './content/content'
import { planOfRoute } from './plan-of-route'

export interface ShownFact {
  field: PlanField
  text: string
}

export const typedFactsEndpoint: Endpoint = {
  path: '/:id/typed-facts',
  method: 'get',
  handler: async (req) => {
    refuseOutsiders(req)
    const plan = await planOfRoute(req)
    if (!plan) throw new Refusal(planTexts.noSuchPlan, 404)
    const entries = await readContactBook(req)
    const names = new Map(entries.map(({ id, name }) => [id, name]))
    const facts = typedFacts(contentOf(plan), contactBook(entries))
    return Response.json(
      facts.map((fact): ShownFact => ({
        field: fact.field,
        text: typedFactTexts.text({ ...fact, owners: fact.owners.map((id) => names.get(id) ?? '') }),
      })),
    )
  },
}
