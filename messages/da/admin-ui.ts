/** What the admin's own components say: workflow bar, dashboard, chips, "Anvendes i", frozen content. */
import type { PlanAction } from '../../workflow/vocabulary'

const days = (count: number): string => (count === 1 ? '1 dag' : `${count} dage`)

export const adminUi = {
  productName: 'Planværk',
  tagline: 'Kommunens beredskabsplaner',

  reference: {
    loading: 'Henter …',
    gone: 'Findes ikke længere',
    choose: 'Vælg',
    inactive: 'ikke længere i brug',
    vacant: 'vakant',
    phone: (number: string) => `tlf. ${number}`,
    held: (title: string, by: string) => `${title}: ${by}`,
  },

  row: {
    step: 'Ny handling',
    heading: 'Uden overskrift',
    who: 'Vælg rolle eller kontakt',
    phone: 'Nyt nummer',
    holder: 'Vælg kontakt',
    deputy: 'stedfortræder',
    mail: 'Ny mailadresse',
    grant: 'Ny tilladelse',
    everywhere: 'hele kommunen',
  },

  section: { required: 'Skal udfyldes' },

  fingerprint: {
    none: 'Dannes, når planen gemmes.',
    help: 'De første 12 tegn. Samme fingeraftryk betyder samme indhold.',
    copy: 'Kopiér hele fingeraftrykket',
    copied: 'Kopieret',
    copyFailed: 'Browseren tillod ikke kopieringen. Hele fingeraftrykket står her:',
  },

  whereUsed: {
    loading: 'Finder ud af, hvor den bruges …',
    none: 'Bruges ikke i nogen plan endnu.',
    failed: 'Det kunne ikke hentes. Genindlæs siden for at prøve igen.',
    unsaved: 'Her vises de planer, der bruger den, når den er gemt.',
    plans: 'Planer',
    roles: 'Roller',
    departments: 'Afdelinger',
    inDraft: 'i kladden',
    inForce: 'i revisionen i kraft',
    both: 'i kladden og i revisionen i kraft',
    ofDepartment: 'leder eller beredskabsansvarlig',
    liveHint: 'En ændring her når alle disse planer ved næste offentliggørelse – uden ny godkendelse.',
  },

  bar: {
    title: 'Planens tilstand',
    newPlan: 'Gem planen første gang. Derefter kan du sende den til godkendelse herfra.',
    loading: 'Henter, hvad du kan gøre med planen …',
    refreshing: 'Henter planen, som den er nu …',
    failed: 'Planens handlinger kunne ikke hentes.',
    retry: 'Prøv igen',
    revisionInForce: (number: string) => `Revision ${number} er i kraft`,
    noRevision: 'Ingen godkendt revision endnu. Læserne ser ikke planen.',
    readersSee: (number: string) => `Læserne ser revision ${number}, indtil ændringerne er godkendt.`,
    outOfUse: 'Læserne ser, at planen er taget ud af brug.',
    reviewDue: (day: string) => `Skal revideres senest ${day}`,
    overdue: (day: string, late: number) => `Revision overskredet: skulle være revideret senest ${day} (${days(late)} siden)`,
    dueSoon: (left: number) => (left === 0 ? 'i dag' : `om ${days(left)}`),
    submittedBy: (name: string, at: string) => `Sendt til godkendelse af ${name} den ${at}.`,
    waitsFor: (names: string) => `Afventer: ${names}.`,
    waitsForYou: 'Planen afventer dig.',
    waitsForNobody: 'Ingen kan godkende planen: der mangler en godkender i afdelingen, som ikke selv har skrevet i den.',
    changeNote: (note: string) => `Ændringsnote: ${note}`,
    sentBack: 'Sendt retur. Begrundelse:',
    missing: (count: number) =>
      count === 1 ? 'Én ting mangler, før planen kan sendes til godkendelse' : `${count} ting mangler, før planen kan sendes til godkendelse`,
    hindersApproval: (count: number) =>
      count === 1 ? 'Én ting skal ordnes, før planen kan godkendes' : `${count} ting skal ordnes, før planen kan godkendes`,
    ready: 'Alt, hvad der kræves, er udfyldt.',
    notAllowed: 'Hvorfor kan jeg ikke …?',
    openRecord: { contacts: 'Åbn kontakten', roles: 'Åbn rollen', plans: 'Åbn planen' },
    changedMeanwhile: 'Planen er ændret, siden du åbnede den. Genindlæs siden for at se den, som den er nu.',
    reload: 'Genindlæs',
  },

  dialog: {
    heading: {
      submit: 'Send planen til godkendelse',
      withdraw: 'Træk planen tilbage',
      sendBack: 'Send planen retur',
      approve: 'Godkend planen',
      reviewWithoutChanges: 'Planen er gennemgået uden ændringer',
      takeOutOfUse: 'Tag planen ud af brug',
    } satisfies Record<PlanAction, string>,
    what: {
      submit: 'Planen låses, mens den afventer godkendelse. Du kan trække den tilbage.',
      withdraw: 'Planen bliver en kladde igen og kan redigeres.',
      sendBack: 'Forfatteren får planen tilbage og ser din begrundelse.',
      approve: 'Du underskriver præcis det indhold, du ser her. Det bliver en ny revision og vises for læserne.',
      reviewWithoutChanges: 'Revisionen i kraft gælder fortsat, og næste revisionsdato regnes fra i dag.',
      takeOutOfUse: 'Læserne ser ikke længere planens indhold. Alle revisioner bevares.',
    } satisfies Record<PlanAction, string>,
    changeNote: 'Ændringsnote',
    changeNoteHelp: 'En eller to sætninger om, hvad der er nyt. Læserne ser dem i planens historik.',
    changeClass: 'Ændringens art',
    changeClassHelp: { major: 'Væsentlig: nyt eller ændret i det, der skal gøres (x.0)', minor: 'Mindre: rettelser og præciseringer (x.y)' },
    raise: 'Forfatteren kalder ændringen mindre. Du kan hæve den til væsentlig.',
    firstRevision: 'Den første revision får altid nummer 1.0.',
    reason: 'Begrundelse',
    reasonHelp: {
      sendBack: 'Skriv, hvad der skal ændres, så forfatteren kan gå i gang.',
      takeOutOfUse: 'Skriv hvorfor, og hvilken plan der eventuelt træder i stedet.',
    },
    comment: 'Bemærkning (kan udelades)',
    signedAs: (name: string, title: string) => `Underskrives som ${title ? `${name}, ${title}` : name}.`,
    required: 'Feltet skal udfyldes.',
    chooseClass: 'Vælg, om ændringen er væsentlig eller mindre.',
    cannotYet: {
      submit: 'Planen kan ikke sendes til godkendelse endnu. Vælg en linje for at komme til stedet:',
      approve: 'Planen kan ikke godkendes, som den er nu:',
    },
    unsaved: 'Der er ændringer, som ikke er gemt. Gem dem først – ellers kommer de ikke med.',
    save: 'Gem ændringerne',
    saving: 'Gemmer …',
    notSaved: 'Planen kunne ikke gemmes. Luk dialogen, og ret de felter, der er markeret.',
    cancel: 'Annuller',
    close: 'Luk',
    sending: 'Sender …',
  },

  done: {
    submit: 'Planen er sendt til godkendelse.',
    withdraw: 'Planen er trukket tilbage og kan redigeres.',
    sendBack: 'Planen er sendt retur.',
    approve: 'Planen er godkendt og bliver offentliggjort.',
    reviewWithoutChanges: 'Det er noteret, at planen er gennemgået uden ændringer.',
    takeOutOfUse: 'Planen er taget ud af brug.',
  } satisfies Record<PlanAction, string>,

  failure: {
    network: 'Der er ingen forbindelse til serveren, så intet er ændret. Det, du har skrevet, står her stadig – prøv igen.',
    signedOut: 'Du er logget ud. Log ind i en ny fane, og prøv igen; det, du har skrevet, står her stadig.',
    forbidden: 'Det har du ikke tilladelse til.',
    conflict: 'Planen har ændret sig, siden du åbnede den. Intet er skrevet.',
    unknown: 'Serveren svarede med en fejl, og intet er ændret. Prøv igen om lidt.',
  },

  review: {
    overdueMark: 'Overskredet',
    dueSoonMark: 'Snart',
  },

  dashboard: {
    greeting: (name: string) => `Hej ${name}`,
    waiting: 'Afventer godkendelse',
    waitingNone: 'Ingen planer afventer godkendelse.',
    sentBack: 'Sendt retur til mig',
    sentBackNone: 'Ingen planer er sendt retur til dig.',
    drafts: 'Mine kladder',
    draftsNone: 'Du har ingen kladder.',
    due: 'Snart eller overskredet revision',
    dueNone: (limit: number) => `Ingen planer skal revideres inden for ${limit} dage.`,
    yours: 'Afventer dig',
    more: (count: number) => `Vis alle ${count}`,
    by: (name: string) => `sendt af ${name}`,
  },

  site: {
    title: 'Offentliggørelse',
    open: 'Åbn siden, som læserne ser',
    never: 'Der er ikke offentliggjort noget endnu.',
    ok: (at: string) => `Senest offentliggjort den ${at}.`,
    plans: (count: number) => (count === 1 ? 'Læserne ser 1 plan.' : `Læserne ser ${count} planer.`),
    running: 'En ny udgave er på vej.',
    failed: (at: string) => `Offentliggørelsen den ${at} blev stoppet.`,
    stillOld: 'Læserne ser stadig den forrige udgave.',
    mend: 'Når dette er ordnet, prøver Planværk igen af sig selv:',
    error: (message: string) => `Teknisk fejl (vis den til jeres IT-afdeling): ${message}`,
    held: (since: string) =>
      `En administrator gik tilbage til en tidligere udgave den ${since}. Den vises, indtil en plan godkendes.`,
    unknown: 'Status kan ikke læses lige nu.',
  },

  /** English words built into Payload and its editor, and what they should say. */
  hardcoded: {
    'Add block': 'Tilføj linje',
    'Close toast': 'Luk beskeden',
    Collapse: 'Fold sammen',
    'Drag to move': 'Træk for at flytte',
    'Edit link': 'Redigér link',
    Expand: 'Fold ud',
    'Insert Paragraph': 'Indsæt afsnit',
    'Notifications alt+T': 'Beskeder (alt+T)',
    'Remove link': 'Fjern link',
    'Slash menu': 'Indsæt',
    'inlineBlocks dropdown': 'Indsæt henvisning',
    'list dropdown': 'Lister',
    'select-all': 'Vælg alle',
    'text dropdown': 'Overskrift eller tekst',
  },
  edit: (what: string) => `Redigér ${what}`,
  dragInstructions:
    'Tryk på mellemrum for at løfte linjen. Flyt den med piletasterne. Tryk på mellemrum for at slippe den, eller på Escape for at fortryde.',

  frozen: {
    raw: 'Vis som data (JSON)',
    kind: 'Plantype',
    department: 'Afdeling',
    parent: 'Hører under',
    nobody: 'Ingen',
  },
} as const
