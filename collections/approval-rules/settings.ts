/** The municipality's settings of the workflow, as the rules want them. */
import type { PayloadRequest } from 'payload'
import type { ApprovalSettings } from '../../domain/approval/facts'
import { providerSigns } from '../users/oidc/settings'

export async function approvalSettings(req: PayloadRequest): Promise<ApprovalSettings> {
  const { rules, confirmDays, longestAdoptedMonths, longestOtherMonths } = await req.payload.findGlobal({
    slug: 'approval-rules',
    depth: 0,
    overrideAccess: true, // the rules hold for everybody, whoever asks
    req,
  })
  return {
    rules: (rules ?? []).map(({ kind, changeClass, road, body }) => ({ kind, changeClass, road, body: body ?? '' })),
    confirmDays: confirmDays ?? 7,
    longestMonths: { adopted: longestAdoptedMonths ?? 48, others: longestOtherMonths ?? 24 },
    providerSigns: providerSigns(process.env),
  }
}
