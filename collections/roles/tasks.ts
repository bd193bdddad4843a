/**
 * What a role is to do reaches readers without an approval, so it is judged when it is saved, with the sentences that plans
 * have at submission. A fault from before the rule does not keep anybody from changing who holds the role.
 */
import { isDeepStrictEqual } from 'node:util'
import type { CollectionBeforeChangeHook, PayloadRequest } from 'payload'
import type { Problem } from '../../domain/approval/problems'
import type { Id } from '../../domain/approval/vocabulary'
import type { RichText } from '../../domain/content/content'
import { figuresIn } from '../../domain/content/figures'
import { referencesIn, type InlineReference } from '../../domain/content/richtext'
import { textFaults } from '../../domain/content/text-faults'
import { problemText, recordTexts } from '../../messages'
import type { Role } from '../../payload-types'
import { Refusal } from '../errors'
import { all, asFact, byIds } from '../records'

const field = 'roleTasks'

export const refuseFaultyTasks: CollectionBeforeChangeHook<Role> = async ({ data, originalDoc, req }) => {
  const tasks = (data.tasks ?? null) as RichText | null
  if (!tasks?.root || isDeepStrictEqual(tasks, originalDoc?.tasks)) return data
  // What a role is to do is read in lists and by phone; and no revision would hold the file.
  if (figuresIn(tasks).length > 0) throw new Refusal(recordTexts.tasksWithoutPictures, 422)
  const problems: Problem[] = [
    ...textFaults(tasks).flatMap((fault) => (stops.has(fault.issue) ? [{ field, ...fault } as const] : [])),
    ...(await goneIn(req, tasks)),
  ]
  if (problems.length > 0) throw new Refusal(problems.map(problemText).join(' '), 422)
  return data
}

/** What could break or mislead; how headings follow each other is looked at in plans alone. */
const stops: ReadonlySet<string> = new Set(['inside-link', 'code-link', 'empty-link', 'bare-link'])

const gone = { contacts: 'contact-gone', roles: 'role-gone', plans: 'plan-gone' } as const

async function goneIn(req: PayloadRequest, tasks: RichText): Promise<Problem[]> {
  const references = referencesIn(tasks)
  const problems: Problem[] = []
  for (const to of ['contacts', 'roles', 'plans'] as const) {
    const ids = [...new Set(references.filter((each) => each.to === to).map(({ id }) => id))]
    const found = new Set((await byIds(asFact(req, 'what is referred to is a fact, whoever asks'), to, ids)).map(({ id }) => String(id)))
    problems.push(...ids.filter((id) => !found.has(id)).map((id): Problem => ({ field, issue: gone[to], id })))
  }
  return problems
}

/** @returns the titles of the roles whose tasks name the record */
export async function rolesNaming(req: PayloadRequest, to: InlineReference['to'], id: Id): Promise<string[]> {
  const docs = await all(asFact(req, 'what names a record is a fact, whoever may read the role'), 'roles', {
    where: { id: { not_equals: id } },
    select: { title: true, tasks: true },
  })
  const names = ({ tasks }: Pick<Role, 'tasks'>) =>
    Boolean(tasks?.root) && referencesIn(tasks as unknown as RichText).some((each) => each.to === to && each.id === id)
  return docs.filter(names).map(({ title }) => title)
}
