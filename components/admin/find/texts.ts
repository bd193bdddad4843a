/**
 * The texts of all plans as they can be searched, kept in the process: read once in batches, then only what was saved since. Some 10 kB
 * a plan, so that ten thousand would take 100 MB.
 */
import type { Payload } from 'payload'
import { contentOf } from '../../../collections/plans/content/content'
import { savedTimes } from '../../../collections/plans/counts'
import { all, asFact, byIds } from '../../../collections/records'
import type { PlanContent } from '../../../domain/content/content'
import { plainText } from '../../../domain/content/richtext'
import { words } from '../../../messages'
import { prepared, type Prepared } from './search'

const batch = 100

interface Kept {
  plans: Map<string, { updatedAt: string; plan: Prepared }>
  /** The reading under way: whoever asks meanwhile waits for it. */
  reading: Promise<void> | null
}
const kept = new WeakMap<Payload, Kept>()

/** @returns every plan; whoever calls has seen to it that the reader may know of them */
export async function searchableTexts(payload: Payload): Promise<Prepared[]> {
  const mine: Kept = kept.get(payload) ?? { plans: new Map(), reading: null }
  kept.set(payload, mine)
  mine.reading ??= bringUpToDate(payload, mine.plans).finally(() => {
    mine.reading = null
  })
  await mine.reading
  return [...mine.plans.values()].map(({ plan }) => plan)
}

async function bringUpToDate(payload: Payload, plans: Kept['plans']): Promise<void> {
  const rows = await savedTimes(payload)
  const now = new Map(rows.map(({ id, updatedAt }) => [id ?? '', String(updatedAt)]))
  for (const id of plans.keys()) if (!now.has(id)) plans.delete(id)
  const changed = [...now].flatMap(([id, at]) => (plans.get(id)?.updatedAt === at ? [] : [id]))
  if (changed.length === 0) return
  const departments = await departmentNames(payload)
  for (let from = 0; from < changed.length; from += batch) {
    const some = changed.slice(from, from + batch)
    const docs = await byIds(asFact(payload, 'everybody with permissions reads every plan; the endpoint asks'), 'plans', some, {
      joins: false,
    })
    for (const doc of docs) {
      const detail = [words.kinds[doc.kind], departments.get(String(doc.department)) ?? '', words.states[doc.state]].filter(Boolean).join(', ')
      const plan = prepared({ id: String(doc.id), title: doc.title, detail, text: textOf(contentOf(doc)) })
      plans.set(plan.id, { updatedAt: now.get(plan.id) ?? '', plan })
    }
  }
}

function textOf({ summary, sections }: PlanContent): string {
  const texts = sections.flatMap(({ heading, text, phases }) => [
    heading ?? '',
    ...Object.values(text).map((each) => (each ? plainText(each) : '')),
    ...Object.values(phases).flatMap((phase) => (phase ?? []).map((step) => step.text)),
  ])
  return [summary, ...texts].filter(Boolean).join('\n')
}

async function departmentNames(payload: Payload): Promise<Map<string, string>> {
  const docs = await all(asFact(payload, 'everybody with permissions reads every department; the endpoint asks'), 'departments', {
    select: { name: true },
  })
  return new Map(docs.map(({ id, name }) => [String(id), name]))
}
