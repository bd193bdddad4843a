/** `GET /api/plan-report`: the plans in use as a sheet, for those who may read the admin. */
import { formatAdminURL } from 'payload/shared'
import { peopleWithPermissions } from '../../../../collections/access'
import { refusal, savedFile } from '../../../../collections/answers'
import { recordAudit } from '../../../../collections/audit-log/record'
import { publicOrigin } from '../../../../collections/users/public-origin'
import { readReport } from '../../../../components/admin/overview/read-plans'
import { auditTexts, overviewTexts, planTexts } from '../../../../messages'
import type { User } from '../../../../payload-types'
import { planReport } from '../../../../publishing/outputs/plan-report'
import { copenhagenDay } from '../../../../domain/reminders/due'
import { payloadRequest } from '../signed-in'

export async function GET(request: Request): Promise<Response> {
  const req = await payloadRequest(request)
  if (!peopleWithPermissions({ req })) return refusal(403, planTexts.signInFirst)
  const { payload } = req
  const plans = formatAdminURL({ adminRoute: payload.config.routes.admin, path: '/collections/plans', relative: true })
  const today = copenhagenDay(new Date())
  const reported = await readReport(payload, req.user as User, publicOrigin(process.env) + plans)
  await recordAudit(req, { kind: 'export', text: auditTexts.exportOfPlans(reported.length) })
  const name = overviewTexts.report.file.replace('.', `-${today}.`)
  return savedFile(planReport(reported, today, 'inside'), { name, type: 'text/csv; charset=utf-8' })
}
