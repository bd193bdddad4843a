/** Secrets under `DATA_DIR` that are made once, for the owner alone, and are never in the database. */
import { randomBytes } from 'node:crypto'
import { chmod, link, mkdir, readFile, rm, writeFile } from 'node:fs/promises'
import { dirname } from 'node:path'

const hasCode = (error: unknown, code: string): boolean => (error as NodeJS.ErrnoException).code === code

/** @returns null where there is none */
export async function readSecret(file: string): Promise<string | null> {
  try {
    return await readFile(/* turbopackIgnore: true */ file, 'utf8')
  } catch (error) {
    if (hasCode(error, 'ENOENT') || hasCode(error, 'ENOTDIR')) return null
    throw error
  }
}

/** @returns the secret, made now where there is none. Two that ask at once agree on the first. */
export async function secretOf(file: string, make: () => string): Promise<string> {
  return (await readSecret(file)) ?? (await makeSecret(file, make()))
}

async function makeSecret(file: string, secret: string): Promise<string> {
  const beside = `${file}.${randomBytes(6).toString('hex')}`
  await mkdir(/* turbopackIgnore: true */ dirname(file), { recursive: true })
  await writeFile(/* turbopackIgnore: true */ beside, secret, { mode: 0o600 })
  await chmod(/* turbopackIgnore: true */ beside, 0o600)
  try {
    // A link is made whole or not at all, and never over a secret that is there.
    await link(/* turbopackIgnore: true */ beside, file)
  } catch (error) {
    if (!hasCode(error, 'EEXIST')) throw error
  } finally {
    await rm(/* turbopackIgnore: true */ beside, { force: true })
  }
  return readFile(/* turbopackIgnore: true */ file, 'utf8')
}
