/** Confirming a plan, for whoever is signed in and asked; and how far it has come, for those who use the admin. */
import type { Endpoint } from 'payload'
import { z } from 'zod'
import { readingTexts } from '../../../messages'
import { actingIn } from '../../access'
import type { User } from '../../../payload-types'
import { answering, answeringAnyone, bodyOf, idOfRoute, refusal } from '../../answers'
import { Refusal } from '../../errors'
import { asUser, one } from '../../records'
import { confirmRead, readingStatus } from './reading'

const seen = z.object({ major: z.coerce.number().int().min(1) })

/** `POST /api/plans/:id/read` with `{ major }`, or `?major=`. Who confirms is who is signed in, whatever the body says. */
const confirm: Endpoint = {
  path: '/:id/read',
  method: 'post',
  handler: (req) => {
    if (!actingIn(req)) return Promise.resolve(refusal(403, readingTexts.signedOut))
    return answeringAnyone(async () => {
      const asked = seen.safeParse(req.query?.major === undefined ? await bodyOf(req) : { major: req.query.major }).data
      if (!asked) throw new Refusal(readingTexts.malformed, 400)
      return confirmRead(req.payload, { plan: idOfRoute(req), ...asked }, req.user as User)
    })
  },
}

/** `GET /api/plans/:id/read`: who has confirmed the revision in force, by department. */
const status: Endpoint = {
  path: '/:id/read',
  method: 'get',
  handler: (req) =>
    answering(req, async () => {
      const plan = await one(asUser(req), 'plans', idOfRoute(req))
      if (!plan) throw new Refusal(readingTexts.noSuchPlan, 404)
      return { status: await readingStatus(req, plan) }
    }),
}

export const readingEndpoints: Endpoint[] = [confirm, status]
