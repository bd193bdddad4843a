/** What stops a release, as data; the words are in messages/da/publishing.ts. */
export type Problem = Fault & {
  /** Set when the internal edition has no such problem. */
  onlyIn?: 'public'
}

type Fault =
  /** The plan's latest revision carries no approval of exactly this content. */
  | { problem: 'not-approved'; plan: string; revision: string }
  /** The revision's content no longer gives the hash that was signed. */
  | { problem: 'altered-content'; plan: string; revision: string }
  | { problem: 'broken-link'; page: string; link: string }
  | { problem: 'missing-file'; file: string }
  | { problem: 'not-rendered'; page: string; detail: string }
  | { problem: 'two-pages'; page: string }
  | { problem: 'empty-search' }

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
