/** What the admin's own components say: workflow bar, dashboard, chips, "Anvendes i", frozen content. */
import { dayText } from './dates'
import type { RecordedDecision } from '../../domain/approval/facts'
import type { PlanAction } from '../../domain/approval/vocabulary'

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
    rule: 'Ny regel',
    deputyOf: 'Vælg stedfortræder',
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
    upcoming: 'i den godkendte revision, der venter på at træde i kraft',
    through: (roles: readonly string[]) => `som ${roles.join(' og ')}`,
    ofDepartment: 'leder eller beredskabsansvarlig',
    liveHint: 'En ændring her når alle disse planer ved næste offentliggørelse – uden ny godkendelse.',
  },

  /** After a paste: what could not come along. */
  paste: {
    pictures: (alts: readonly string[]) => {
      const named = alts.filter(Boolean).map((alt) => `“${alt}”`)
      const which = named.length > 0 ? ` (${named.join(', ')})` : ''
      return alts.length === 1
        ? `Et billede${which} fulgte ikke med. Læg det under “Bilag”.`
        : `${alts.length} billeder${which} fulgte ikke med. Læg dem under “Bilag”.`
    },
    links: (words: readonly string[]) =>
      words.length === 1
        ? `Linket “${words[0]}” førte ingen steder hen og er blevet til tekst.`
        : `${words.length} links førte ingen steder hen og er blevet til tekst.`,
  },
  bar: {
    title: 'Planens tilstand',
    newPlan: 'Gem planen første gang. Derefter kan du sende den til godkendelse herfra.',
    newCard: (plan: string) => `Et nyt action card under “${plan}”. Skriv, hvad der skal gøres, og gem.`,
    createCard: 'Opret action card',
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
    asked: (name: string) => `${name} er bedt om at godkende.`,
    waitsFor: (names: string) => `Afventer: ${names}.`,
    decided: ({ body, date, caseNumber, minutes }: RecordedDecision) =>
      `Besluttet af ${body} den ${dayText(date)}, sag ${caseNumber}. Referat: ${minutes.name}.`,
    decisionWaits: 'Beslutningen er registreret og skal bekræftes af en anden end den, der registrerede den.',
    upcoming: (number: string, at: string | null) =>
      at ? `Revision ${number} er godkendt og træder i kraft ${at}.` : `Revision ${number} er godkendt, men ikke sat i kraft.`,
    correctionWaits: (day: string) => `Hasterettelsen i kraft er ikke godkendt endnu. Den skal godkendes senest ${day}.`,
    correcting: 'Du retter i den revision, læserne ser. De ser rettelsen, når du offentliggør den.',
    archived: 'Planen er arkiveret. Adressen fortæller det, og hvilken plan der er kommet i stedet.',
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
    notNow: 'Det kan ikke gøres, som planen er nu.',
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
      recordDecision: 'Registrér beslutningen',
      confirmDecision: 'Bekræft beslutningen',
      schedule: 'Planlæg ikrafttræden',
      unschedule: 'Aflys ikrafttræden',
      putInForce: 'Sæt revisionen i kraft nu',
      reviewWithoutChanges: 'Planen er gennemgået uden ændringer',
      beginCorrection: 'Begynd en hasterettelse',
      abandonCorrection: 'Fortryd hasterettelsen',
      publishCorrection: 'Offentliggør hasterettelsen',
      confirmCorrection: 'Godkend hasterettelsen',
      takeOutOfUse: 'Tag planen ud af brug',
      archive: 'Arkivér planen',
      reinstate: 'Sæt en tidligere revision i kraft',
    } satisfies Record<PlanAction, string>,
    what: {
      submit: 'Planen låses, mens den afventer godkendelse. Du kan trække den tilbage.',
      withdraw: 'Planen bliver en kladde igen og kan redigeres.',
      sendBack: 'Forfatteren får planen tilbage og ser din begrundelse.',
      approve: 'Du underskriver præcis det indhold, du ser her. Det bliver en ny revision og vises for læserne.',
      recordDecision: 'Du registrerer, hvad der er besluttet. En anden skal bekræfte det, før planen træder i kraft.',
      confirmDecision: 'Du bekræfter, at beslutningen er registreret rigtigt. Planen bliver en ny revision og vises for læserne.',
      schedule: 'Den godkendte revision træder i kraft på det tidspunkt, du vælger. Indtil da ser læserne den nuværende.',
      unschedule: 'Revisionen er fortsat godkendt, men træder ikke i kraft, før nogen sætter den i kraft.',
      putInForce: 'Læserne ser den godkendte revision med det samme.',
      reviewWithoutChanges: 'Revisionen i kraft gælder fortsat, og næste revisionsdato regnes fra i dag.',
      beginCorrection:
        'Du retter i den revision, læserne ser. En kladde, der er i gang, lægges til side og får rettelsen med bagefter.',
      abandonCorrection: 'Det, du har rettet, bliver ikke offentliggjort. En kladde, der var lagt til side, kommer tilbage.',
      publishCorrection: 'Læserne ser rettelsen med det samme, mærket “Hasterettelse – afventer godkendelse”.',
      confirmCorrection: 'Du godkender hasterettelsen, som læserne allerede ser. Mærket forsvinder.',
      takeOutOfUse: 'Læserne ser ikke længere planens indhold. Alle revisioner bevares.',
      archive: 'Adressen viser herefter kun, at planen er arkiveret, og hvilken plan der er kommet i stedet.',
      reinstate: 'Den tidligere revision gælder igen, præcis som den blev godkendt. Kladden bliver magen til den.',
    } satisfies Record<PlanAction, string>,
    changeNote: 'Ændringsnote',
    changeNoteHelp: 'En eller to sætninger om, hvad der er nyt. Læserne ser dem i planens historik.',
    changeClass: 'Ændringens art',
    changeClassHelp: { major: 'Væsentlig: nyt eller ændret i det, der skal gøres (x.0)', minor: 'Mindre: rettelser og præciseringer (x.y)' },
    raise: 'Forfatteren kalder ændringen mindre. Du kan hæve den til væsentlig.',
    firstNote: 'Første revision.',
    sentTo: (names: string) => `Sendes til ${names}.`,
    ask: 'Bed én om det (kan udelades)',
    askHelp: 'Kun den, du vælger, får mail nu. De andre kan stadig godkende, og de får besked, hvis planen bliver liggende.',
    askAnybody: 'Alle, der kan',
    sentToNobody:
      'Ingen kan godkende planen lige nu: der mangler en godkender i afdelingen, som ikke selv har skrevet i den. Bed en administrator om at give en anden tilladelsen.',
    sentByClass: 'Hvem der får planen, afhænger af ændringens art. Vælg den herunder.',
    reason: 'Begrundelse',
    reasonHelp: {
      sendBack: 'Skriv, hvad der skal ændres, så forfatteren kan gå i gang.',
      takeOutOfUse: 'Skriv, hvorfor planen ikke længere skal bruges. Læserne ser begrundelsen.',
      archive: 'Skriv, hvorfor planen arkiveres. Læserne ser begrundelsen.',
      publishCorrection: 'Skriv, hvad der er rettet, og hvorfor det ikke kan vente på en godkendelse. Læserne ser begrundelsen.',
      reinstate: 'Skriv, hvorfor den tidligere revision skal gælde igen. Læserne ser begrundelsen.',
    },
    inForceFrom: 'Træder i kraft',
    inForceFromHelp: 'Dato og klokkeslæt i dansk tid.',
    inForceNow: 'Med det samme',
    inForceLater: 'På et senere tidspunkt',
    chooseTime: 'Vælg et tidspunkt, der ikke er passeret.',
    decision: {
      body: 'Besluttet af',
      date: 'Dato for beslutningen',
      caseNumber: 'Sagsnummer',
      minutes: 'Referat (PDF)',
      minutesHelp: 'Referatet gemmes sammen med beslutningen og kan ikke skiftes ud.',
      required: 'Skriv, hvem der har besluttet, hvornår, og sagsnummeret.',
      chooseFile: 'Vælg filen med referatet.',
      chosen: (name: string) => `Valgt: ${name}`,
      uploading: (percent: number) => `Sender filen … ${percent} %`,
    },
    revision: 'Revision, der skal gælde igen',
    chooseRevision: 'Vælg en revision.',
    revisionNumber: (number: string) => `Revision ${number}`,
    successor: 'Erstattet af (kan udelades)',
    noSuccessor: 'Ingen plan',
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
    recordDecision: 'Beslutningen er registreret og afventer bekræftelse.',
    confirmDecision: 'Beslutningen er bekræftet, og planen bliver offentliggjort.',
    schedule: 'Ikrafttrædelsen er planlagt.',
    unschedule: 'Ikrafttrædelsen er aflyst. Revisionen er fortsat godkendt.',
    putInForce: 'Revisionen er i kraft og bliver offentliggjort.',
    reviewWithoutChanges: 'Det er noteret, at planen er gennemgået uden ændringer.',
    beginCorrection: 'Ret planen, og offentliggør hasterettelsen.',
    abandonCorrection: 'Hasterettelsen er fortrudt.',
    publishCorrection: 'Hasterettelsen bliver offentliggjort og afventer godkendelse.',
    confirmCorrection: 'Hasterettelsen er godkendt.',
    takeOutOfUse: 'Planen er taget ud af brug.',
    archive: 'Planen er arkiveret.',
    reinstate: 'Den tidligere revision er i kraft igen.',
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
    newPlan: 'Ny plan',
    importWaiting: (count: number) => `Importér dokumenter (${count} venter på dig)`,
    sentBack: 'Sendt retur til mig',
    sentBackNone: 'Ingen planer er sendt retur til dig.',
    drafts: 'Mine kladder',
    draftsNone: 'Du har ingen kladder.',
    due: 'Snart eller overskredet revision',
    dueNone: (limit: number) => `Ingen planer skal revideres inden for ${limit} dage.`,
    more: (count: number) => `Vis alle ${count}`,
    by: (name: string) => `sendt af ${name}`,
    askedYou: 'du er bedt om det',
  },

  /** What the day's proof found, on the dashboard of administrators. */
  proof: {
    faults: (moment: string) => `Noget er ændret uden om Planværk. Kontrollen den ${moment} fandt:`,
    failed: (moment: string) => `Kontrollen den ${moment} af, at intet er ændret, kunne ikke gennemføres.`,
    late: (moment: string) => `Det er ikke kontrolleret siden den ${moment}, at intet er ændret. Se i serverens log hvorfor.`,
    error: (message: string) => `Fejlen var: ${message}`,
    more: (count: number) => `… og ${count} til.`,
    todo: 'Gem databasen, som den er nu, før noget rettes. Kør npm run verify -- --all på serveren for at se alt.',
  },

  site: {
    title: 'Offentliggørelse',
    never: 'Der er ikke offentliggjort noget endnu.',
    ok: (at: string) => `Senest offentliggjort den ${at}.`,
    editions: { internal: 'Intern udgave', public: 'Offentlig udgave' },
    plans: (count: number) => (count === 1 ? '1 plan' : `${count} planer`),
    running: 'En ny udgivelse er på vej.',
    failed: (at: string) => `Offentliggørelsen den ${at} blev stoppet.`,
    stillOld: 'Læserne ser stadig den forrige udgivelse.',
    mend: 'Når dette er ordnet, prøver Planværk igen af sig selv:',
    error: (message: string) => `Teknisk fejl (vis den til jeres IT-afdeling): ${message}`,
    held: (since: string) =>
      `En administrator gik tilbage til en tidligere udgivelse den ${since}. Den vises, indtil en plan godkendes.`,
    unknown: 'Status kan ikke læses lige nu.',
  },

  skip: 'Spring til indholdet',
  /** Words of our own in the editor's toolbar. */
  toolbar: { undo: 'Fortryd', redo: 'Gentag' },

  frozen: {
    raw: 'Vis som data (JSON)',
    kind: 'Plantype',
    department: 'Afdeling',
    parent: 'Hører under',
    nobody: 'Ingen',
  },
} as const
