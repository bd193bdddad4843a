/** `GET /api/proof`: how the last proof that nothing was altered went. For administrators. */
import { administrators } from '../../../../collections/access'
import { planTexts } from '../../../../messages'
import { proofHealth, proofStatus } from '../../../../publishing/proof/status'
import { payloadRequest, refused } from '../signed-in'

export async function GET(request: Request): Promise<Response> {
  const req = await payloadRequest(request)
  if (!administrators({ req })) return refused(planTexts.signInFirst, 403)
  const status = await proofStatus()
  return Response.json({ health: proofHealth(status, new Date()), proof: status })
}
