/** `POST /api/confirm-clock`: says that the server's clock is right. For administrators. */
import { administrators } from '../../../../collections/access'
import { refusal } from '../../../../collections/answers'
import { confirmClock } from '../../../../collections/clock'
import { planTexts } from '../../../../messages'
import type { User } from '../../../../payload-types'
import { payloadRequest } from '../signed-in'

export async function POST(request: Request): Promise<Response> {
  const req = await payloadRequest(request)
  if (!administrators({ req })) return refusal(403, planTexts.signInFirst)
  await confirmClock(req.payload, req.user as User)
  return Response.json({ confirmed: true })
}
