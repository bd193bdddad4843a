/** Inviting somebody, asking for a link, and using it. */
import { randomBytes } from 'node:crypto'
import { setTimeout as pause } from 'node:timers/promises'
import type { Endpoint, PayloadRequest } from 'payload'
import { z } from 'zod'
import { linkTexts, planTexts } from '../../messages'
import { permissions } from '../../domain/approval/vocabulary'
import type { User } from '../../payload-types'
import { administrators } from '../access'
import { bodyOf, idOfRoute } from '../answers'
import { Refusal } from '../errors'
import { publicOrigin } from '../users/public-origin'
import { addressOf, askForLink, chooseByLink, inviteUser } from './links'

const text = z.string().trim().min(1).max(200)
const invitation = z.object({ name: text, email: text, permission: z.enum(permissions), department: z.string().nullish() })

function refuseOthers(req: PayloadRequest): void {
  if (!administrators({ req })) throw new Refusal(req.user ? linkTexts.administratorsOnly : planTexts.signInFirst, 403)
}

const answer = (id: string, token: string | null) =>
  Response.json({ id, mailed: token === null, link: token && addressOf(publicOrigin(process.env), token) })

/**
 * `POST /api/users/invite` with `{ name, email, permission, department }`: a new user without a password that anybody knows.
 * @returns `{ id, mailed, link }`; the link only where there is no mail server
 */
const invite: Endpoint = {
  path: '/invite',
  method: 'post',
  handler: async (req) => {
    refuseOthers(req)
    const asked = invitation.safeParse(await bodyOf(req)).data
    if (!asked) throw new Refusal(linkTexts.incomplete, 422)
    const { permission, department, ...person } = asked
    const user = await req.payload.create({
      collection: 'users',
      // Payload asks for one; nobody ever learns it, and it opens nothing but choosing another.
      data: { ...person, password: randomBytes(32).toString('base64url'), active: true, grants: [{ permission, department: department || null }] },
      depth: 0,
      overrideAccess: false,
      user: req.user,
      req,
    })
    return answer(String(user.id), await inviteUser(req.payload, req.user as User, String(user.id)))
  },
}

/** `POST /api/users/:id/password-link`: another link for a user there is. */
const inviteAgain: Endpoint = {
  path: '/:id/password-link',
  method: 'post',
  handler: async (req) => {
    refuseOthers(req)
    const id = idOfRoute(req)
    return answer(id, await inviteUser(req.payload, req.user as User, id))
  },
}

/** Milliseconds. No answer is earlier, so that none tells whether there was somebody to write to. */
const soonest = 500

/** `POST /api/users/forgotten` with `{ email }`: the same answer for everybody. */
const forgotten: Endpoint = {
  path: '/forgotten',
  method: 'post',
  handler: async (req) => {
    const startedAt = performance.now()
    const { email } = z.object({ email: z.string().max(254) }).safeParse(await bodyOf(req)).data ?? {}
    if (email) await askForLink(req.payload, email, new Date())
    await pause(Math.max(0, soonest - (performance.now() - startedAt)))
    return Response.json({ message: linkTexts.asked })
  },
}

/** `POST /api/users/choose-password` with `{ token, password }`. @returns `{ email }` */
const choose: Endpoint = {
  path: '/choose-password',
  method: 'post',
  handler: async (req) => {
    const body = z.object({ token: z.string().max(100), password: z.string().max(1000) }).safeParse(await bodyOf(req)).data
    if (!body) throw new Refusal(linkTexts.over, 403)
    return Response.json({ email: await chooseByLink(req.payload, body.token, body.password) })
  },
}

export const linkEndpoints: Endpoint[] = [invite, inviteAgain, forgotten, choose]
