/** The database is opened and the demo made in a process of its own, which leaves nothing in the one that serves readers. */
import type { Login } from '../../demo/create'
import { PlainError } from '../../messages/plainError'
import { startChild } from '../steps/child.mjs'
import { commandOf } from '../steps/script.mjs'
import type { Output } from './output'

/** The demo's logins, and whether nobody can sign in yet. */
export interface Prepared {
  logins: Login[]
  empty: boolean
}

export interface Preparing {
  /** The database is as this version may open it: from then on the CMS may. Rejects as `done`. */
  checked: Promise<void>
  done: Promise<Prepared>
  stop: () => void
}

/** `done` rejects with a PlainError: cause and mend */
export async function startPreparing(demo: boolean, { passOn }: Output): Promise<Preparing> {
  // By now a secret is set and the mode is production's, from which nobody could tell.
  const env = { ...process.env, PLANVAERK_DEMO: String(demo) }
  const child = startChild(await commandOf('prepare'), { stdio: ['ignore', 'pipe', 'pipe'], env })
  const said: string[] = []
  let prepared: Prepared | null = null
  let tellChecked = () => {}
  const isChecked = new Promise<void>((resolve) => (tellChecked = resolve))
  const answer = (line: string): boolean => {
    if (line === checkedMark) tellChecked()
    if (line === checkedMark) return false
    if (!line.startsWith(answerMark)) return true
    prepared = JSON.parse(line.slice(answerMark.length)) as Prepared
    return false
  }
  if (child.stdout) passOn(child.stdout, 'info', answer)
  // What it complains of is told once, by whoever waits for it.
  if (child.stderr) passOn(child.stderr, 'error', (line) => {
    said.push(line)
    return false
  })
  const done = new Promise<Prepared>((resolve, reject) => {
    child.once('close', () => (prepared ? resolve(prepared) : reject(new PlainError(said.join('\n').trim()))))
  })
  const checked = Promise.race([isChecked, done.then(() => {})])
  // Nobody waits for them when something else stops the start.
  for (const each of [done, checked]) each.catch(() => {})
  return { done, checked, stop: () => void child.kill('SIGKILL') }
}

/** The line with which it says that the database may be opened. */
export const checkedMark = '\u0001planvaerk checked'

/** The line with which `scripts/prepare.ts` answers, as JSON behind it. */
export const answerMark = '\u0001planvaerk '
