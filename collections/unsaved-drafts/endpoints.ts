/** The doors to what one has typed and not saved; `:id` is `new` for a plan that is not made yet. Everybody meets their own alone. */
import type { Endpoint, PayloadRequest } from 'payload'
import { z } from 'zod'
import { unsavedTexts } from '../../messages'
import { contentHash } from '../../domain/content/hash'
import type { Plan, User } from '../../payload-types'
import { answering, bodyOf, idOfRoute } from '../answers'
import { Refusal } from '../errors'
import { rescue } from '../plans/conflicts/save-conflict'
import { contentAfter } from '../plans/conflicts/stale-save'
import { contentOf } from '../plans/content/content'
import { asFact, one } from '../records'
import { draftsOf, keepDraft, newPlan, ownDraft, typedOf } from './drafts'
import { endDraft } from './end'

/** 128 random bits, in hexadecimal. */
const keyShape = z.string().regex(/^[0-9a-f]{32}$/)
const keepBody = z.object({ key: keyShape, form: z.looseObject({}) })
const keyOfRoute = (req: PayloadRequest): string => String(req.routeParams?.key ?? '')

/** `GET /api/plans/:id/unsaved?key=`: the asker's own drafts and who else has one, as `Drafts`. */
const list: Endpoint = {
  path: '/:id/unsaved',
  method: 'get',
  handler: (req) => answering(req, () => draftsOf(req, idOfRoute(req), String(req.query?.key ?? ''))),
}

/** `POST /api/plans/:id/unsaved` with `{ key, form }`: keeps it. @returns `{ at }` and who else has one */
const keep: Endpoint = {
  path: '/:id/unsaved',
  method: 'post',
  handler: (req) =>
    answering(req, async () => {
      const body = keepBody.safeParse(await bodyOf(req)).data
      if (!body) throw new Refusal(unsavedTexts.malformed, 400)
      const id = idOfRoute(req)
      const kept = await keepDraft(req, { plan: id, key: body.key, form: body.form as Partial<Plan> })
      return { ...kept, others: (await draftsOf(req, id, body.key)).others }
    }),
}

/** `GET /api/plans/:id/unsaved/:key`: the form as it was. */
const read: Endpoint = {
  path: '/:id/unsaved/:key',
  method: 'get',
  handler: (req) =>
    answering(req, async () => {
      const draft = await ownDraft(req, idOfRoute(req), keyOfRoute(req))
      return { form: typedOf(draft), at: draft.at }
    }),
}

/** `POST /api/plans/:id/unsaved/:key/discard`: it is gone for good. */
const discard: Endpoint = {
  path: '/:id/unsaved/:key/discard',
  method: 'post',
  handler: (req) =>
    answering(req, async () => {
      await endDraft(req.payload, req.user as User, keyOfRoute(req))
      return { ok: true }
    }),
}

/**
 * `POST /api/plans/:id/unsaved/:key/compare`: where the plan has moved on, or cannot be written in now, the draft becomes a kept
 * text, to be compared and merged as one that a save came too late with. @returns `{ text }`
 */
const compare: Endpoint = {
  path: '/:id/unsaved/:key/compare',
  method: 'post',
  handler: (req) =>
    answering(req, async () => {
      const [id, user] = [idOfRoute(req), req.user as User]
      const draft = await ownDraft(req, id, keyOfRoute(req))
      const plan = id === newPlan ? null : await one(asFact(req, 'the rules judge the record itself, whoever asks'), 'plans', id)
      if (!plan) throw new Refusal(unsavedTexts.noSuchPlan, 404)
      const content = await contentAfter(req, plan, typedOf(draft) as Partial<Plan>)
      if (!content || contentHash(content) === contentHash(contentOf(plan))) throw new Refusal(unsavedTexts.sameText, 409)
      const text = await rescue(req.payload, { plan: id, baseHash: draft.baseHash, content }, user)
      await endDraft(req.payload, user, keyOfRoute(req))
      return { text }
    }),
}

export const unsavedEndpoints: Endpoint[] = [list, keep, read, discard, compare]
