/** What to do when two texts have met: choose between them, merge a kept one, or put it away. */
import type { Endpoint, PayloadRequest } from 'payload'
import { z } from 'zod'
import { parallelTexts } from '../../../messages'
import { contentHash } from '../../../domain/content/hash'
import type { RescuedText, User } from '../../../payload-types'
import { answering, bodyOf, idOfRoute } from '../../answers'
import { Refusal } from '../../errors'
import { idOrNull } from '../../ids'
import { all, asFact, asUser, one } from '../../records'
import { contentOf } from '../content/content'
import { mergeText, putAway } from './save-conflict'
import { settlePlan } from './resolve'
import { keepForm } from './stale-save'

const choice = z.object({ index: z.number().int().min(0), take: z.enum(['ours', 'theirs']) })
const seen = z.object({ contentHash: z.string().min(1) })
const settleBody = seen.extend({ choices: z.array(choice).min(1).max(1000) })

/** `POST /api/plans/:id/settle` with `{ contentHash, choices: [{ index, take: 'ours' | 'theirs' }] }`. */
const settle: Endpoint = {
  path: '/:id/settle',
  method: 'post',
  handler: (req) =>
    answering(req, async () => {
      const body = settleBody.safeParse(await bodyOf(req)).data
      if (!body) throw new Refusal(parallelTexts.malformedChoices, 400)
      return settlePlan(req.payload, { plan: idOfRoute(req), ...body }, req.user as User)
    }),
}

/** `GET /api/plans/:id/rescued`: the asker's own texts that wait, and the hash of the content they would be merged into. */
const rescued: Endpoint = {
  path: '/:id/rescued',
  method: 'get',
  handler: (req) => answering(req, async () => {
      const plan = await one(asFact(req, 'the rules judge the record itself, whoever asks'), 'plans', idOfRoute(req))
      if (!plan) throw new Refusal(parallelTexts.settleView.notFound, 404)
      const by = idOrNull(plan.lastWritten?.by)
      const writer = by ? await one(asFact(req, 'who somebody is, is a fact, whoever asks'), 'users', by) : null
      const changed = { by: writer?.name ?? '', at: plan.lastWritten?.at ?? '' }
      return { texts: await waitingTexts(req), contentHash: contentHash(contentOf(plan)), changed }
    }),
}

/** `POST /api/plans/:id/rescued` with a form's fields: keeps them beside the plan, without saving. */
const keep: Endpoint = {
  path: '/:id/rescued',
  method: 'post',
  handler: (req) =>
    answering(req, async () => {
      const form = z.looseObject({ baseHash: z.string().min(1) }).safeParse(await bodyOf(req)).data
      if (!form) throw new Refusal(parallelTexts.noContentHash, 400)
      return { text: await keepForm(req, idOfRoute(req), form) }
    }),
}

async function waitingTexts(req: PayloadRequest): Promise<Pick<RescuedText, 'id' | 'at'>[]> {
  const docs = await all(asUser(req), 'rescued-texts', {
    where: { and: [{ plan: { equals: idOfRoute(req) } }, { user: { equals: req.user?.id } }, { outcome: { exists: false } }] },
    select: { at: true },
  })
  return docs.map(({ id, at }) => ({ id, at }))
}

const textOfRoute = (req: PayloadRequest) => ({ plan: idOfRoute(req), text: String(req.routeParams?.text ?? '') })

/** `POST /api/plans/:id/rescued/:text/merge` with `{ contentHash }`. */
const mergeOne: Endpoint = {
  path: '/:id/rescued/:text/merge',
  method: 'post',
  handler: (req) =>
    answering(req, async () => {
      const body = seen.safeParse(await bodyOf(req)).data
      if (!body) throw new Refusal(parallelTexts.noContentHash, 400)
      return mergeText(req.payload, { ...textOfRoute(req), ...body }, req.user as User)
    }),
}

/** `POST /api/plans/:id/rescued/:text/put-away`: the newest text stays. */
const putAwayOne: Endpoint = {
  path: '/:id/rescued/:text/put-away',
  method: 'post',
  handler: (req) =>
    answering(req, async () => {
      await putAway(req.payload, textOfRoute(req), req.user as User)
      return { ok: true }
    }),
}

export const parallelEndpoints: Endpoint[] = [settle, rescued, keep, mergeOne, putAwayOne]
