import { fileSizeText, paperTexts } from '../../../messages'
import type { FileLink } from '../props'

const { download } = paperTexts

/** A file to print, put in the folder or take along; nothing while it is being made. */
export function PaperLink({ paper, of }: { paper: FileLink | undefined; of: 'department' | 'all' | 'zip' }) {
  if (!paper) return null
  return (
    <p className="paper-link off-paper" data-pagefind-ignore>
      <a href={paper.href}>{download[of]}</a>{' '}
      <span className="quiet">{download.size(of === 'zip' ? 'ZIP' : 'PDF', fileSizeText(paper.size))}</span>
    </p>
  )
}
