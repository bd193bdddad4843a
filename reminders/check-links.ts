/** Tries every outside link of the plans in use, a few at a time, and keeps how it went. */
import type { Payload } from 'payload'
import { keepLinkChecks, type LinkChecks } from '../collections/link-checks'
import { contentOf } from '../collections/plans/content/content'
import { all, asFact } from '../collections/records'
import { outsideLinks, type LinkOutcome } from '../domain/content/links'
import { isOver } from '../domain/quality'
import { tryLink } from './try-link'

const atOnce = 4

interface Options {
  now: () => Date
  isStopped?: () => boolean
  tryOne?: (url: string) => Promise<LinkOutcome>
}

/** @returns what was found and kept; null when it was stopped half way, and then nothing is kept */
export async function checkLinks(payload: Payload, { now, isStopped, tryOne = tryLink }: Options): Promise<LinkChecks | null> {
  const waiting = await linksOfPlans(payload)
  const outcomes: LinkChecks['outcomes'] = []
  const work = async () => {
    for (let url = waiting.shift(); url && !isStopped?.(); url = waiting.shift()) outcomes.push({ url, outcome: await tryOne(url) })
  }
  await Promise.all(Array.from({ length: atOnce }, work))
  if (isStopped?.()) return null
  const checks = { at: now().toISOString(), outcomes: outcomes.sort((a, b) => a.url.localeCompare(b.url)) }
  await keepLinkChecks(payload, checks)
  return checks
}

async function linksOfPlans(payload: Payload): Promise<string[]> {
  const docs = await all(asFact(payload, 'whether a link is dead is a fact, whoever may read the plan'), 'plans')
  return [...new Set(docs.filter(({ state }) => !isOver(state)).flatMap((plan) => outsideLinks(contentOf(plan))))]
}
