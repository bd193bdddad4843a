/** Somebody leaves, or may no longer do what waits for them; and who stands in. */
const listed = new Intl.ListFormat('da', { type: 'conjunction' })

/** Five names at most: the sentence is to be read. */
function some(names: readonly string[]): string {
  const shown = names.slice(0, 5).map((name) => `“${name}”`)
  return names.length > 5 ? `${shown.join(', ')} og ${names.length - 5} til` : listed.format(shown)
}

export interface LeftBehind {
  responsible: readonly string[]
  underWay: readonly string[]
  deputyOf: readonly string[]
  approverOf: readonly string[]
}

export const leaverTexts = {
  /** @param left names of plans, people and departments */
  chooseSuccessor: (name: string, { responsible, underWay, deputyOf, approverOf }: LeftBehind): string => {
    const parts = [
      responsible.length > 0 && `er ansvarlig redaktør for ${some(responsible)}`,
      underWay.length > 0 && `har arbejde i gang i ${some(underWay)}`,
      deputyOf.length > 0 && `er eneste stedfortræder for ${some(deputyOf)}`,
      approverOf.length > 0 && `er den eneste, der kan godkende ${some(approverOf)}`,
    ].filter((part) => part !== false)
    return `${name} ${listed.format(parts)}. Vælg i “Overtages af”, hvem der overtager, og gem igen.`
  },
  successorInactive: (name: string) => `${name || 'Den valgte'} er ikke en aktiv bruger. Vælg en anden i “Overtages af”.`,
  successorSelf: 'Brugeren kan ikke overtage efter sig selv. Vælg en anden i “Overtages af”.',
  successorNoAuthor: (name: string, plans: readonly string[]) =>
    `${name} er ikke forfatter i den afdeling, der har ${some(plans)}. Giv tilladelsen først, eller vælg en anden i “Overtages af”.`,
  successorNoApprover: (name: string, plans: readonly string[]) =>
    `${name} kan ikke godkende ${some(plans)}, og der er ingen anden. Giv en anden tilladelsen først, eller vælg en anden i “Overtages af”.`,
  deputyBackwards: '“Til og med” ligger før “Fra og med”. Ret en af dagene.',
  actsFor: (name: string) => `Du underskriver på vegne af ${name}.`,
} as const
