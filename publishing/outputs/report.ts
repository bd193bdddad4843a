/** How publishing went, in Danish: one line, and the problems below it. */
import { publishingTexts } from '../../messages'
import { PlainError } from '../../messages/plainError'
import type { Outcome } from '../service/attempt'
import type { Problem } from '../release/problems'
import type { Shortcoming } from '../release/shortcomings'
import type { PublishingStatus } from '../service/status'

const { status: texts, problems: sentences } = publishingTexts

/** @returns the sentence that tells a person what is wrong */
export const problemSentence = (problem: Problem): string =>
  problem.onlyIn ? texts.onlyInPublic(sentenceOf(problem)) : sentenceOf(problem)

function sentenceOf(problem: Problem): string {
  switch (problem.problem) {
    case 'not-approved':
    case 'altered-content':
    case 'altered-record':
      return sentences[problem.problem](problem.plan, problem.revision)
    case 'not-from-events':
      return sentences['not-from-events'](problem.plan)
    case 'broken-chain':
      return sentences['broken-chain'](problem.chain, problem.place)
    case 'unknown-head':
      return sentences['unknown-head'](problem.chain, problem.head)
    case 'broken-link':
      return sentences['broken-link'](problem.page, problem.link)
    case 'not-rendered':
      return sentences['not-rendered'](problem.page, problem.detail)
    case 'missing-file':
      return sentences['missing-file'](problem.file)
    case 'two-pages':
      return sentences['two-pages'](problem.page)
    case 'empty-search':
      return sentences['empty-search']
  }
}

/** @returns what a release lacks, in sentences: what is wrong, and what readers see meanwhile */
export const shortcomingSentences = (shortcomings: readonly Shortcoming[]): string[] =>
  shortcomings.flatMap((each) => {
    const { lacks } = publishingTexts
    if (each.lack === 'seal') return [lacks.seal]
    if (each.lack === 'store') return [lacks.store(each.file)]
    if (each.lack === 'past') return [lacks.past(each.error)]
    if (each.lack === 'link') return [lacks.link(each.page, each.link)]
    if (each.lack === 'tasks') return [lacks.tasks(each.page, each.detail)]
    return [lacks.page[each.form](each.title), ...each.problems.map(problemSentence)]
  })

/** @returns the lines for a person, and whether it went well */
export function reportOutcome(outcome: Outcome): { ok: boolean; lines: string[] } {
  switch (outcome.outcome) {
    case 'released': {
      const { release, rendered, kept, milliseconds } = outcome
      const line = texts.released(release, rendered, kept, (milliseconds / 1000).toFixed(1).replace('.', ','))
      return { ok: true, lines: [line, ...shortcomingSentences(outcome.shortcomings)] }
    }
    case 'unchanged':
      return { ok: true, lines: [texts.unchanged(outcome.release), ...shortcomingSentences(outcome.shortcomings)] }
    case 'held':
      return { ok: true, lines: [texts.held(outcome.release, outcome.since)] }
    case 'refused':
      return {
        ok: false,
        lines: [
          `${texts.refused(outcome.problems.length)} ${texts.stays(outcome.inForce)}`,
          ...outcome.problems.map(problemSentence),
        ],
      }
    case 'failed':
      return { ok: false, lines: [`${texts.failed(wordsOf(outcome.error))} ${texts.stays(outcome.inForce)}`] }
  }
}

/** @returns the state of publishing as lines; the first says what readers see. */
export function reportStatus({ inForce, hold, failure, running, shortcomings }: PublishingStatus): string[] {
  return [
    inForce ? texts.inForce(inForce.release, inForce.at, inForce.pages) : texts.none,
    ...(hold ? [texts.held(hold.release, hold.since)] : []),
    ...(running ? [texts.running] : []),
    ...shortcomingSentences(shortcomings),
    ...(failure ? [failure.error ? texts.failed(failure.error) : texts.refused(failure.problems.length)] : []),
    ...(failure?.problems ?? []).map(problemSentence),
  ]
}

function wordsOf(error: unknown): string {
  if (error instanceof PlainError) return error.message
  return error instanceof Error ? (error.stack ?? error.message) : String(error)
}
