/** The drafts of a plan: kept while one types, offered to their writer, told of to the others. */
import type { PayloadRequest, Where } from 'payload'
import { inTransaction } from '../../database/transaction'
import { unsavedTexts } from '../../messages'
import { contentHash } from '../../domain/content/hash'
import type { PlanContent } from '../../domain/content/content'
import type { Id } from '../../domain/approval/vocabulary'
import type { Plan, UnsavedDraft, User } from '../../payload-types'
import { has } from '../access'
import { Refusal } from '../errors'
import { oneAtATime } from '../one-at-a-time'
import { contentAfter, mayKeepTexts } from '../plans/conflicts/stale-save'
import { contentOf } from '../plans/content/content'
import { all, asFact, byIds, one } from '../records'
import { rowKey } from './end'
import { typedHash, typedIn, type Typed } from './form'
import { longestDraft, mostDrafts } from '.'
import { forgottenBefore } from './sweep'

const collection = 'unsaved-drafts'
/** Where a plan that is not made yet would have its id. */
export const newPlan = 'new'
const ofDrafts = (req: PayloadRequest) => asFact(req, 'drafts are closed to every other road; each read names whose it asks for')
/** Closed to every other road. */
const own = { depth: 0, overrideAccess: true } as const

/** @throws Refusal 404 where there is no such plan */
async function planOf(req: PayloadRequest, id: Id): Promise<Partial<Plan>> {
  if (id === newPlan) return {}
  const plan = await one(asFact(req, 'the rules judge the record itself, whoever asks'), 'plans', id)
  if (!plan) throw new Refusal(unsavedTexts.noSuchPlan, 404)
  return plan
}

const mayWrite = async (req: PayloadRequest, plan: Partial<Plan>): Promise<boolean> =>
  plan.id ? mayKeepTexts(req, plan as Plan) : has(req, 'author')

/**
 * Keeps what a form says beside the plan, which is not touched: neither its hash, its history nor its lock.
 * @param key of the open form
 * @returns when; null where the form says what the plan says, and so nothing is kept
 * @throws Refusal: 403 not theirs to write, 422 too large or no plan's form
 */
export async function keepDraft(req: PayloadRequest, { plan: id, key, form }: { plan: Id; key: string; form: Partial<Plan> }) {
  const plan = await planOf(req, id)
  if (!(await mayWrite(req, plan))) throw new Refusal(unsavedTexts.notYours, 403)
  const { typed, json, content } = await readable(req, plan, form)
  const hash = typedHash({ ...plan, ...typed }, content)
  const says = contentOf(plan)
  const isSame = hash === typedHash(plan, says)
  const user = req.user as User
  const baseHash = typeof form.baseHash === 'string' ? form.baseHash : contentHash(says)
  return inTransaction(
    req.payload,
    async (tx) => {
      // Two requests of one form, the last of them sent as its tab closes.
      await oneAtATime(tx, `${collection}:${user.id}`)
      const where: Where = { key: { equals: rowKey(user, key) } }
      const known = await one(ofDrafts(tx), collection, where)
      if (isSame) {
        if (known) await req.payload.delete({ collection, id: known.id, ...own, req: tx })
        return { at: null }
      }
      const at = new Date().toISOString()
      const data = { at, baseHash, typedHash: hash, form: json }
      if (known) await req.payload.update({ collection, id: known.id, data, ...own, req: tx })
      else {
        const about = { key: rowKey(user, key), user: String(user.id), plan: id, startedAt: at }
        await req.payload.create({ collection, data: { ...about, ...data }, ...own, req: tx })
        await forgetOldest(tx, user)
      }
      return { at }
    },
    { user: { ...user, collection: 'users' } },
  )
}

interface Readable {
  typed: Typed
  json: string
  content: PlanContent
}

async function readable(req: PayloadRequest, plan: Partial<Plan>, form: Partial<Plan>): Promise<Readable> {
  let typed: Typed
  let json: string
  try {
    typed = typedIn(form)
    json = JSON.stringify(typed)
  } catch {
    throw new Refusal(unsavedTexts.malformed, 422)
  }
  if (json.length > longestDraft) throw new Refusal(unsavedTexts.tooLarge, 422)
  const content = await contentAfter(req, plan, typed)
  if (!content) throw new Refusal(unsavedTexts.malformed, 422)
  return { typed, json, content }
}

async function forgetOldest(req: PayloadRequest, user: User): Promise<void> {
  const where: Where = { user: { equals: String(user.id) } }
  const docs = await all(ofDrafts(req), collection, { where, sort: '-at', select: { at: true } })
  for (const { id } of docs.slice(mostDrafts)) await req.payload.delete({ collection, id, ...own, req })
}

export interface OwnDraft {
  key: string
  /** When it was last typed in. */
  at: string
  /** Whether the plan still is what the writer began from, so that the form can take the text in. */
  isCurrent: boolean
}

export interface UnderWay {
  name: string
  since: string
  at: string
  /** Somebody types; else they have left their text behind. */
  isWriting: boolean
}

export interface Drafts {
  own: OwnDraft[]
  others: UnderWay[]
}

/** Milliseconds without a word after which somebody is not writing any more. */
const quiet = 15 * 60_000

/** @param key of the form that asks: what it keeps itself is not offered to it */
export async function draftsOf(req: PayloadRequest, id: Id, key: string, now = new Date()): Promise<Drafts> {
  const plan = await planOf(req, id)
  const user = req.user as User
  const content = contentOf(plan)
  const where: Where = {
    and: [
      { plan: { equals: id } },
      { at: { greater_than: forgottenBefore(now) } },
      // What the plan says by now, by whatever road it came in, nobody needs to be offered.
      { typedHash: { not_equals: typedHash(plan, content) } },
      ...(id === newPlan ? [{ user: { equals: String(user.id) } }] : []),
    ],
  }
  const select = { form: false } as const
  const docs = await all(ofDrafts(req), collection, { where, sort: '-at', select })
  const mine = docs.filter((draft) => draft.user === String(user.id) && draft.key !== rowKey(user, key))
  const hash = contentHash(content)
  return {
    own: mine.map((draft) => ({
      key: draft.key.slice(draft.user.length + 1),
      at: draft.at,
      isCurrent: id === newPlan || draft.baseHash === hash,
    })),
    others: await underWay(req, docs.filter((draft) => draft.user !== String(user.id)), now),
  }
}

/** Each person once, by what they typed last. */
async function underWay(req: PayloadRequest, drafts: Pick<UnsavedDraft, 'user' | 'at' | 'startedAt'>[], now: Date): Promise<UnderWay[]> {
  const people = await byIds(asFact(req, 'who somebody is, is a fact, whoever asks'), 'users', drafts.map(({ user }) => user))
  return people.flatMap(({ id, name }) => {
    const [latest] = drafts.filter(({ user }) => user === String(id))
    if (!latest) return []
    const isWriting = now.getTime() - new Date(latest.at).getTime() < quiet
    return [{ name, since: latest.startedAt, at: latest.at, isWriting }]
  })
}

/** @throws Refusal 404 where the asker has no such draft of the plan */
export async function ownDraft(req: PayloadRequest, id: Id, key: string): Promise<UnsavedDraft> {
  const where: Where = { and: [{ key: { equals: rowKey(req.user as User, key) } }, { plan: { equals: id } }] }
  const found = await one(ofDrafts(req), collection, where)
  if (!found) throw new Refusal(unsavedTexts.noSuchDraft, 404)
  return found
}

export const typedOf = ({ form }: UnsavedDraft): Typed => JSON.parse(form) as Typed
