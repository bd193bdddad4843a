/** The parts that need Node: the publisher, beside the server that renders its pages, the reminders, the daily proof, and the clock. */
import { getPayload } from 'payload'
import config from '@payload-config'
import { requestSeal } from './collections/audit-log/seal'
import { startClock } from './collections/plans/transition/scheduler'
import { noteAddresses } from './collections/sign-in-delays/client-address'
import { renderOnly } from './publishing/service/next-server'
import { startPublishing } from './publishing/service/publisher'
import { startProving } from './reminders/daily-proof'
import { startReminding } from './reminders/start'

export async function startServerParts(): Promise<void> {
  // Started by `npm run publish:site` to render pages, and for nothing else.
  if (process.env[renderOnly]) return
  noteAddresses(process.env)
  const payload = await getPayload({ config })
  startPublishing({ payload, baseUrl: `http://127.0.0.1:${process.env.PORT ?? 3000}` })
  startReminding(payload)
  startProving(payload)
  startClock(payload)
  // Lines that a crash or a command-line tool left without their place in the log.
  requestSeal(payload)
}
