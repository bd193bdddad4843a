/** Numbers and names that are typed as text where a reference would follow the contact. */
import type { PlacedFact } from '../../domain/content/typed-facts'
import { placeOf } from './workflow'

type Fact = Omit<PlacedFact, 'owners'> & { owners: readonly string[] }

const oneOf = new Intl.ListFormat('da', { type: 'disjunction' })

/** @param fact its owners by name */
function typedFactText({ field, is, words, owners }: Fact): string {
  const what = `I ${placeOf(field)} står ${is === 'name' ? 'navnet' : 'nummeret'} “${words}” som tekst`
  if (owners.length === 0) return `${what}, og ingen kontakt har det. Opret kontakten, og henvis til den.`
  if (is === 'name') return `${what}. Henvis til kontakten i stedet, så følger planen med, når noget ændres.`
  return `${what}. Det hører til ${oneOf.format(owners)}: henvis til kontakten i stedet, så følger planen med, når nummeret skifter.`
}

export const typedFactTexts = {
  text: typedFactText,
  /** Above the list in the plan's bar. */
  count: (count: number) => (count === 1 ? '1 oplysning er skrevet som tekst' : `${count} oplysninger er skrevet som tekst`),
  hint: 'Det stopper ikke godkendelsen, men teksten bliver gammel, når kontakten ændres.',
  editor: {
    title: 'Skrevet som tekst',
    number: (words: string, owner: string) => `“${words}” er nummeret til ${owner}.`,
    numberOfSeveral: (words: string) => `“${words}” er nummeret til flere.`,
    numberOfNobody: (words: string) => `“${words}” er ikke nummeret til nogen kontakt.`,
    name: (words: string) => `“${words}” er en kontakt.`,
    nameOfSeveral: (words: string) => `“${words}” hedder flere.`,
    refer: 'Gør til henvisning',
    referTo: (name: string) => `Henvis til ${name}`,
    create: 'Opret kontakt',
    leave: 'Lad stå',
    leaveFull: (words: string) => `Lad stå som tekst: “${words}”`,
    more: (count: number) => `og ${count} til længere nede`,
  },
  mention: {
    title: 'Henvis til',
    kinds: { contacts: 'Kontakt', roles: 'Rolle', plans: 'Plan' },
    none: 'Ingen kontakt, rolle eller plan hedder sådan.',
    loading: 'Søger …',
  },
} as const
