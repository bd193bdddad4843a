import { fileSizeText, paperTexts, siteTexts } from '../../../messages'
import type { FileLink } from '../props'

const { plan: texts } = siteTexts

/**
 * To print, and to pass on. "Udskriv" opens the PDF, which is made for paper; where there is none yet, the script prints
 * the page. The script shows what only works with it.
 */
export function PlanTools({ paper }: { paper?: FileLink }) {
  return (
    <p className="tools off-paper" data-pagefind-ignore>
      {paper ? (
        <a className="button button-secondary" href={paper.href}>
          {texts.print} <span className="quiet">{paperTexts.download.size('PDF', fileSizeText(paper.size))}</span>
        </a>
      ) : (
        <button className="button button-secondary" type="button" data-print hidden>
          {texts.print}
        </button>
      )}
      <button className="button button-secondary" type="button" data-share hidden>
        {texts.copyLink}
      </button>
      <span role="status" data-share-status />
    </p>
  )
}
