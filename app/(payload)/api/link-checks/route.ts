/** `POST /api/link-checks`: tries the plans' outside links now. 200 when done, 202 when it takes longer. */
import { setTimeout as pause } from 'node:timers/promises'
import type { Payload } from 'payload'
import { peopleWithPermissions } from '../../../../collections/access'
import { refusal } from '../../../../collections/answers'
import { planTexts } from '../../../../messages'
import { checkLinks } from '../../../../reminders/check-links'
import { payloadRequest } from '../signed-in'

/** Whoever asks while links are being tried gets the same answer. */
let underWay: Promise<unknown> | null = null
const patience = 20_000

export async function POST(request: Request): Promise<Response> {
  const req = await payloadRequest(request)
  if (!peopleWithPermissions({ req })) return refusal(403, planTexts.signInFirst)
  underWay ??= tryAll(req.payload).finally(() => (underWay = null))
  const done = await Promise.race([underWay.then(() => true), pause(patience, false, { ref: false })])
  return Response.json({ done }, { status: done ? 200 : 202 })
}

async function tryAll(payload: Payload): Promise<void> {
  try {
    await checkLinks(payload, { now: () => new Date() })
  } catch (err) {
    // Nobody may be waiting any more.
    payload.logger.error({ err, msg: 'The links of the plans could not be tried.' })
    throw err
  }
}
