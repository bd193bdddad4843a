/** Talks with the endpoints of kept texts and conflicts (collections/plans/conflicts/endpoints.ts). */

export interface Kept {
  texts: { id: string; at: string }[]
  /** Of the plan's present content. */
  contentHash: string
  /** Who wrote in the plan last, and when; empty where nobody knows. */
  changed: { by: string; at: string }
}

/** @returns the person's own texts that wait, or null when they cannot be read now */
export async function readKept(address: string): Promise<Kept | null> {
  const answer = await fetch(address, { credentials: 'include', cache: 'no-store' }).catch(() => null)
  return answer?.ok ? ((await answer.json()) as Kept) : null
}
