import { randomBytes } from 'node:crypto'
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { databaseAddress } from '../../database/address'
import { startTexts } from '../../messages'
import { PlainError } from '../../messages/plainError'
import { readPrivate, writePrivate } from './private-file'
import type { Settings } from './settings'

/**
 * The key that signs sessions: given as PAYLOAD_SECRET, or the demo's own, made once and kept under DATA_DIR.
 * @throws PlainError when there is none, or one that can be guessed
 */
export async function payloadSecret({ demo, dataDir }: Pick<Settings, 'demo' | 'dataDir'>, env: Record<string, string | undefined>): Promise<string> {
  const given = env.PAYLOAD_SECRET
  if (given) {
    if (isGuessable(given)) throw new PlainError(startTexts.guessableSecret)
    return given
  }
  if (!demo) throw new PlainError(startTexts.noSecret)

  const file = join(dataDir, 'secrets.json')
  const kept = await readPrivate<{ payloadSecret: string }>(file)
  if (kept) return kept.payloadSecret
  // A database without its key is not the demo's: the key is written before the database.
  const address = databaseAddress(env)
  if (address.kind === 'sqlite' && existsSync(address.path)) throw new PlainError(startTexts.secretGone(address.path))
  const payloadSecret = randomBytes(32).toString('hex')
  await writePrivate(file, { payloadSecret })
  return payloadSecret
}

const isGuessable = (secret: string) =>
  secret.length < 16 || new Set(secret).size < 8 || /change.?me|your.{0,40}secret/i.test(secret)
