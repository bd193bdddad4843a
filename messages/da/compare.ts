/** How two contents of a plan differ, as an approver reads it; and the page where they sign. */
import type { BlockKind, Direction, Fate } from '../../domain/compare'
import type { ChangeClass } from '../../domain/approval/vocabulary'
import { words } from './words'

const sections = (count: number): string => (count === 1 ? '1 sted' : `${count} steder`)

export const compareTexts = {
  fates: { unchanged: 'Uændret', changed: 'Ændret', added: 'Tilføjet', removed: 'Fjernet' } satisfies Record<Fate, string>,
  moved: { up: 'Flyttet op', down: 'Flyttet ned' } satisfies Record<Direction, string>,
  renamed: (from: string, to: string) => `Omdøbt fra “${from}” til “${to}”`,
  untitled: 'Uden overskrift',

  /** Said to those who do not see the marks. */
  marks: { added: 'tilføjet:', removed: 'fjernet:', reformatted: 'anden formatering:' },
  formattingOnly: 'Kun formateringen er ændret',
  layoutOnly: 'Teksten er den samme. Kun opstillingen er ændret, for eksempel en tom linje.',
  wasKind: (kind: string) => `Før: ${kind}`,
  blockKinds: {
    paragraph: 'afsnit',
    heading: 'overskrift',
    bullet: 'punkt på liste',
    number: 'punkt på nummereret liste',
    row: 'række i en tabel',
    figure: 'billede',
    other: 'anden tekst',
  } satisfies Record<BlockKind, string>,
  table: 'Tabel',
  rows: { unchanged: '', changed: 'Rækken er ændret', added: 'Rækken er tilføjet', removed: 'Rækken er fjernet' } satisfies Record<Fate, string>,
  rowChange: 'Ændring',
  figures: { unchanged: 'Billede', changed: 'Billedet er ændret', added: 'Billede indsat', removed: 'Billede fjernet' } satisfies Record<Fate, string>,
  newAlt: 'Ny beskrivelse',
  newCaption: 'Ny billedtekst',
  level: (kind: string, level: number) => `${kind}, niveau ${level}`,
  linkTo: (address: string) => `(${address})`,

  facts: {
    title: 'Titel',
    kind: 'Plantype',
    summary: 'Resumé',
    crisisLevel: 'Kriseniveau',
    department: 'Afdeling',
    parent: 'Hører under',
    performedBy: 'Hvem',
    noActionCards: 'Der er ikke knyttet action cards til planen',
    visibility: 'Vises for',
  },
  head: 'Titel og oplysninger',
  nothing: 'ikke angivet',
  yes: 'ja',
  no: 'nej',
  role: 'Rolle',
  contact: 'Kontakt',
  attachments: 'Bilag',
  fileReplaced: 'Filen er skiftet ud',
  alt: 'Beskrivelse',
  caption: 'Billedtekst',
  shownTo: 'Vises for',
  visibility: { internal: 'Kun for medarbejdere', public: 'Alle' },
  noLink: 'Findes ikke længere',
} as const

export const approvalViewTexts = {
  /** In the browser's tab. */
  title: 'Gennemgå og godkend',
  crumb: 'Ændringer',
  seeChanges: 'Se ændringerne',
  seeRevision: 'Se, hvad revisionen ændrede',
  editPlan: 'Åbn planen i redigering',
  notFound: 'Planen findes ikke, eller du har ikke adgang til den.',
  state: 'Tilstand',
  submitted: 'Sendt til godkendelse',
  submittedBy: (name: string, at: string) => `${name}, ${at}`,
  proposedClass: 'Ændringens art, foreslået',
  classHelp: {
    major: 'Væsentlig: nyt eller ændret i det, der skal gøres',
    minor: 'Mindre: rettelser og præciseringer. Du kan hæve den til væsentlig.',
  } satisfies Record<ChangeClass, string>,
  changeNote: 'Ændringsnote',
  comparedWith: 'Sammenlignet med',
  revision: (number: string, at: string, by: string) => `revision ${number}, godkendt den ${at} af ${by}`,
  revisionHeading: (number: string) => `Revision ${number}`,
  approved: 'Godkendt',
  noneInForce: 'Der er ingen tidligere revision. Hele planen er ny.',
  noneBefore: 'Det er planens første revision. Hele planen var ny.',
  notInReview: {
    withRevision: (number: string) => `Planen afventer ikke godkendelse. Her ser du kladden ved siden af revision ${number}, som er i kraft.`,
    without: 'Planen afventer ikke godkendelse. Her ser du kladden, som den er nu.',
  },
  nothingChanged: 'Intet i planen er ændret.',
  changedPlaces: (count: number) => `Ændret ${sections(count)}`,
  contents: 'Gå til ændringen',
  changes: 'Ændringer',
  unchangedHint: 'Uændrede afsnit er foldet sammen.',
  preview: 'Sådan ser læserne planen',
  previewHelp: 'Siden vises, som den bliver, hvis planen godkendes nu. Links åbner den side, læserne har nu, og der kan ikke ringes herfra.',
  previewOpen: 'Åbn forhåndsvisningen i en ny fane',
  decision: 'Din afgørelse',
  decisionNone: 'Der er ikke noget for dig at afgøre her.',
  banner: 'Forhåndsvisning – ikke godkendt',
  bannerText: 'Kun du ser denne side. Læserne ser den først, når planen er godkendt.',
  notApprovedYet: 'Ikke godkendt endnu',
  previewFailed: 'Forhåndsvisningen kan ikke vises lige nu',
  previewFailedHelp: 'Planen nævner noget, der ikke findes, eller siderne er ved at blive bygget. Ændringerne kan læses uden den.',
} as const

