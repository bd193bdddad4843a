/** What the importer says: on the command line, and in a plan's import notes. */
import type { PlanKind } from '../../workflow/vocabulary'
import { words } from './words'

const departmentAdvice = (slugs: readonly string[]): string =>
  slugs.length > 0
    ? `Skriv --department og en af: ${slugs.join(', ')}.`
    : 'Opret afdelingen i administrationen først.'

export const importTexts = {
  untitled: (kind: PlanKind, fileName?: string) =>
    `${words.kinds[kind]} uden titel${fileName ? ` (${fileName})` : ''}`,
  withoutHeading: 'Uden overskrift',
  contacts: 'Kontakter',
  otherContacts: 'Andre kontakter',

  exists: (title: string, department: string) =>
    `Planen “${title}” findes allerede i ${department}. Ret den i administrationen, eller slet kladden dér, og importér igen.`,
  noDepartment: (named: string | null, slugs: readonly string[]) =>
    `${named ? `Dokumentet nævner “${named}”, men ingen afdeling i Planværk hedder det` : 'Dokumentet siger ikke, hvilken afdeling planen hører til'}. ${departmentAdvice(slugs)}`,
  unknownDepartment: (slug: string, slugs: readonly string[]) =>
    `Ingen afdeling har adressen “${slug}”. ${departmentAdvice(slugs)}`,
  lost: (lost: readonly string[]) =>
    `Importen er afbrudt, fordi disse ord ikke fik en plads i planen: ${lost.slice(0, 20).join(', ')}. Intet er skrevet. Det er en fejl i Planværk; meld den gerne.`,

  notes: {
    from: (source: string) => `Importeret fra ${source}.`,
    metadata: 'Dokumentet siger om sig selv',
    department: (name: string) => `Afdeling i dokumentet: ${name}`,
    line: (line: number) => `Linje ${line}:`,
  },

  /** Why a human should look, as the heading over the lines it is about. */
  reasons: {
    deadLink: 'Link, som ikke fulgte med',
    beforeFirstSection: 'Linje før det første afsnit',
    listedActionCards: 'Action card, som skal oprettes som sin egen plan under denne',
    rewordedLine: 'Fælles titel i flertal, skrevet i ental ved hver kontakt',
    incompleteNumber: 'Nummer, som ikke kan ringes op',
    noTitle: 'Dokumentet har ingen titel',
    kindAssumed: 'Dokumentet siger ikke selv, hvilken slags plan det er; overskrifterne har afgjort det',
    noDepartment: 'Dokumentet nævner ingen afdeling, der findes i Planværk',
    noHeading: 'Tekst uden overskrift; flyt den til det rette afsnit',
    placedByItsWords: 'Teksten havde ingen overskrift og er sat ind efter sine ord; se efter, om afsnittet er det rette',
    linkWithoutTarget: 'Teksten henviser til et link, som ikke fulgte med',
    numberInText: 'Telefonnummer midt i teksten; sæt kontakten ind i stedet for nummeret',
    numberWithoutName: 'Telefonnummer midt i teksten uden et navn; opret kontakten, og sæt den ind',
    noNumber: 'Kontakt uden telefonnummer og mail',
    sharedNumber: 'To kontakter har samme nummer',
    sameName: 'Samme navn med forskellige numre; er det samme person?',
    uncertainName: 'Grænsen mellem titel og navn er usikker',
    contactDiffers: 'Linjen siger mere end kontakten i Planværk',
    otherHeading: 'Overskrift, som hedder noget andet i skabelonen',
    inactiveContact: 'Kontakten findes i Planværk, men er ikke aktiv',
    alarmChain: 'Numrene under Alarmering er sat ind som alarmeringsrækkefølge; se efter, om rækkefølgen er den rette',
    editorUnknown: 'Den ansvarlige redaktør er ikke bruger i Planværk',
    repeated: 'Sætningen gentages i næste afsnit',
    emptyLabel: 'Feltet er tomt i dokumentet',
    unreadableDate: 'Datoen kan ikke læses',
  },
} as const
