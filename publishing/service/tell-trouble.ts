/** What a release lacks, and why none went out, told where people look (`collections/troubles.ts`). */
import type { Payload } from 'payload'
import { noteTrouble, type TroubleName } from '../../collections/troubles'
import { troubleTexts } from '../../messages'
import { problemSentence, shortcomingSentences } from '../outputs/report'
import type { Outcome } from './attempt'
import type { Unmade } from './background-jobs'

export async function tellTrouble(payload: Payload, outcome: Outcome): Promise<void> {
  const sentences = sentencesOf(outcome)
  if (sentences) await tell(payload, 'release', sentences)
}

/** @param unmade what readers are without, because it cannot be made */
export const tellUnmade = (payload: Payload, name: 'search' | 'downloads', unmade: readonly Unmade[]): Promise<void> =>
  tell(payload, name, unmade.map(({ path, error }) => troubleTexts.notMade(path, error)))

async function tell(payload: Payload, name: TroubleName, sentences: readonly string[]): Promise<void> {
  try {
    await noteTrouble(payload, name, sentences, new Date())
  } catch (err) {
    // The release is out, or it is not: that must not hang on who is told.
    payload.logger.error({ err, msg: 'How publishing went could not be noted.' })
  }
}

/** @returns null for what says nothing of how things stand, such as a server that was stopped under way */
function sentencesOf(outcome: Outcome): string[] | null {
  if (outcome.outcome === 'refused') return outcome.problems.map(problemSentence)
  return 'shortcomings' in outcome ? shortcomingSentences(outcome.shortcomings) : null
}
