/** Who may read backups: an age recipient, whose secret key lies elsewhere than on this server. */
import { readFile } from 'node:fs/promises'
import { operationsTexts } from '../../messages'
import { PlainError } from '../../messages/plainError'

type Environment = Record<string, string | undefined>

/** @returns the public key that backups are encrypted for; null for none. @throws PlainError when it is no key */
export function ageRecipient({ BACKUP_AGE_RECIPIENT: given }: Environment): string | null {
  if (!given) return null
  if (!/^age1[a-z0-9]{20,}$/.test(given)) throw new PlainError(operationsTexts.backup.badRecipient(given))
  return given
}

/** @returns the secret key in the file that BACKUP_AGE_IDENTITY_FILE names, as `age-keygen` writes it; null for none */
export async function ageIdentity({ BACKUP_AGE_IDENTITY_FILE: file }: Environment): Promise<string | null> {
  if (!file) return null
  return (await readFile(file, 'utf8')).split('\n').find((line) => line.startsWith('AGE-SECRET-KEY-'))?.trim() ?? null
}
