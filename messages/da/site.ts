/** What readers meet on the public site, apart from the plans' own words. */
import type { ReaderAction } from '../../domain/approval/events'
import type { PlanKind } from '../../domain/approval/vocabulary'

export const siteTexts = {
  name: 'Beredskabsplaner',
  titled: (page: string, municipality: string) => `${page} – ${municipality}`,
  skip: 'Spring til indhold',
  table: 'Tabel',
  menu: 'Hovedmenu',
  breadcrumb: 'Brødkrumme',
  danger: 'Livsfare? Ring',
  dangerNumber: '112',
  nav: { departments: 'Afdelinger', contacts: 'Kontakter', review: 'Revision', news: 'Nyt', search: 'Søg' },
  footer: {
    about: 'Her står de godkendte beredskabsplaner. Telefonnumre og navne hentes fra kommunens kontaktregister.',
    internal: 'Dette er den interne udgave. Den er kun for medarbejdere.',
    owner: 'Skriv til den beredskabsansvarlige',
    logSheet: 'Logskema til udskrift',
    site: 'Om denne side',
    accessibility: 'Tilgængelighedserklæring',
  },

  home: {
    title: (municipality: string) => `Beredskabsplaner i ${municipality}`,
    description: (municipality: string) => `Godkendte beredskabsplaner, action cards og kontakter i ${municipality}.`,
    lead: 'Find planen, rollen eller den, du skal ringe til.',
    iAm: 'Jeg er …',
    iAmHelp: 'Vælg din rolle, og få dine action cards.',
    plans: 'Planer',
    noPlans: 'Der er ingen godkendte planer endnu.',
    departments: 'Afdelinger',
    latest: 'Seneste ændringer',
    noNews: 'Der er ingen ændringer endnu.',
    allNews: 'Se alle ændringer',
  },

  search: {
    title: 'Søg',
    description: 'Søg i planer, roller, kontakter og afdelinger.',
    label: 'Søg i planer, roller og kontakter',
    button: 'Søg',
    department: 'Afdeling',
    allDepartments: 'Alle afdelinger',
    kind: 'Type',
    allKinds: 'Alle typer',
    otherKinds: { role: 'Rolle', contact: 'Kontakt', department: 'Afdeling' },
    all: 'Alle planer',
    noScript: 'Søgning kræver JavaScript. Her er alle planer fra A til Å i stedet. Find et ord på siden med Ctrl+F.',
    noScriptContacts: 'Alle navne og numre står under Kontakter.',
    results: 'Søgeresultater',
  },

  plan: {
    inForce: 'Gældende',
    awaitsApproval: 'Hasterettelse – afventer godkendelse',
    awaitsApprovalText: 'Rettelsen er offentliggjort, fordi den ikke kunne vente. Den er endnu ikke godkendt.',
    approvedByBody: (body: string) => `af ${body} den`,
    corrected: 'rettet',
    publishedAt: 'Offentliggjort den',
    validFrom: 'Gyldig fra',
    validUntil: 'Gyldig til',
    caseNumber: (number: string) => `sag ${number}`,
    decidedOn: 'den',
    confirmedBy: 'bekræftet af',
    onBehalfOf: 'på vegne af',
    notApprovedYet: 'Endnu ingen',
    revision: (number: string) => `Revision ${number}`,
    approved: 'godkendt',
    callOrder: 'Ring i denne rækkefølge. Får du ikke svar, så ring til den næste.',
    followParent: 'Ring i den rækkefølge, der står i planen',
    noChain: 'Planen har ingen alarmeringsrækkefølge. Find navn og nummer under',
    contactsPage: 'Kontakter',
    nobodyToCall: 'Lige nu kan ingen på listen ringes op. Find navn og nummer under',
    contents: 'Indhold',
    openAll: 'Åbn alle',
    closeAll: 'Luk alle',
    print: 'Udskriv',
    above: 'Hører under',
    below: {
      masterPlan: 'Beredskabsplaner under denne plan',
      subPlan: 'Delplaner under denne plan',
      responsePlan: 'Indsatsplaner under denne plan',
      actionCard: 'Action cards til denne plan',
    } satisfies Record<PlanKind, string>,
    about: 'Om planen',
    contentHash: 'Indholdets kontrolsum',
    contentHashHelp: 'De første 12 af 64 tegn. Hele kontrolsummen står i historikken.',
    noEditor: 'Ikke udpeget',
    history: 'Se planens historik',
    confirmRead: 'Bekræft, at du har læst planen',
    feedback: 'Skriv til den ansvarlige redaktør om planen',
    feedbackSubject: (title: string) => `Om planen "${title}"`,
    emptySection: 'Afsnittet er tomt.',
    onlyRole: 'Vis kun min rolle',
    printFoot: (municipality: string, title: string, revision: string, approved: string, by: string, due: string) =>
      `${municipality} · ${title} · Revision ${revision}, godkendt ${approved} af ${by} · Skal revideres senest ${due}`,
  },

  card: {
    who: 'Hvem',
    noWho: 'Der er ikke udpeget en rolle til kortet.',
    chainOf: 'Rækkefølgen står i planen',
    log: 'Logskema til udskrift',
  },

  logSheet: {
    title: 'Logskema',
    description: 'Et tomt logskema til at skrive ud og føre i hånden.',
    lead: 'Skriv, hvad der sker, hvad I beslutter, og hvad I undlader. Begynd ved den første opringning.',
    print: 'Skriv skemaet ud på forhånd, og læg det sammen med planerne.',
    caption: 'Tomt logskema',
    fields: ['Hændelse', 'Dato', 'Logfører'],
    columns: ['Kl.', 'Oplysning', 'Beslutning eller handling', 'Ansvarlig'],
  },

  reference: {
    gone: '[henvisningen findes ikke længere]',
    vacant: 'vakant',
    phone: 'tlf.',
    noWay: 'Der er ikke oplyst telefon eller mail',
    deputy: 'Stedfortræder',
    status: {
      inForce: '',
      notApproved: 'ikke godkendt endnu',
      internalOnly: 'kun for medarbejdere',
      withheld: 'kan ikke vises lige nu',
      outOfUse: 'taget ud af brug',
      archived: 'arkiveret',
    },
  },

  retired: {
    label: 'Taget ud af brug',
    archivedLabel: 'Arkiveret',
    archived: 'Den blev arkiveret',
    heading: 'Brug ikke denne plan',
    text: 'Planen gælder ikke længere. Den blev taget ud af brug',
    reason: 'Begrundelse',
    successor: 'Brug i stedet',
    noSuccessor: 'Der er ikke udpeget en plan, som træder i stedet.',
  },

  history: {
    title: 'Historik',
    lead: 'Alle godkendte revisioner af planen, den nyeste først.',
    back: 'Tilbage til planen',
    none: 'Planen har ingen godkendte revisioner.',
    internalPast: 'Planen har også haft revisioner, der kun var for medarbejdere. De vises ikke her.',
    inForce: 'Gældende',
    majorChange: 'Væsentlig ændring',
    minorChange: 'Mindre ændring',
    contentHash: 'Kontrolsum',
    noNote: 'Ingen ændringsnote.',
    by: 'Af',
    urgent: 'Hasterettelse',
    valid: 'Gyldig',
    period: (from: string, until: string | null) => (until ? `fra ${from} til ${until}` : `fra ${from}`),
    and: ' og igen ',
  },

  department: {
    description: (name: string) => `Beredskabsplaner, roller og kontakter i ${name}.`,
    head: 'Leder',
    owner: 'Beredskabsansvarlig',
    notNamed: 'Ikke udpeget',
    parent: 'Hører under',
    children: 'Afdelinger herunder',
    plans: 'Planer',
    noPlans: 'Afdelingen har ingen godkendte planer.',
    organisation: 'Kriseorganisation',
    noRoles: 'Afdelingen har ingen roller i beredskabet.',
    planCount: (count: number) => (count === 1 ? '1 plan' : `${count} planer`),
  },

  role: {
    label: 'Rolle',
    municipality: 'Hele kommunen',
    description: (title: string) => `Hvem har rollen ${title}, og hvad gør den?`,
    holders: 'Hvem har rollen',
    vacant: 'Rollen er vakant. Der er ingen at ringe til.',
    tasks: 'Opgaver',
    noTasks: 'Rollens opgaver er ikke beskrevet.',
    cards: 'Rollens action cards',
    asked: 'Det beder planerne rollen om',
    plans: 'Rollen i planerne',
    noPlans: 'Ingen godkendt plan nævner rollen.',
    performs: 'Rollen udfører dette action card.',
    alarmPlace: (places: number[]) => `Nr. ${places.join(' og ')} i alarmeringsrækkefølgen.`,
    named: 'Nævnes i',
    onlyMine: 'Vis planens handlinger med kun denne rolle',
  },

  contacts: {
    title: 'Kontakter',
    lead: 'Navne, funktioner og numre, som beredskabsplanerne bruger.',
    wide: 'Hele kommunen og eksterne',
    none: 'Der er ingen kontakter endnu.',
    jump: 'Gå til afdeling',
    roles: 'Roller',
    types: { person: '', function: 'Funktionstelefon', external: 'Ekstern' },
  },

  review: {
    title: 'Revision',
    lead: 'Her står, hvornår hver plan skal revideres. En plan gælder fortsat, selv om dens revision er overskredet.',
    plan: 'Plan',
    kind: 'Type',
    revision: 'Revision',
    due: 'Skal revideres senest',
    caption: (department: string) => `Planer i ${department}`,
    all: 'Alle planer efter afdeling',
    none: 'Der er ingen planer at revidere.',
  },

  news: {
    title: 'Nyt',
    lead: 'Godkendelser, gennemgange og planer, der er taget ud af brug. Det nyeste står først.',
    feed: 'Følg med (Atom)',
    none: 'Der er intet nyt endnu.',
    by: 'af',
    actions: {
      approve: (revision) => (revision ? `Godkendt i revision ${revision}` : 'Godkendt'),
      confirmDecision: (revision) => (revision ? `Godkendt i revision ${revision}` : 'Godkendt'),
      putInForce: (revision) => (revision ? `Revision ${revision} er trådt i kraft` : 'Trådt i kraft'),
      reviewWithoutChanges: () => 'Gennemgået uden ændringer',
      publishCorrection: (revision) => (revision ? `Hasterettet i revision ${revision}` : 'Hasterettet'),
      confirmCorrection: () => 'Hasterettelsen er godkendt',
      takeOutOfUse: () => 'Taget ud af brug',
      archive: () => 'Arkiveret',
      reinstate: (revision) => (revision ? `Revision ${revision} gælder igen` : 'Gælder igen'),
    } satisfies Record<ReaderAction, (revision: string | null) => string>,
  },

  moved: {
    title: 'Planen har fået en ny adresse',
    text: 'Du finder den nu her:',
  },

  notFound: {
    title: 'Siden findes ikke',
    text: 'Adressen er forkert, eller siden er flyttet. Søg efter planen, eller gå til forsiden.',
    home: 'Gå til forsiden',
    atTheCms: 'Her redigeres planerne. De godkendte planer læses på et websted, der har sin egen adresse.',
  },

  about: {
    title: 'Om denne side',
    lead: (municipality: string) =>
      `Her læser du de beredskabsplaner, der gælder i ${municipality}. Hver plan er underskrevet, før den bliver vist her.`,
    answersTitle: 'Hvem svarer for siden',
    answers: (municipality: string) =>
      `${municipality} svarer for siden. På hver plan står, hvem der har udarbejdet og godkendt den, og hvem der er ansvarlig redaktør.`,
    owner: 'Skriv til den beredskabsansvarlige:',
    editionTitle: 'Udgave',
    edition: 'Udgaven',
    editions: {
      public: 'Offentlig udgave: kun planer, numre og adresser, der er for alle.',
      internal: 'Intern udgave, kun for medarbejdere: alle planer, numre og adresser.',
    },
    publishedAt: 'Udgivet',
    proofTitle: 'Sådan ser man, at intet er ændret',
    proof: [
      'Godkendelser, gennemgange og alt andet, der sker med en plan, står i én kæde, hvor hver hændelse bærer den forriges ' +
        'fingeraftryk. Ændres, slettes eller flyttes noget, passer kæden ikke længere.',
      'Skriv hovedet af kæden ned, eller gem denne side. Den, der driver siden, kan til hver en tid vise, at hovedet stadig ' +
        'står i kæden, og at intet før det er ændret:',
    ],
    events: 'Hændelser',
    eventsHead: 'Kædens hoved',
    auditHead: 'Revisionssporets hoved',
    asOf: (moment: string) => `Pr. ${moment}. Hændelser siden da kommer med i næste udgivelse.`,
    noHead: 'Der er ingen hændelser endnu.',
    seal:
      'Hver udgivelse er forseglet med en nøgle, der ikke ligger i databasen. Skriv dens fingeraftryk ned sammen med hovedet: ' +
      'så kan ingen, der kun har fået fat i databasen, lave en udgivelse om, uden at det ses.',
    sealFingerprint: 'Nøglens fingeraftryk (SHA-256)',
    sealKey: 'Offentlig nøgle (Ed25519)',
    command: (head: string) => `npm run verify -- --head ${head}`,
  },

  accessibility: {
    title: 'Tilgængelighedserklæring',
    lead: (municipality: string) =>
      `${municipality} vil have, at alle kan læse beredskabsplanerne, også under pres og med hjælpemidler.`,
    standardTitle: 'Hvad siden er bygget efter',
    standard: [
      'Siden er bygget efter WCAG 2.2 på niveau AA. Det dækker kravene i lov om tilgængelighed af offentlige organers ' +
        'websteder og mobilapplikationer.',
      'Alle planer kan læses uden JavaScript, betjenes med tastaturet alene, forstørres til 400 procent, vises med mørke ' +
        'farver eller høj kontrast og skrives ud med alle afsnit åbne.',
    ],
    knownTitle: 'Kendte mangler',
    known: [
      'Søgning kræver JavaScript. Uden JavaScript viser søgesiden en liste over alle planer.',
      'Dokumenter på andre websteder, som en plan linker til, er ikke omfattet af denne erklæring.',
    ],
    contactTitle: 'Sig til, hvis noget ikke virker',
    contact: 'Skriv, hvilken side det drejer sig om, og hvad der er svært. Så sørger vi for, at du får indholdet.',
    noContact: 'Skriv til kommunens hovedpostkasse, og nævn beredskabsplanerne.',
    enforcementTitle: 'Klage',
    enforcement:
      'Får du ikke et tilfredsstillende svar, kan du klage til Digitaliseringsstyrelsen, som fører tilsyn med, ' +
      'at offentlige websteder er tilgængelige.',
  },
} as const

