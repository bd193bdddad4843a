import { fileSizeText, paperTexts, siteTexts } from '../../../messages'
import type { FileLink, PlanPageProps } from '../props'

const { plan: texts } = siteTexts

/**
 * To print, and to pass on. "Udskriv" opens the PDF, which is made for paper; where there is none yet, the script prints
 * the page. The script shows what only works with it.
 */
export function PlanTools({ paper, smallPapers = [] }: { paper?: FileLink; smallPapers?: PlanPageProps['smallPapers'] }) {
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
      {smallPapers.map(({ href, size, format }) => (
        <a className="button button-secondary" key={format} href={href}>
          {paperTexts.download.sizes[format]} <span className="quiet">{paperTexts.download.size('PDF', fileSizeText(size))}</span>
        </a>
      ))}
      <button className="button button-secondary" type="button" data-share hidden>
        {texts.copyLink}
      </button>
      <span role="status" data-share-status />
    </p>
  )
}
