import { siteTexts, words } from '../../../messages'
import { planKinds } from '../../../domain/approval/vocabulary'
import { places, readerPlaces } from './places'

const { search } = siteTexts
const kinds = [...planKinds.map((kind) => words.kinds[kind]), ...Object.values(search.otherKinds)]

interface Props {
  compact?: boolean
  departments?: string[]
  counted?: boolean
}

/**
 * The search form. Without JavaScript it leads to the search page, which lists every plan; with it, the site's script
 * shows results while the reader types in the box that `data-search` names.
 * @param compact the small form of the header, which only leads to the search page
 * @param departments gives the form its filters
 * @param counted whether questions without an answer are counted, words alone: on the internal edition
 */
export function SearchForm({ compact = false, departments, counted = false }: Props) {
  const id = compact ? 'soeg-top' : 'soeg'
  return (
    <form
      className={compact ? 'search search--compact' : 'search'}
      role="search"
      aria-label={compact ? search.title : undefined}
      action={places.search}
      data-search={compact ? undefined : 'soegeresultater'}
      data-plans={compact ? undefined : planKinds.map((kind) => words.kinds[kind]).join('|')}
      data-doers={compact ? undefined : words.kinds.actionCard}
      data-reached={compact ? undefined : search.otherKinds.contact}
      data-unanswered={counted ? readerPlaces.unanswered : undefined}
    >
      <label htmlFor={id} className={compact ? 'sr-only' : undefined}>
        {search.label}
      </label>
      <div className="search__field">
        <input id={id} className="form-input" type="search" name="q" autoComplete="off" spellCheck={false} />
        <button className={compact ? 'button button-secondary' : 'button button-primary'} type="submit">
          {search.button}
        </button>
      </div>
      {departments && (
        <div className="search__filters">
          <Choice name="afdeling" label={search.department} all={search.allDepartments} options={departments} />
          <Choice name="type" label={search.kind} all={search.allKinds} options={kinds} />
        </div>
      )}
    </form>
  )
}

function Choice({ name, label, all, options }: { name: string; label: string; all: string; options: string[] }) {
  return (
    <div>
      <label htmlFor={`soeg-${name}`}>{label}</label>
      <select id={`soeg-${name}`} className="form-input" name={name}>
        <option value="">{all}</option>
        {options.map((option) => (
          <option key={option}>{option}</option>
        ))}
      </select>
    </div>
  )
}

/** Where the script puts the results. The status is there from the start, so that screen readers hear it change. */
export function SearchResults() {
  return (
    <section id="soegeresultater" className="results" aria-label={search.results}>
      <p role="status" className="results__status" />
      <ol className="results__list unstyled-list" />
    </section>
  )
}
