/** What an edition holds beside its pages: each kind of it is an output, and says only which files it has. */
import type { Id } from '../../domain/approval/vocabulary'
import type { Prepared } from '../edition'
import type { EditionRelease } from '../release/release'
import type { SiteFolder } from '../disk/site-folder'
import type { SiteBuild } from './assets'

/**
 * A file of the edition, by its path in it: `{ path: 'robots.txt', content: '…' }`. One that lies elsewhere and never
 * changes is taken from there; `hash` is what its bytes must have, and `planId` names the plan that needs it. `madeAt` is what
 * is to be made anew when its bytes are others. What the release in force has (`isKept`) was looked at when it was written.
 */
export type OutputFile =
  | { path: string; content: string | Uint8Array }
  | { path: string; source: string; hash: string; planId?: Id }
  | { path: string; source: string; hash: string; madeAt: string }
  | { path: string; source: string; hash: string; isKept: true }

export interface Output {
  name: string
  /** Decides the files: with the same digest those of the release in force stand, and are not asked for again. */
  digest: (edition: Prepared, made: Made) => string | Promise<string>
  /** @throws {ReleaseRefused} when a file cannot be had */
  files: (edition: Prepared, made: Made) => Promise<OutputFile[]>
}

/** The edition as far as it is made: its pages, and the outputs that stand earlier in the list. */
export interface Made {
  site: SiteFolder
  build: SiteBuild
  release: string
  /** Where it lies. */
  folder: string
  /** Hash of each file, by its path. */
  files: ReadonlyMap<string, string>
  /** The edition in force, whose files stand where nothing changed; null makes all anew. */
  kept: EditionRelease | null
  /** Whether what no page waits for may come with a later release. */
  defer: boolean
}
