/** Which kind of plan a document is: what it says itself, or else which template its headings follow. */
import { planKinds, type PlanKind } from '../domain/approval/vocabulary'
import { meaningOf, sectionFor } from './headings'

const names: [PlanKind, RegExp][] = [
  // "Beredskabsplan ved strømsvigt" tells what to do in one event.
  ['responsePlan', /beredskabsplan(?:en)? (?:ved|i tilfælde af|for håndtering af)(?= )/iu],
  ['actionCard', /action[ -]?cards?\b|aktionskort/iu],
  ['responsePlan', /indsatsplan/iu],
  ['subPlan', /delplan/iu],
  ['masterPlan', /beredskabsplan/iu],
]

/** A document that is nothing but steps is a card to act from. */
const step = /^trin \d{1,2}[.:]?$/iu
const fewestSteps = 3

export interface KindFound {
  kind: PlanKind
  /** `said` in the title or as "denne delplan", `headings`: follows the template, `assumed`: nothing to go by. */
  from: 'said' | 'headings' | 'assumed'
}

/** @param title may be empty @param texts every line of the document, headings among them */
export function kindOf(title: string, texts: readonly string[]): KindFound {
  const said = firstNamed(title) ?? namedAsThis(texts) ?? (texts.filter((text) => step.test(text)).length >= fewestSteps ? 'actionCard' : null)
  if (said) return { kind: said, from: 'said' }
  const counted = planKinds.map((kind) => ({ kind, found: headingsOf(kind, texts) }))
  const best = counted.reduce((one, other) => (other.found > one.found ? other : one))
  return best.found >= 2 ? { kind: best.kind, from: 'headings' } : { kind: 'responsePlan', from: 'assumed' }
}

/** "Delplan … til samlet beredskabsplan" is a delplan: what is named first is what the document is. */
function firstNamed(text: string): PlanKind | null {
  const found = names
    .map(([kind, pattern]) => ({ kind, at: text.search(pattern) }))
    .filter(({ at }) => at >= 0)
    .sort((one, other) => one.at - other.at)
  return found[0]?.kind ?? null
}

function namedAsThis(texts: readonly string[]): PlanKind | null {
  const phrase =
    /\b(?:denne|nærværende) ((?:\p{L}*plan)|aktionskort|action ?card)\b|\bdette ((?:action ?card)|aktionskort)\b/iu
  for (const text of texts) {
    const kind = firstNamed(phrase.exec(text)?.[0] ?? '')
    if (kind) return kind
  }
  return null
}

const headingsOf = (kind: PlanKind, texts: readonly string[]): number =>
  new Set(
    texts.flatMap((text) => {
      const meaning = meaningOf(text)
      return meaning ? (sectionFor(meaning, kind) ?? []) : []
    }),
  ).size

/** @returns the kind a person names on the command line: "delplan", "subPlan"; null when it is none */
export const kindNamed = (name: string): PlanKind | null =>
  planKinds.find((kind) => kind.toLowerCase() === name.toLowerCase()) ??
  names.find(([, pattern]) => sameAs(pattern, name))?.[0] ??
  null

const sameAs = (pattern: RegExp, name: string): boolean => pattern.exec(name)?.[0] === name
