/**
 * What it costs to hold a reading against what was signed: `npx tsx test/bench/evidence.ts 10000`. Rows as the database gives
 * them, two revisions and five events a plan; no database, so that nothing else is measured.
 */
import { examine, type Records } from '../../publishing/release/evidence'
import { rememberedFrozen } from '../../publishing/release/remembered-hash'
import { draftOf } from '../../collections/plan-events/link'
import { recordHashOf } from '../../collections/plans/transition/history'
import { frozenContent, type FrozenContent } from '../../domain/content/frozen'
import { contentHash, eventHash } from '../../domain/content/hash'
import { content, text } from '../unit/publishing/fixtures'

const plans = Number(process.argv[2] ?? 1000)
const at = '2026-11-27T08:00:00.000Z'
const records = recordsOf(plans)

const measure = (what: string, work: () => unknown) => {
  const started = performance.now()
  work()
  console.log(`${what}: ${Math.round(performance.now() - started)} ms`)
}
measure('contentHash of every content', () => [...records.contents.values()].map((each) => contentHash(each.content)))
measure('examine, nothing remembered', () => say(examine(records).problems))
measure('examine again', () => say(examine(records).problems))
measure('remembered hashes alone', () => [...records.contents.values()].map((each) => rememberedFrozen(each.content)))

function say(problems: unknown[]): void {
  if (problems.length > 0) throw new Error(JSON.stringify(problems[0]))
}

function recordsOf(count: number): Records {
  const events: Records['events'][number][] = []
  const revisions: Records['revisions'][number][] = []
  const contents = new Map<string, FrozenContent>()
  const append = (event: Omit<Records['events'][number], 'id' | 'seq' | 'previousHash' | 'hash'>) => {
    const previousHash = events.at(-1)?.hash ?? null
    const row = { ...event, id: `e${events.length}`, seq: events.length + 1, previousHash, hash: '' }
    events.push({ ...row, hash: eventHash(draftOf(row), previousHash) })
  }
  for (let index = 0; index < count; index += 1) {
    const plan = `plan-${index}`
    for (const minor of [0, 1]) {
      const paragraphs = Array.from({ length: 40 }, (_, line) => `Afsnit ${line} i plan ${index}.${minor}: sørg for lys, varme og et mødested.`)
      const section = { key: 'situation' as const, heading: null, text: { body: text(...paragraphs) }, phases: {} }
      const body = content({ title: `Plan ${index}`, sections: [section] })
      const id = `${plan}-${minor}`
      const hash = contentHash(body)
      const person = { user: 'u1', name: 'Birte Bro', title: 'Beredskabschef' }
      const revision = {
        id, plan, number: `1.${minor}`, major: 1, minor, changeClass: 'minor' as const, changeNote: 'Rettet', base: null,
        contributors: [person],
        submittedBy: person, approvedBy: person, onBehalfOf: null, decision: null, urgent: false,
        facts: {}, approvedAt: at, contentHash: hash,
      }
      revisions.push(revision)
      if (minor === 1) contents.set(id, frozenContent(body))
      const said = { plan, actor: 'u1', actorName: 'Birte Bro', at, contentHash: hash }
      append({ ...said, action: 'submit', from: 'draft', to: 'inReview' })
      const details = { revisionRecord: recordHashOf(revision), nextReviewDate: '2027-11-27' }
      append({ ...said, action: 'approve', from: 'inReview', to: 'approved', revision: id, revisionNumber: revision.number, details })
    }
    append({ plan, actor: 'u1', actorName: 'Birte Bro', at, contentHash: '', action: 'reviewWithoutChanges', from: 'approved', to: 'approved' })
  }
  return {
    events,
    revisions,
    contents,
    shown: new Set(revisions.map(({ id }) => id)),
    plans: Array.from({ length: count }, (_, index) => ({
      id: `plan-${index}`, slug: `plan-${index}`, state: 'approved', inForce: `plan-${index}-1`, lastRevisedAt: at,
    })),
  }
}