/** What the site's own script says. A value of its own, so that nothing else is bundled with it. */
export const scriptTexts = {
  overdue: 'Revision overskredet',
  dueSoon: 'Skal snart revideres',
  overdueCount: (count: number) =>
    count === 1 ? '1 plan har overskredet sin revision.' : `${count} planer har overskredet deres revision.`,
  nothingOverdue: 'Ingen planer har overskredet deres revision.',
  printed: 'Udskrevet',
  onlyRole: (role: string, shown: number, all: number) => `Viser kun ${role}: ${shown} af ${all} handlinger.`,
  allRoles: 'Vis alle roller',
  searchFailed: 'Søgningen kan ikke hentes lige nu. Brug listen over planer, eller prøv igen.',
} as const

/** What the search says; its script is fetched by those who search. */
export const searchTexts = {
  loading: 'Henter søgningen …',
  found: (count: number) => (count === 1 ? '1 resultat' : `${count} resultater`),
  foundInstead: (count: number, instead: string) =>
    `Ordet står ikke i planerne. ${count === 1 ? '1 resultat' : `${count} resultater`} for "${instead}".`,
  nothing: (query: string) => (query ? `Ingen resultater for "${query}".` : 'Ingen resultater.'),
  nothingHere: (query: string) =>
    query ? `Ingen resultater for "${query}" i den valgte afdeling og type.` : 'Ingen resultater i den valgte afdeling og type.',
  advice: 'Prøv et andet ord for det samme, eller færre ord.',
  nearest: 'Mente du',
  everywhere: 'Søg i alle afdelinger og typer',
  failed: scriptTexts.searchFailed,
  toPlans: 'Se alle planer',
  toContacts: 'Se alle kontakter',
  under: (plan: string) => `Hører under ${plan}`,
  all: (count: number) => `Vis alle ${count} resultater`,
  more: (count: number) => (count === 1 ? 'Vis 1 mere' : `Vis ${count} flere`),
} as const
