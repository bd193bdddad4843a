/** What a word processor marks as deleted, but still puts on the clipboard: pasted, it would read as if it were kept. */

/** `<del>`, Word's own class for tracked deletions, and text that Word or a style sheet hides. */
const deleted = 'del, [class~="msoDel"], [class~="MsoDel"], [style*="mso-hide:all"], [style*="mso-hide: all"]'

interface Removable {
  remove(): void
}

/** Takes the deleted parts out of a pasted page, in place. @returns whether there were any */
export function dropDeletions(page: { querySelectorAll(selector: string): Iterable<Removable> }): boolean {
  const parts = [...page.querySelectorAll(deleted)]
  for (const part of parts) part.remove()
  return parts.length > 0
}
