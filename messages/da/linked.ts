/** What hangs on a plan that is taken out of use. */
export const linkedTexts = {
  heading: 'Det hænger på planen',
  linking: (count: number) => (count === 1 ? '1 plan henviser hertil:' : `${count} planer henviser hertil:`),
  under: (count: number) => (count === 1 ? '1 plan hører under den:' : `${count} planer hører under den:`),
  none: 'Ingen andre planer henviser til planen eller hører under den.',
  onlyInForce: 'i revisionen, læserne ser',
  offer: 'Lad dem alle henvise til den plan, der kommer i stedet',
  offerHelp: 'Det sker i kladderne. Læserne ser det, når planerne er godkendt igen.',
  lead: (title: string) => `Lad dem henvise til “${title}”`,
  leading: 'Skifter henvisningerne …',
  led: (count: number) => (count === 1 ? 'Henvisningen er skiftet i 1 plan.' : `Henvisningen er skiftet i ${count} planer.`),
  left: (title: string, why: string) => `${title}: ${why}`,
  noSuccessor: 'Vælg først den plan, der kommer i stedet.',
  notUnder: 'den kan ikke høre under en plan af den slags',
  locked: 'den afventer godkendelse, eller du må ikke skrive i den',
} as const
