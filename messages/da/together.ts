/** Several plans at once. */
const listed = new Intl.ListFormat('da')
const quoted = (titles: readonly string[]) => listed.format(titles.map((title) => `“${title}”`))
const plans = (count: number) => (count === 1 ? '1 plan' : `${count} planer`)

interface Told {
  changed: readonly string[]
  left: readonly { title: string; why: string }[]
}

export const togetherTexts = {
  /** @returns what was done, and what was not and why, with the plans of one reason together */
  told: ({ changed, left }: Told): string => {
    const done = changed.length === 0 ? 'Ingen planer er ændret.' : `${plans(changed.length)} er ændret.`
    const reasons = [...new Set(left.map(({ why }) => why))]
    const not = reasons.map((reason) => `Ikke ændret: ${quoted(left.filter(({ why }) => why === reason).map(({ title }) => title))}. ${reason}`)
    return [done, ...not].join(' ')
  },
  already: 'Det stod der allerede.',
  editorGone: 'Den valgte er ikke en aktiv bruger.',
  notAuthor: (name: string) => `${name} er ikke forfatter i afdelingen.`,
  notYours: 'Du er ikke forfatter i afdelingen.',
  locked: 'Planen afventer godkendelse og er låst.',
  bar: {
    heading: (count: number) => `Ændr ${plans(count)} på én gang`,
    editor: 'Ny ansvarlig redaktør',
    keep: 'Som nu',
    interval: 'Revideres hver (måneder)',
    intervalHelp: 'Næste revision regnes fra den seneste godkendelse. Kun en godkender kan ændre det.',
    save: 'Ændr planerne',
    saving: 'Ændrer …',
    nothing: 'Vælg en redaktør, eller skriv et antal måneder.',
  },
  share: {
    title: 'Fordel planer',
    heading: (name: string) => `Fordel planerne fra ${name}`,
    link: 'Fordel planerne mellem flere',
    intro: 'Vælg for hver afdeling, hvem der skal svare for planerne fremover. Afdelinger, du lader stå, bliver som nu.',
    none: (name: string) => `${name} er ikke ansvarlig redaktør for nogen planer.`,
    department: 'Afdeling',
    plans: 'Planer',
    to: 'Ny ansvarlig redaktør',
    toIn: (department: string) => `Ny ansvarlig redaktør i ${department}`,
    nobody: 'Ingen forfattere i afdelingen',
    save: 'Fordel planerne',
    nothing: 'Vælg mindst én ny ansvarlig redaktør.',
    administratorsOnly: 'Kun administratorer kan fordele en andens planer.',
  },
} as const
