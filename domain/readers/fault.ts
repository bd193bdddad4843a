/** "Fejl på siden?": what a reader may report of a plan's section, and how much of it is taken. */

export const faultKinds = ['noAnswer', 'wrong', 'unclear'] as const
export type FaultKind = (typeof faultKinds)[number]

export interface ReportedFault {
  /** The plan's own part of its address: `it-nedbrud`. */
  slug: string
  /** The heading that it was reported at, as readers see it. */
  section: string
  kind: FaultKind
  /** A reader's own; often empty. */
  words: string
}

/** Reports that are taken in an hour, whoever sends them: nobody is asked who they are. */
export const faultsAnHour = 30
/** Days that a report is kept when nobody has said that it is mended. */
export const faultKeptDays = 90
const most = { section: 200, words: 500 }

/** @returns null for what no page of ours sends */
export function readFault(sent: unknown): ReportedFault | null {
  if (typeof sent !== 'object' || sent === null) return null
  const { path, section, kind, words } = sent as Record<string, unknown>
  if (typeof path !== 'string' || typeof section !== 'string' || typeof words !== 'string') return null
  const slug = /^\/planer\/([^/]{1,200})\/$/.exec(path)?.[1]
  const known = faultKinds.find((each) => each === kind)
  if (!slug || !known || section.length > most.section || words.length > most.words) return null
  return { slug, section: tidy(section), kind: known, words: words.trim() }
}

const tidy = (text: string): string => text.replace(/\s+/g, ' ').trim()
