/** Where everything that publishing writes lies, under `DATA_DIR/site`. */
import { join } from 'node:path'
import { dataDirectory } from '../../database/address'
import { ownKeyFile } from '../../database/own-note'
import type { Edition } from '../editions'

export interface SiteFolder {
  root: string
  /** The link to the release in force. */
  current: string
  releases: string
  /** PDFs and archives that are ready, by their digest. Never served from there. */
  papers: string
  /** What readers saw, for as long as the municipality keeps it. Never served. */
  past: string
  lock: string
  status: string
  /** Present after a rollback: only an approval or the command line publishes again. */
  hold: string
  /** How far in the chain of approvals the release in force shows. */
  shown: string
  /** How the last proof that nothing was altered went. */
  proof: string
  /** The key that seals releases, beside the folder and not in it: a copy of the site must not carry it along. */
  sealKey: string
  /** The key of the notes that tell which papers and indexes were made here. */
  ownKey: string
  /** The newest seal once more, beside the key: whoever empties the folder does not empty this. */
  lastSeal: string
}

/** @param dataDir absolute path of `DATA_DIR` */
export function siteFolder(dataDir = dataDirectory(process.env)): SiteFolder {
  const root = join(/* turbopackIgnore: true */ dataDir, 'site')
  const inside = (name: string) => join(/* turbopackIgnore: true */ root, name)
  return {
    root,
    current: inside('current'),
    releases: inside('releases'),
    papers: inside('papers'),
    past: inside('past'),
    lock: inside('lock'),
    status: inside('status.json'),
    hold: inside('hold.json'),
    shown: inside('shown.json'),
    proof: inside('proof.json'),
    sealKey: join(/* turbopackIgnore: true */ dataDir, 'seal-key.pem'),
    ownKey: ownKeyFile(dataDir),
    lastSeal: join(/* turbopackIgnore: true */ dataDir, 'last-seal.json'),
  }
}

/** @returns a web server's document root, which is another folder after each release */
export const documentRoot = ({ current }: SiteFolder, edition: Edition): string =>
  join(/* turbopackIgnore: true */ current, edition)

/** The file of a page inside an edition: `/planer/x/` → `planer/x/index.html`, `/404.html` → `404.html`. */
export const fileOf = (path: string): string => (path.endsWith('/') ? `${path}index.html` : path).slice(1)
