/** `POST /api/confirm-clock`: says that the server's clock is right. For administrators. */
import { administrators } from '../../../../collections/access'
import { confirmClock } from '../../../../collections/clock'
import { planTexts } from '../../../../messages'
import type { User } from '../../../../payload-types'
import { payloadRequest, refused } from '../signed-in'

export async function POST(request: Request): Promise<Response> {
  const req = await payloadRequest(request)
  if (!administrators({ req })) return refused(planTexts.signInFirst, 403)
  await confirmClock(req.payload, req.user as User)
  return Response.json({ confirmed: true })
}
