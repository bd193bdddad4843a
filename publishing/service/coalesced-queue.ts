/**
 * Work that must not overlap, and whose last run must have begun after the last request.
 *
 * A request that comes while a run is under way is not answered by that run, which may have read too early; all
 * such requests share the next one.
 * @param work is handed the reasons of the requests it answers
 * @returns the function to request with; its promise is the run's that answers it
 */
export function coalescedQueue<T>(work: (reasons: string[]) => Promise<T>): (reason: string) => Promise<T> {
  let latest: Promise<unknown> = Promise.resolve()
  let waiting: { reasons: string[]; result: Promise<T> } | null = null

  return (reason) => {
    if (waiting) {
      waiting.reasons.push(reason)
      return waiting.result
    }
    const reasons = [reason]
    const result = latest.then(() => {
      waiting = null
      return work(reasons)
    })
    waiting = { reasons, result }
    latest = result.catch(() => {})
    return result
  }
}
