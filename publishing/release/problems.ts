import type { Id } from '../../domain/approval/vocabulary'

/** What stops a release, as data; the words are in messages/da/publishing.ts. */
import type { LinkFault } from '../../collections/plan-events/link'

export type Problem = Fault & {
  /** Set when the internal edition has no such problem. */
  onlyIn?: 'public'
  /** The plan whose own file or page it is. */
  planId?: Id
}

type Fault =
  /** The plan's latest revision carries no approval of exactly this content. */
  | { problem: 'not-approved'; plan: string; revision: string }
  /** The revision's content no longer gives the hash that was signed. */
  | { problem: 'altered-content'; plan: string; revision: string }
  /** A revision that is shown is not the one that its event sealed. */
  | { problem: 'altered-record'; plan: string; revision: string }
  /** What a plan says is in force does not follow from its events. */
  | { problem: 'not-from-events'; plan: string }
  /** A link of a chain was altered, taken out, moved or put in. */
  | { problem: 'broken-chain'; chain: Chain; place: number; fault: LinkFault }
  /** The chain does not hold what the release in force rests on. */
  | { problem: 'unknown-head'; chain: Chain; head: string }
  | { problem: 'broken-link'; page: string; link: string }
  | { problem: 'missing-file'; file: string }
  | { problem: 'not-rendered'; page: string; detail: string }
  | { problem: 'two-pages'; page: string }
  | { problem: 'empty-search' }

type Chain = 'events' | 'audit'

/** The release was not made, and the one in force stays. */
export class ReleaseRefused extends Error {
  constructor(readonly problems: Problem[]) {
    super(`The release was refused: ${JSON.stringify(problems[0])} (${problems.length} in all).`)
  }
}

/** @throws {ReleaseRefused} when there is any problem */
export function refuseIf(problems: Problem[]): void {
  if (problems.length > 0) throw new ReleaseRefused(problems)
}
