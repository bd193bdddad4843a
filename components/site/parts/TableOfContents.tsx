import { attachmentTexts, siteTexts } from '../../../messages'
import type { SectionView } from '../props'

/** The plan's headings as links; the site's script opens the section that is gone to. */
export function TableOfContents({ sections, withAttachments }: { sections: SectionView[]; withAttachments: boolean }) {
  return (
    <nav className="contents" aria-labelledby="indholdsliste">
      <h2 id="indholdsliste">{siteTexts.plan.contents}</h2>
      <ol className="unstyled-list">
        {sections.map(({ anchor, heading }) => (
          <li key={anchor}>
            <a href={`#${anchor}`}>{heading}</a>
          </li>
        ))}
        {withAttachments && (
          <li>
            <a href="#bilag">{attachmentTexts.site.heading}</a>
          </li>
        )}
        <li>
          <a href="#om-planen">{siteTexts.plan.about}</a>
        </li>
      </ol>
    </nav>
  )
}
