/** `GET /api/proof`: how the last proof that nothing was altered went. For administrators. */
import { administrators } from '../../../../collections/access'
import { refusal } from '../../../../collections/answers'
import { planTexts } from '../../../../messages'
import { proofHealth, proofStatus } from '../../../../publishing/proof/status'
import { payloadRequest } from '../signed-in'

export async function GET(request: Request): Promise<Response> {
  const req = await payloadRequest(request)
  if (!administrators({ req })) return refusal(403, planTexts.signInFirst)
  const status = await proofStatus()
  return Response.json({ health: proofHealth(status, new Date()), proof: status })
}