export const commentTexts = {
  mentionHelp: 'Skriv @ og et navn, så får vedkommende besked.',
  mention: 'Personer',
  heading: 'Kommentarer',
  add: 'Skriv en kommentar',
  /** Follows `add` for those who do not see which section the button stands in. */
  to: (section: string) => `til ${section}`,
  label: (section: string) => `Kommentar til ${section}`,
  answers: 'Svar på kommentaren',
  answer: 'Svar',
  toComment: (author: string) => `på kommentaren fra ${author}`,
  answerLabel: (author: string) => `Svar til ${author}`,
  sendAnswer: 'Gem svaret',
  send: 'Gem kommentaren',
  sending: 'Gemmer …',
  cancel: 'Annuller',
  resolve: 'Markér som løst',
  reopen: 'Åbn igen',
  resolvedBy: (name: string, at: string) => `Løst af ${name} den ${at}`,
  by: (name: string, at: string) => `${name}, ${at}`,
  open: (count: number) => (count === 1 ? '1 åben kommentar' : `${count} åbne kommentarer`),
  listed: {
    sendBack: 'Forfatteren får også disse åbne kommentarer:',
    submit: 'Disse kommentarer er ikke løst endnu:',
    approve: 'Der er stadig åbne kommentarer:',
  },
  failed: 'Det blev ikke gemt. Det, du har skrevet, står her stadig – prøv igen.',
  notLoaded: 'Kommentarerne kunne ikke hentes. Genindlæs siden for at prøve igen.',
  whole: 'Hele planen',
  freeSection: (number: number) => `Eget afsnit ${number}`,

  empty: 'Skriv kommentaren først.',
  tooLong: (most: number) => `Kommentaren er for lang. Den må højst have ${most} tegn.`,
  malformed: 'Anmodningen kunne ikke læses. Genindlæs siden, og prøv igen.',
  noSuchSection: 'Afsnittet findes ikke i planen. Genindlæs siden, og prøv igen.',
  noSuchComment: 'Kommentaren findes ikke på denne plan. Genindlæs siden.',
  notUnderWay: 'Ingen arbejder på planen lige nu, så den kan ikke kommenteres.',
  mostAnswers: 'Der kan ikke skrives flere svar på denne kommentar. Skriv en ny kommentar.',
  stale: 'Planen er ændret, siden du åbnede siden. Kopiér din kommentar, genindlæs siden, og prøv igen.',
  notPermitted: 'Kun forfattere og godkendere for planens afdeling kan kommentere den.',
} as const

/** @param section as a comment is kept: a section's key, a list, or `plan`. A free section is known by its place: its heading may be another one by now. */
export function commentPlace(section: string): string {
  const lists: Record<string, string> = {
    plan: commentTexts.whole,
    alarmChain: words.alarmChain,
    contactGroups: words.contactGroups,
    attachments: compareTexts.attachments,
  }
  const free = /^free:(\d+)$/.exec(section)
  if (free) return commentTexts.freeSection(Number(free[1]))
  return lists[section] ?? words.sections[section as keyof typeof words.sections] ?? section
}

export const taskTexts = {
  heading: 'Mine opgaver',
  none: 'Du har ingen opgaver lige nu.',
  sign: 'Afventer min underskrift',
  signNone: 'Ingen planer afventer dig.',
  others: 'Afventer andres underskrift',
  othersNone: 'Ingen planer afventer andre.',
  due: 'Mine planer, der skal revideres',
  dueNone: (days: number) => `Ingen af dine planer skal revideres inden for ${days} dage.`,
} as const
