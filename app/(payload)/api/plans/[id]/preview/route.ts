/**
 * `GET /api/plans/:id/preview`: the draft's page as readers would see it, for those who may read the plan. With `?draft=`, the key of an
 * open form, it has what the asker has typed there and not saved, as far as it is kept.
 */
import type { PayloadRequest } from 'payload'
import { peopleWithPermissions } from '../../../../../../collections/access'
import { refusal } from '../../../../../../collections/answers'
import { Refusal } from '../../../../../../collections/errors'
import { contentAfter } from '../../../../../../collections/plans/conflicts/stale-save'
import { contentOf } from '../../../../../../collections/plans/content/content'
import { asUser, one } from '../../../../../../collections/records'
import { ownDraft, typedOf } from '../../../../../../collections/unsaved-drafts/drafts'
import type { PlanContent } from '../../../../../../domain/content/content'
import { approvalViewTexts, planTexts } from '../../../../../../messages'
import type { Plan, User } from '../../../../../../payload-types'
import { readBuild } from '../../../../../../publishing/outputs/assets'
import { previewPage, type Candidate } from '../../../../../../publishing/preview'
import { snapshotsNow } from '../../../../../../publishing/site-page'
import { rendererIn } from '../../../../../../publishing/pages/render'
import { publishingSettings } from '../../../../../../publishing/settings'
import { siteAddress } from '../../../../../../publishing/server/site-address'
import { payloadRequest } from '../../../signed-in'

/** The page's own styles and pictures, and links that open beside it: no script, no form, nothing else. */
const policy = [
  "default-src 'none'",
  "style-src 'self'",
  "font-src 'self'",
  "img-src 'self' data:",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'self'",
  'sandbox allow-same-origin allow-popups allow-popups-to-escape-sandbox',
].join('; ')

const headers = {
  'Content-Type': 'text/html; charset=utf-8',
  'Content-Security-Policy': policy,
  'X-Frame-Options': 'SAMEORIGIN',
  'X-Content-Type-Options': 'nosniff',
  'Referrer-Policy': 'no-referrer',
  'Cache-Control': 'no-store',
}

export async function GET(request: Request, { params }: { params: Promise<{ id: string }> }): Promise<Response> {
  const req = await payloadRequest(request)
  if (!peopleWithPermissions({ req })) return refusal(403, planTexts.signInFirst)
  const plan = await readPlan(req, (await params).id)
  if (!plan) return refusal(404, planTexts.noSuchPlan)
  try {
    const content = (await typedContent(req, plan, new URL(request.url).searchParams.get('draft'))) ?? contentOf(plan)
    return new Response(await preview(req, plan, content, request.headers.get('host')), { headers })
  } catch (err) {
    req.payload.logger.error({ msg: `No preview of plan ${plan.id}.`, err })
    return new Response(notShown, { status: 422, headers })
  }
}

async function readPlan(req: PayloadRequest, id: string): Promise<Plan | null> {
  return one(asUser(req), 'plans', id, { showHiddenFields: true, depth: 1 })
}

/** @param key of a form, which may have kept nothing: null then */
async function typedContent(req: PayloadRequest, plan: Plan, key: string | null): Promise<PlanContent | null> {
  if (!key) return null
  try {
    return await contentAfter(req, plan, typedOf(await ownDraft(req, plan.id, key)) as Partial<Plan>)
  } catch (error) {
    if (error instanceof Refusal) return null
    throw error
  }
}

async function preview({ payload }: PayloadRequest, plan: Plan, content: PlanContent, host: string | null): Promise<string> {
  // The internal edition shows most; what the public one leaves out is marked on the draft itself.
  const { internal: settings } = publishingSettings(process.env)
  const { assets } = await readBuild()
  const { internal: snapshot } = await snapshotsNow(payload)
  return previewPage(snapshot, candidateOf(plan, content), { ...settings, assets }, rendererIn(), siteAddress(process.env, host))
}

function candidateOf(plan: Plan, content: PlanContent): Candidate {
  const people = [...(plan.contributors ?? []), plan.submission?.by].flatMap(userIn)
  const [editor] = userIn(plan.responsibleEditor)
  return {
    id: plan.id,
    slug: plan.slug ?? plan.id,
    content,
    changeClass: plan.submission?.changeClass ?? 'major',
    changeNote: plan.submission?.changeNote ?? '',
    contributors: [...new Map(people.map((user) => [user.id, user])).values()].map(({ name, title }) => ({ name, title: title ?? '' })),
    responsibleEditor: editor
      ? { name: editor.name, title: editor.title ?? '', mail: editor.active === false ? null : editor.email }
      : null,
    reviewIntervalMonths: plan.reviewIntervalMonths ?? null,
  }
}

const userIn = (value: string | User | null | undefined): User[] => (typeof value === 'object' && value ? [value] : [])

const { previewFailed, previewFailedHelp } = approvalViewTexts
const notShown = `<!doctype html><html lang="da"><meta charset="utf-8"><meta name="viewport" content="width=device-width">
<title>${previewFailed}</title><main><h1>${previewFailed}</h1><p>${previewFailedHelp}</p></main></html>`
