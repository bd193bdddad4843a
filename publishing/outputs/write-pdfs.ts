import { sha256 } from '../disk/digest'
import { readBytes } from '../disk/files'
import { storedFile, type ReadyPaper } from './pdf/store'
import { takeFile, type EditionDraft } from '../release/release'
import { fileOf, type SiteFolder } from '../disk/site-folder'

/** Takes the PDFs that are ready into the release. */
export async function writePapers(site: SiteFolder, draft: EditionDraft, ready: ReadyPaper[]): Promise<void> {
  for (const { path, digest } of ready) {
    const file = storedFile(site, digest)
    await takeFile(draft, fileOf(path), file, sha256(await readBytes(file)))
  }
}
