/** The whole proof (scripts/verify.ts) on another database and data folder, in a process of its own. */
import { text } from 'node:stream/consumers'
import { PlainError } from '../../messages/plainError'
import type { Proven } from '../../operations/backup/restore'
import { startChild } from '../steps/child.mjs'
import { commandOf } from '../steps/script.mjs'

interface Told {
  holds: boolean
  faults: { text: string }[]
  events: { head: string | null }
  audit: { head: string | null }
}

export async function proveElsewhere(env: { DATABASE_URL: string; DATA_DIR: string }): Promise<Proven> {
  const args = [...(await commandOf('verify')), '--json']
  const child = startChild(args, { stdio: ['ignore', 'pipe', 'pipe'], env: { ...process.env, ...env } })
  const [said, complaint] = await Promise.all([child.stdout, child.stderr].map((stream) => (stream ? text(stream) : '')))
  const told = parsed(said ?? '')
  if (!told) throw new PlainError(complaint?.trim() || said?.trim() || 'verify')
  return { holds: told.holds, fault: told.faults[0]?.text ?? null, eventsHead: told.events.head, auditHead: told.audit.head }
}

function parsed(said: string): Told | null {
  try {
    return JSON.parse(said) as Told
  } catch {
    return null
  }
}
