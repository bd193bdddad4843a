/** Ticks that are kept, the log, and the way to tell of a fault: a module of their own, fetched where there is one to use. */
import { one } from './dom'

/** Address of the module; the build sets it. */
declare const TOOLS_MODULE: string

export function prepareTools(): void {
  // A copy on the disk may load no module, and is a page without them.
  if (one('[data-card], [data-log], [data-feedback]')) import(TOOLS_MODULE).catch(() => {})
}
