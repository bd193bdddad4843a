/** Numbers of revisions: 1.0 first; a *væsentlig* change gives x+1.0, a *mindre* one x.y+1. */
import type { ChangeClass } from './vocabulary'

export interface RevisionNumber {
  /** As readers see it: `1.0`. */
  number: string
  major: number
  minor: number
}

/** @param highest the highest number the plan ever had, also while it is out of use; null when it has had none. */
export function nextRevision(highest: { major: number; minor: number } | null, change: ChangeClass): RevisionNumber {
  if (!highest) return numbered(1, 0)
  return change === 'major' ? numbered(highest.major + 1, 0) : numbered(highest.major, highest.minor + 1)
}

const numbered = (major: number, minor: number): RevisionNumber => ({ number: `${major}.${minor}`, major, minor })
