/** Milliseconds: what Payload's text editor allows itself at the longest before the form learns what was typed. */
const longest = 500
/** For browsers without idle callbacks: longer than the editor waits there. */
const afterFrame = 150

/**
 * Calls when the editors have told the form what was typed before now: they do it when the browser is idle, so that a save right after
 * the last letter would be without it, and would put the former text in its place.
 * @returns takes the call back
 */
export function whenHandedOver(then: () => void): () => void {
  if (!('requestIdleCallback' in window)) {
    const waiting = setTimeout(then, afterFrame)
    return () => clearTimeout(waiting)
  }
  // In the order they were asked for, and overdue in the order they fall due: the editors' are before this one.
  const waiting = requestIdleCallback(then, { timeout: longest })
  return () => cancelIdleCallback(waiting)
}

export const handedOver = (): Promise<void> => new Promise((resolve) => void whenHandedOver(resolve))
