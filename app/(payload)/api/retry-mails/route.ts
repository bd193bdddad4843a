/** `POST /api/retry-mails`: puts the mails that were given up back into the outbox. For administrators. */
import { administrators } from '../../../../collections/access'
import { refusal } from '../../../../collections/answers'
import { planTexts } from '../../../../messages'
import { retryFailed } from '../../../../reminders/outbox'
import { payloadRequest } from '../signed-in'

export async function POST(request: Request): Promise<Response> {
  const req = await payloadRequest(request)
  if (!administrators({ req })) return refusal(403, planTexts.signInFirst)
  return Response.json({ retried: await retryFailed(req.payload, new Date()) })
}
