/** What the importer says: on the command line, and in a plan's import notes. */
import type { PlanKind } from '../../domain/approval/vocabulary'
import { words } from './words'

/** Why a file cannot be read (importing/formats/document.ts). */
type UnreadableReason =
  | 'empty'
  | 'tooLarge'
  | 'oldWord'
  | 'richTextFormat'
  | 'encrypted'
  | 'damaged'
  | 'scanned'
  | 'tooManyPages'
  | 'noPage'
  | 'binary'

/** Why a picture does not come along. */
export type PictureProblem =
  | 'notInFile'
  | 'format'
  | 'tooLarge'
  | 'tooMany'
  | 'damaged'
  | 'moving'
  | 'cropped'
  | 'decoration'
  | 'small'
  | 'notChecked'
  | 'undescribed'
  | 'noPlace'

const departmentAdvice = (slugs: readonly string[]): string =>
  slugs.length > 0 ? `Skriv --department og en af: ${slugs.join(', ')}.` : 'Opret afdelingen i administrationen først.'

export const importTexts = {
  untitled: (kind: PlanKind, fileName?: string) => `${words.kinds[kind]} uden titel${fileName ? ` (${fileName.slice(0, 100)})` : ''}`,
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

  usage:
    'Brug: npm run import -- FIL… [--dry-run [--json]] [--department ADRESSE] [--kind beredskabsplan|delplan|indsatsplan|action-card] [--user MAIL]',
  badArguments: 'Kommandoen har et tilvalg, som importen ikke kender.',
  jsonNeedsDryRun: '--json hører sammen med --dry-run. Skriv begge, eller ingen af dem.',
  unknownKind: (kind: string) =>
    `“${kind}” er ikke en plantype. Skriv beredskabsplan, delplan, indsatsplan eller action-card.`,
  unknownUser: (mail: string) => `Ingen aktiv bruger har mailadressen ${mail}.`,
  changes: ({ author, inserted, deleted }: { author: string; inserted: number; deleted: number }) =>
    `${author || 'Uden navn'}: ${inserted} indsat, ${deleted} slettet`,
  dryRun: 'Prøvekørsel: intet er skrevet.',
  refused: (file: string, sentence: string) => `${file}: ikke importeret. ${sentence}`,

  missing: (file: string) => `${file}: filen findes ikke. Se efter, om stien er stavet rigtigt.`,
  directory: (file: string) =>
    `${file} er en mappe. Skriv filerne i den, for eksempel ${file.replace(/\/$/, '')}/*.txt.`,
  closed: (file: string, cause: string) => `${file}: filen kan ikke læses (${cause}).`,
  unreadable: {
    empty: (file: string) => `${file}: filen er tom.`,
    tooLarge: (file: string) => `${file}: filen fylder mere, end en plan gør. Tag store billeder ud af den, og prøv igen.`,
    oldWord: (file: string) => `${file} er i Words gamle format (.doc). Åbn den i Word, gem den som .docx, og importér den.`,
    richTextFormat: (file: string) => `${file} er i RTF. Åbn den i Word, gem den som .docx, og importér den.`,
    encrypted: (file: string) => `${file} er låst med en adgangskode. Gem en udgave uden adgangskode, og importér den.`,
    damaged: (file: string) => `${file} er beskadiget og kan ikke læses. Åbn den i det program, den er lavet i, gem den igen, og importér den.`,
    scanned: (file: string) => `${file} er billeder af sider uden tekst. Find den fil, den er lavet af, eller få teksten genkendt først.`,
    tooManyPages: (file: string) => `${file} har flere end 500 sider. Del den i de planer, den består af, og importér dem.`,
    noPage: (file: string) => `${file} indeholder hverken et dokument eller en webside.`,
    binary: (file: string) => `${file} er i et format, som Planværk ikke kan læse. Gem den som Word (.docx), PDF eller ren tekst.`,
  } satisfies Record<UnreadableReason, (file: string) => string>,

  picture: {
    unnamed: 'billede uden navn',
    problems: {
      notInFile: 'filen er ikke i dokumentet',
      format: 'formatet kan ikke vises; gem billedet som PNG',
      tooLarge: 'billedet fylder for meget; gør det mindre',
      tooMany: 'dokumentet har flere billeder, end der tages med fra én fil',
      damaged: 'billedet er beskadiget',
      moving: 'billedet bevæger sig og kan ikke trykkes',
      cropped: 'billedet er beskåret i dokumentet, og det skjulte ville følge med; gem kun det, der skal ses',
      decoration: 'billedet er markeret som pynt',
      small: 'billedet er på størrelse med et ikon',
      notChecked: 'billedet kunne ikke nå at blive tjekket',
      undescribed: 'dokumentet siger ikke, hvad billedet viser',
      noPlace: 'dokumentet har intet afsnit, som billedet kan stå i',
    } satisfies Record<PictureProblem, string>,
  },

  report: {
    made: (file: string, kind: string, title: string, department: string) =>
      `${file}: ${kind} “${title}” er oprettet som kladde i ${department}.`,
    read: (file: string, kind: string, title: string) => `${file}: ${kind} “${title}”.`,
    department: (name: string | null) =>
      name
        ? `  Afdeling: “${name}”, hvis den findes i Planværk; ellers skal --department skrives.`
        : '  Afdeling: nævnes ikke; skriv --department.',
    givenDepartment: (slug: string) => `  Afdeling: ${slug}.`,
    sections: (names: readonly string[]) => (names.length > 0 ? `  Afsnit: ${names.join(', ')}.` : '  Afsnit: ingen.'),
    missing: (names: readonly string[]) => (names.length > 0 ? `  Mangler før godkendelse: ${names.join(', ')}.` : ''),
    contacts: (made: number, reused: number) =>
      made + reused === 0
        ? ''
        : `  Kontakter: ${made} nye, ${reused} fandtes i forvejen.${made > 0 ? ' Nye numre er interne, til nogen gør dem offentlige.' : ''}`,
    roles: (made: readonly string[], reused: readonly string[]) =>
      made.length + reused.length === 0
        ? ''
        : `  Roller: ${[...made.map((title) => `${title} (ny)`), ...reused.map((title) => `${title} (fandtes)`)].join(', ')}.`,
    found: (contacts: number, vacant: number) =>
      `  Kontakter: ${contacts}.${vacant > 0 ? ` Vakante roller: ${vacant}.` : ''}`,
    kept: 'Står ikke i planen, men i feltet “Fra importen”:',
    look: 'Se efter:',
  },

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
    kindAssumed: 'Dokumentet siger ikke selv, hvilken slags plan det er; se efter, om plantypen er den rette',
    noDepartment: 'Dokumentet nævner ingen afdeling, der findes i Planværk',
    noHeading: 'Tekst uden overskrift; flyt den til det rette afsnit',
    placedByItsWords:
      'Teksten havde ingen overskrift og er sat ind efter sine ord; se efter, om afsnittet er det rette',
    placeholder: 'Pladsholder, som ingen har udfyldt',
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
    comment: 'Kommentar i dokumentet',
    trackedChanges: 'Sporede ændringer: det indsatte er taget med, det slettede er ikke',
    hiddenText: 'Skjult tekst i dokumentet',
    picture: 'Billede, som ikke fulgte med; gem det som fil, og læg det ind i teksten',
    pictureWithoutText: 'Billede uden beskrivelse; skriv, hvad det viser',
    pictureInFront: 'Billedet stod før det første afsnit; se efter, om det hører med',
    textBox: 'Teksten stod i en boks; se efter, om den står det rette sted',
    pairedByPlace: 'Navne og numre stod hver for sig og er sat sammen efter rækkefølgen; se efter, om de passer',
    whoseNumber: 'Hvem hører nummeret til? Navne og numre stod hver for sig og går ikke op',
    longNumber: 'For mange cifre til et telefonnummer; måske er et gammelt nummer ikke slettet',
    unreadableDate: 'Datoen kan ikke læses',
  },
} as const
