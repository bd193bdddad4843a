/**
 * What readers of the internal edition send: faults on a page, and questions that the search had no answer to. Its web server
 * passes them on (docs/decisions/0065), without a cookie and without an address; nobody is asked who they are.
 */
import type { Endpoint, PayloadRequest, Where } from 'payload'
import { readFault } from '../../domain/readers/fault'
import { countable } from '../../domain/readers/unanswered'
import { copenhagenDay } from '../../domain/reminders/due'
import { readerTexts } from '../../messages'
import { idOfRoute, refuseOutsiders } from '../answers'
import { Refusal } from '../errors'
import { asFact, one } from '../records'
import { forgetFault, isFull, keepFault } from './faults'
import { countUnanswered } from './unanswered'

/** Bytes; what a page of ours sends is far less. */
const longest = 4_096

/** No page but ours may send it, and no form can. @returns null for what is no JSON */
async function sentIn(req: PayloadRequest): Promise<unknown> {
  const isJson = req.headers.get('content-type')?.startsWith('application/json')
  const text = isJson && Number(req.headers.get('content-length') ?? 0) <= longest ? ((await req.text?.()) ?? '') : ''
  try {
    return text.length <= longest ? JSON.parse(text) : null
  } catch {
    return null
  }
}

const taken = () => Response.json({ ok: true }, { status: 202 })

const reportFault: Endpoint = {
  path: '/readers/faults',
  method: 'post',
  handler: async (req) => {
    const fault = readFault(await sentIn(req))
    if (!fault) throw new Refusal(readerTexts.unreadable, 400)
    const now = new Date()
    if (await isFull(req.payload, now)) throw new Refusal(readerTexts.tooMany, 429)
    const named: Where = { slug: { equals: fault.slug }, inForce: { exists: true } }
    const plan = await one(asFact(req.payload, 'a reader has no account; nothing of the plan is answered'), 'plans', named, {
      select: { title: true },
    })
    // The answer is the same without one: nobody is to learn by asking which plans there are.
    if (plan) await keepFault(req.payload, String(plan.id), fault, now)
    return taken()
  },
}

const faultMended: Endpoint = {
  path: '/readers/faults/:id/mended',
  method: 'post',
  handler: async (req) => {
    refuseOutsiders(req)
    await forgetFault(req.payload, idOfRoute(req))
    return Response.json({ ok: true })
  },
}

const countQuestion: Endpoint = {
  path: '/readers/unanswered',
  method: 'post',
  handler: async (req) => {
    const sent = await sentIn(req)
    const words = countable((sent as { question?: unknown } | null)?.question)
    // What is not counted is no fault of whoever asked.
    if (words) await countUnanswered(req.payload, words, copenhagenDay(new Date()))
    return taken()
  },
}

export const readerEndpoints = [reportFault, faultMended, countQuestion]
