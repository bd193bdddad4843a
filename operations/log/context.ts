/** What a line of the log belongs to: the part of the program, and the request and the user it was written for. */
import { AsyncLocalStorage } from 'node:async_hooks'
import { onePerProcess } from '../../database/one-per-process'

export interface LogContext {
  /** `publish`, `mail`, `proof`, `clock` or `api`. */
  module: string
  /** Of one call to the CMS; the same on each line that it led to. */
  request?: string
  /** The user's id, as soon as it is known. Never a name or a mail. */
  user?: string
}

const holder = onePerProcess<AsyncLocalStorage<LogContext>>('log-context')
const storage = (holder.current ??= new AsyncLocalStorage<LogContext>())

/** Runs `work`, and all that it sets going, as part of `context`. */
export const withLogContext = <T>(context: LogContext, work: () => T): T => storage.run(context, work)

export const logContext = (): LogContext | undefined => storage.getStore()

/** Notes who the call under way is for, once that is known. */
export function noteUser(user: string | number | null | undefined): void {
  const context = storage.getStore()
  if (context && user) context.user = String(user)
}
