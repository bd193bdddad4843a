import { siteTexts } from '../../../messages'

/** Shown by the script that makes it work: what does not hold the words that are typed is hidden. */
export const Filter = ({ label }: { label: string }) => (
  <div className="filter off-paper" hidden data-filter data-pagefind-ignore>
    <label htmlFor="filter">{label}</label>
    <input id="filter" className="form-input" type="search" autoComplete="off" spellCheck={false} />
    <p role="status" data-filter-status>
      <span className="sr-only">{siteTexts.list.filterHelp}</span>
    </p>
  </div>
)
