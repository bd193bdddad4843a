import { ownCues, ownSynonyms, synonymTexts } from '../../messages'

/** The groups that the search knows by itself, so that nobody writes them again, and everybody can replace one. */
export function OwnSynonyms() {
  return (
    <>
      <Known summary={synonymTexts.own(ownSynonyms.length)} lines={ownSynonyms.map((group) => group.join(', '))} />
      <Known summary={synonymTexts.cues(ownCues.length)} lines={ownCues.map(([to, ...cues]) => synonymTexts.leadTo(to, cues))} />
    </>
  )
}

function Known({ summary, lines }: { summary: string; lines: string[] }) {
  return (
    <details className="own-synonyms">
      <summary>{summary}</summary>
      <ul>
        {lines.map((line) => (
          <li key={line}>{line}</li>
        ))}
      </ul>
    </details>
  )
}
