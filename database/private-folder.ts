/**
 * The data folder is its owner's: accounts, internal numbers, drafts and mails lie in it. Whoever runs a web server of
 * their own may open it to a group by hand (`chmod 750`); what is made in it afterwards follows.
 */
import { chmod, readdir, stat } from 'node:fs/promises'
import { join } from 'node:path'
import { isMainThread } from 'node:worker_threads'

const everybody = 0o007
const othersThanOwner = 0o077

/**
 * Closes the folder, and every folder in it, where everybody on the machine may look in: as earlier versions made them.
 * Files and folders that this process makes from now on are no more open than the folder itself.
 */
export async function keepPrivate(folder: string): Promise<void> {
  const found = await stat(/* turbopackIgnore: true */ folder).catch(() => null)
  if (found && (found.mode & everybody) !== 0) await closeFolders(folder)
  const open = found && (found.mode & everybody) === 0 ? found.mode & othersThanOwner : 0
  // A worker thread cannot set it, and has it from the main one.
  if (isMainThread) process.umask(othersThanOwner & ~open)
}

/** Links are not followed: they lead to folders that are met by themselves. */
async function closeFolders(folder: string): Promise<void> {
  await chmod(/* turbopackIgnore: true */ folder, 0o700)
  const entries = await readdir(/* turbopackIgnore: true */ folder, { withFileTypes: true })
  for (const entry of entries) {
    if (!entry.isDirectory()) continue
    // A release may be swept away while we look.
    await closeFolders(join(/* turbopackIgnore: true */ folder, entry.name)).catch((error: NodeJS.ErrnoException) => {
      if (error.code !== 'ENOENT') throw error
    })
  }
}
