// @ts-check
/**
 * Ends this process when the one that started it is gone, however that ended: the parent holds the other end of a pipe,
 * and the system closes it. Loaded by `--import` before the program itself; a parent that gives no pipe is not watched.
 */
import { Socket } from 'node:net'
import { isMainThread } from 'node:worker_threads'

const descriptor = Number(process.env.PLANVAERK_PARENT)
// Not for the processes that this one starts in turn.
delete process.env.PLANVAERK_PARENT

/** Milliseconds to end in good order. */
const patience = 5_000

if (descriptor && isMainThread) {
  const pipe = new Socket({ fd: descriptor })
  pipe.unref()
  pipe.resume()
  pipe.once('close', () => {
    setTimeout(() => process.exit(1), patience).unref()
    process.kill(process.pid, 'SIGTERM')
  })
  pipe.on('error', () => {})
}
