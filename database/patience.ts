import { databaseTexts } from '../messages'

/** How long a writer waits before it gives up, in milliseconds. */
export const patience = {
  /** For a writer in the same process: longer than any honest transaction of ours takes. */
  here: 15_000,
  /** For another process on the same file, such as an import beside the running server. */
  elsewhere: 10_000,
}

/**
 * Runs `work` again, with growing pauses, for as long as another process holds the file.
 * SQLite's own busy timeout would do the same but blocks the whole event loop while it waits.
 * @throws Error with a sentence for people when `limit` milliseconds have passed
 */
export async function untilFree<T>(work: () => Promise<T>, limit = patience.elsewhere): Promise<T> {
  const deadline = performance.now() + limit
  for (let pause = 2; ; pause = Math.min(pause * 2, 100)) {
    try {
      return await work()
    } catch (error) {
      if (!isBusy(error)) throw error
      if (performance.now() + pause > deadline) {
        throw new Error(databaseTexts.busyElsewhere(Math.round(limit / 1000)), { cause: error })
      }
    }
    // The random share keeps two processes from knocking in step.
    await new Promise((resolve) => setTimeout(resolve, pause * (0.5 + Math.random())))
  }
}

/** SQLite's codes for "someone else has it": SQLITE_BUSY, SQLITE_BUSY_RECOVERY, SQLITE_BUSY_SNAPSHOT. */
function isBusy(error: unknown): boolean {
  return error instanceof Error && 'code' in error && String(error.code).startsWith('SQLITE_BUSY')
}
