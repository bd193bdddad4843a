'use client'
/** What somebody has said shall stand as it is typed: kept on the device, by plan, so that nobody is asked twice. */

const key = 'planvaerk-left-as-typed'
/** Plans whose answers are kept; the oldest go. */
const mostPlans = 200

type Left = Record<string, string[]>

function read(): Left {
  try {
    const kept: unknown = JSON.parse(localStorage.getItem(key) ?? '{}')
    return kept !== null && typeof kept === 'object' ? (kept as Left) : {}
  } catch {
    // A device that keeps nothing asks again.
    return {}
  }
}

/** @param plan the address of its page */
export const leftIn = (plan: string): string[] => {
  const words = read()[plan]
  return Array.isArray(words) ? words : []
}

export function leave(plan: string, words: string): void {
  const { [plan]: before = [], ...others } = read()
  const kept = [...Object.entries(others).slice(-(mostPlans - 1)), [plan, [...new Set([...before, words])]] as const]
  try {
    localStorage.setItem(key, JSON.stringify(Object.fromEntries(kept)))
  } catch {
    // As above.
  }
}
