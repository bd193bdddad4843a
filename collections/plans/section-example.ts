/** `GET /api/section-example?section=situation&kind=responsePlan&not=…`: how an approved plan of the same kind fills a section. */
import type { Endpoint } from 'payload'
import { z } from 'zod'
import type { ContentSection, PlanContent } from '../../domain/content/content'
import { plainText } from '../../domain/content/richtext'
import { sectionKeys } from '../../domain/content/templates'
import { planKinds } from '../../domain/approval/vocabulary'
import { refuseOutsiders } from '../answers'
import { idOrNull } from '../ids'
import { all, asUser } from '../records'
import { frozenContents } from './content/named'

/** Null where no approved plan fills the section. */
export type SectionExample = { title: string; lines: string[] } | null

/** An example is wanted, not the best of thousands. */
const mostLookedAt = 12

const question = z.object({ section: z.enum(sectionKeys), kind: z.enum(planKinds), not: z.string().optional() })

export const sectionExampleEndpoint: Endpoint = {
  path: '/section-example',
  method: 'get',
  handler: async (req) => {
    refuseOutsiders(req)
    const asked = question.safeParse(req.query).data
    if (!asked) return Response.json(null satisfies SectionExample)
    const docs = await all(asUser(req), 'plans', {
      where: { and: [{ kind: { equals: asked.kind } }, { inForce: { exists: true } }, { state: { not_in: ['outOfUse', 'archived'] } }, { id: { not_equals: asked.not ?? '' } }] },
      select: { title: true, inForce: true },
      sort: '-lastRevisedAt',
      limit: mostLookedAt,
    })
    const contents = await frozenContents(req, docs.flatMap(({ inForce }) => idOrNull(inForce) ?? []))
    for (const { title, inForce } of docs) {
      const lines = linesIn(contents.get(idOrNull(inForce) ?? ''), asked.section)
      if (lines.length > 0) return Response.json({ title, lines } satisfies SectionExample)
    }
    return Response.json(null satisfies SectionExample)
  },
}

function linesIn(content: PlanContent | undefined, key: ContentSection['key']): string[] {
  const section = content?.sections.find((each) => each.key === key)
  if (!section) return []
  const texts = Object.values(section.text).flatMap((text) => (text ? plainText(text).split('\n') : []))
  const steps = Object.values(section.phases).flatMap((phase) => (phase ?? []).map(({ text }) => text))
  return [...texts, ...steps].filter(Boolean)
}
