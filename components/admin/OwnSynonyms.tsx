import { ownSynonyms, synonymTexts } from '../../messages'

/** The groups that the search knows by itself, so that nobody writes them again, and everybody can replace one. */
export function OwnSynonyms() {
  return (
    <details className="own-synonyms">
      <summary>{synonymTexts.own(ownSynonyms.length)}</summary>
      <ul>
        {ownSynonyms.map((group) => (
          <li key={group.join()}>{group.join(', ')}</li>
        ))}
      </ul>
    </details>
  )
}
