/** A person chooses between the plan's text and the one it met: `domain/compare/resolve.ts`, carried out. */
import type { Payload } from 'payload'
import { inTransaction } from '../../../database/transaction'
import { parallelTexts } from '../../../messages'
import { areChoices, settle, type Choice } from '../../../domain/compare/resolve'
import type { Id } from '../../../domain/approval/vocabulary'
import type { User } from '../../../payload-types'
import { Refusal } from '../../errors'
import { contentOf } from '../content/content'
import { conflictsOf } from '../transition/suspended-draft'
import { openForWriting, writeContent } from '../content/write-content'

export interface SettleRequest {
  plan: Id
  /** Hash of the content the person saw. */
  contentHash: string
  choices: readonly Choice[]
}

/**
 * What is not chosen stays in the plan's version before this one, and a correction's text in its revision too.
 * @returns the plan's hash and how many conflicts are left
 * @throws Refusal with its status; nothing is written then
 */
export function settlePlan(payload: Payload, { plan: id, contentHash, choices }: SettleRequest, user: User) {
  return inTransaction(
    payload,
    async (req) => {
      const opened = await openForWriting(req, id, contentHash)
      const conflicts = conflictsOf(opened.plan)
      if (!areChoices(conflicts, choices)) throw new Refusal(parallelTexts.noSuchConflict, 422)
      const settled = settle(contentOf(opened.plan), conflicts, choices)
      const theirs = choices.flatMap(({ index, take }) => (take === 'theirs' ? (conflicts[index]?.writers ?? []) : []))
      const saved = await writeContent(req, opened, settled.content, settled.conflicts, theirs)
      return { contentHash: saved.contentHash, state: saved.state, left: settled.conflicts.length }
    },
    { user: { ...user, collection: 'users' } },
  )
}
