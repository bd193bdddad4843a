/** What somebody hears whose request has a shape that no page of ours sends. */
export const requestTexts = {
  unreadable: (field: string) => `Indholdet af feltet "${field}" kunne ikke læses. Intet er gemt.`,
  unreadableBody: 'Det, der blev sendt, kunne ikke læses. Intet er gemt.',
  unreadableQuery: (part: string) => `Søgningen kunne ikke læses: ${part}.`,
  unreadableFields: (fields: string) => `Ret dette: ${fields}.`,
  /** Without a colon, after which Payload's form would make a list of it. */
  wrongFields: (names: readonly string[]) => {
    const named = new Intl.ListFormat('da').format(names.map((name) => `“${name}”`))
    return names.length === 1 ? `Ret feltet ${named}.` : `Ret disse ${names.length} felter – ${named}.`
  },
  linkUsed: 'Linket er brugt eller udløbet. Bed om et nyt.',
  unreadableText: 'Teksten kunne ikke læses.',
  unreadableUpload: 'Filen kunne ikke læses. Intet er gemt.',
  /** @param name who is writing; null when they have just left */
  locked: (name: string | null) =>
    `${name ?? 'En anden'} er ved at redigere, så intet er gemt. Vent, til ${name ?? 'vedkommende'} er færdig, eller åbn siden, og vælg “Overtag”. ` +
    'Låsen ophører af sig selv 5 minutter efter den sidste rettelse.',
  lockNotYours: 'Du kan kun låse det, du selv må redigere.',
  rowInUse: 'En række bruges et andet sted, enten i planen selv eller i en anden. Hent siden igen, og tilføj rækken på ny. Intet er gemt.',
  unknownReference: 'Der henvises til noget, der ikke findes. Hent siden igen, og vælg på ny. Intet er gemt.',
  otherPage: 'Det blev sendt fra en anden side end Planværk, så intet er gjort. Åbn Planværk, og gør det derfra.',
  noSuchAddress: 'Adressen findes ikke.',
  notFound: 'Det, du ledte efter, findes ikke, eller du har ikke adgang til det.',
  fault: 'Noget gik galt på serveren. Prøv igen, og sig det til administratoren, hvis det sker igen.',
}
