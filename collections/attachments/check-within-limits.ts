/** The check of a file as the server asks for it: in a process of its own, five seconds at the most. */
import { attachmentTexts } from '../../messages'
import { runLimited } from '../../workers/run-limited'
import type { Checked } from './check'
import type { CheckJob } from './check-program'
import { bytesIn } from './settings'

const { refused } = attachmentTexts

/**
 * @returns as `checkFile`; a file that takes too much time or memory to check, or ends the checker, is refused too
 */
export async function checkWithinLimits(job: CheckJob): Promise<Checked> {
  const { pdf, image } = job.limits
  if (job.bytes.length > bytesIn(Math.max(pdf, image))) return { ok: false, problem: 'too-large', sentence: refused['too-large'](pdf) }
  const outcome = await runLimited<CheckJob, Checked>('collections/attachments/check-program.ts', job)
  if (outcome.ok) return outcome.result
  // An operator sees what a person who sends a file need not.
  console.error(`A file could not be checked (${outcome.why}): ${outcome.detail}`)
  return { ok: false, problem: 'not-checked', sentence: refused['not-checked']() }
}
