/** `GET /api/plans/:id/word`: the plan as it is written, or with `?approved` as the revision in force, as a Word document. */
import type { PayloadRequest } from 'payload'
import { peopleWithPermissions } from '../../../../../../collections/access'
import { refusal, savedFile } from '../../../../../../collections/answers'
import { recordAudit } from '../../../../../../collections/audit-log/record'
import { contentIn } from '../../../../../../collections/plans/content/frozen'
import { contentOf } from '../../../../../../collections/plans/content/content'
import { asUser, one } from '../../../../../../collections/records'
import { dateText } from '../../../../../../components/site/dates'
import type { PlanContent } from '../../../../../../domain/content/content'
import { copenhagenDay } from '../../../../../../domain/reminders/due'
import { auditTexts, planTexts, wordTexts } from '../../../../../../messages'
import type { Plan } from '../../../../../../payload-types'
import { wordOf } from '../../../../../../publishing/outputs/word/document'
import { readPictures } from '../../../../../../publishing/outputs/word/pictures'
import { readNamed } from '../../../../../../publishing/outputs/word/read'
import { payloadRequest } from '../../../signed-in'

const type = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document'

export async function GET(request: Request, { params }: { params: Promise<{ id: string }> }): Promise<Response> {
  const req = await payloadRequest(request)
  if (!peopleWithPermissions({ req })) return refusal(403, planTexts.signInFirst)
  const plan = await readPlan(req, (await params).id)
  if (!plan) return refusal(404, planTexts.noSuchPlan)
  const approved = new URL(request.url).searchParams.has('approved')
  const today = dateText(copenhagenDay(new Date()))
  const shown = approved ? approvedOf(plan) : { content: contentOf(plan), standing: wordTexts.asWritten(today) }
  if (!shown) return refusal(404, wordTexts.noRevision)
  const bytes = await wordOf({ plan: plan.id, named: await readNamed(req), pictures: await readPictures(shown.content), ...shown })
  await recordAudit(req, { kind: 'export', text: auditTexts.exportOfPlan(plan.title), plan: { id: plan.id, title: plan.title } })
  const name = `${plan.title.replace(/[\p{C}<>:"/\\|?*;%#]/gu, ' ').slice(0, 100)}.docx`
  return savedFile(bytes, { name, type })
}

async function readPlan(req: PayloadRequest, id: string): Promise<Plan | null> {
  return one(asUser(req), 'plans', id, { depth: 1 })
}

function approvedOf({ inForce }: Plan): { content: PlanContent; standing: string } | null {
  if (typeof inForce !== 'object' || !inForce) return null
  const { number, approvedAt } = inForce
  return { content: contentIn(inForce), standing: wordTexts.asApproved(number, dateText(approvedAt)) }
}
