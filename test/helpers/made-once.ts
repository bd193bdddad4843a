/** What the test files of a run share, in several processes: made by the first that asks. */
import { mkdir, rm, stat, writeFile } from 'node:fs/promises'
import { until } from './session'

/**
 * @param folder to be made, in the run's shared folder; whoever gets it reads it or copies it, and changes nothing
 * @param make fills it. Where that fails, the next that asks tries again
 */
export async function madeOnce(folder: string, make: (folder: string) => Promise<void>): Promise<string> {
  const done = `${folder}.made`
  const isMade = () => stat(done).then(() => true, () => false)
  // Whoever makes the folder fills it; the others wait.
  const isMine = () => mkdir(folder).then(() => true, () => false)
  await until(async () => (await isMade()) || (await isMine()), 300_000)
  if (await isMade()) return folder
  await make(folder).catch((error: unknown) => rm(folder, { recursive: true }).then(() => Promise.reject(error)))
  await writeFile(done, '')
  return folder
}
