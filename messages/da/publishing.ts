/** What publishing says: problems that stop a release, its status, and the words it puts on pages itself. */
import type { ReaderAction } from '../../domain/approval/events'

export const publishingTexts = {
  /** Whose plans these are, until `MUNICIPALITY` says so: the demo's municipality. */
  municipality: 'Fjordby Kommune',

  settings: {
    edition:
      'SITE_EDITION bruges ikke længere, for begge udgaver udgives. Fjern den. Den offentlige udgave ligger på SITE_PORT, den interne på INTERNAL_SITE_PORT.',
    siteUrl: (name: string, value: string) =>
      `${name}=${value} kan ikke bruges. Skriv sidens adresse uden sti, for eksempel https://beredskab.kommune.dk.`,
    accessibility: {
      status: (value: string) => `ACCESSIBILITY_STATUS=${value} kan ikke bruges. Skriv fuldt, delvist eller ikke, som i kommunens tilgængelighedserklæring.`,
      reviewed: (value: string) =>
        `ACCESSIBILITY_REVIEWED=${value} kan ikke bruges. Skriv den dag, siden senest er gennemgået for tilgængelighed, for eksempel 2026-11-28.`,
      url: (value: string) => `ACCESSIBILITY_URL=${value} kan ikke bruges. Skriv adressen på erklæringen, som begynder med https://.`,
    },
    historyMonths: (value: string) =>
      `SITE_HISTORY_MONTHS=${value} kan ikke bruges. Skriv et helt antal måneder, eller 0 for at gemme for altid.`,
    timestampUrl: (value: string) =>
      `TIMESTAMP_URL=${value} kan ikke bruges. Skriv adressen på en tidsstempeltjeneste (RFC 3161), som begynder med http:// eller https://.`,
  },

  /** Shown on the site before there is a first release. */
  notYet: {
    title: 'Siden er på vej',
    text: 'Planerne er ikke offentliggjort endnu. Prøv igen om et øjeblik.',
  },
  notFound: 'Siden findes ikke.',

  crumbs: {
    home: 'Forside',
    plans: 'Planer',
    actionCards: 'Action cards',
    roles: 'Roller',
    departments: 'Afdelinger',
    history: 'Historik',
    revision: (number: string) => `Revision ${number}`,
    contacts: 'Kontakter',
    review: 'Revision',
    news: 'Nyt',
    search: 'Søg',
    about: 'Om denne side',
    logSheet: 'Logskema',
    accessibility: 'Tilgængelighedserklæring',
    notFound: 'Siden findes ikke',
  },

  /** A plan names a plan whose title readers of the edition must not see; why, is told beside it. */
  unshownPlan: 'En plan',
  contactInactive: 'Kontakten er ikke længere i brug',
  untitledSection: 'Afsnit',

  feed: {
    title: (municipality: string) => `${municipality}: nyt om beredskabsplaner`,
    titles: {
      approve: (title, revision) => `${title} er godkendt i revision ${revision}`,
      confirmDecision: (title, revision) => `${title} er godkendt i revision ${revision}`,
      putInForce: (title, revision) => `${title} er trådt i kraft i revision ${revision}`,
      reviewWithoutChanges: (title) => `${title} er gennemgået uden ændringer`,
      publishCorrection: (title, revision) => `${title} er rettet i revision ${revision}; hasterettelsen afventer godkendelse`,
      confirmCorrection: (title, revision) => `Hasterettelsen af ${title} er godkendt (revision ${revision})`,
      takeOutOfUse: (title) => `${title} er taget ud af brug`,
      archive: (title) => `${title} er arkiveret`,
      reinstate: (title, revision) => `${title} gælder igen i revision ${revision}`,
    } satisfies Record<ReaderAction, (title: string, revision: string) => string>,
  },

  calendar: {
    all: (municipality: string) => `${municipality}: revision af beredskabsplaner`,
    department: (name: string) => `${name}: revision af beredskabsplaner`,
    event: (title: string) => `Revideres senest: ${title}`,
    about: (kind: string, department: string, revision: string) =>
      `${kind}${department ? ` i ${department}` : ''}, revision ${revision} er i kraft.`,
  },

  /** Names of the search's filters, as the search page and its script know them. */
  search: { filters: { department: 'afdeling', type: 'type' } },

  /** Why a release was refused. */
  problems: {
    'not-approved': (plan: string, revision: string) =>
      `“${plan}” revision ${revision} har ingen godkendelse af netop dette indhold.`,
    'altered-content': (plan: string, revision: string) =>
      `“${plan}” revision ${revision} er ændret, efter at den blev godkendt: indholdet passer ikke til kontrolsummen.`,
    'altered-record': (plan: string, revision: string) =>
      `“${plan}” revision ${revision} er ændret uden om Planværk: den passer ikke til det, der blev underskrevet.`,
    'not-from-events': (plan: string) =>
      `“${plan}” er ændret uden om Planværk: det, der er i kraft, følger ikke af planens hændelser.`,
    'broken-chain': (chain: 'events' | 'audit', place: number) =>
      chain === 'events'
        ? `Historikken er ændret uden om Planværk ved hændelse nr. ${place}.`
        : `Revisionssporet er ændret uden om Planværk ved linje nr. ${place}.`,
    'unknown-head': (chain: 'events' | 'audit', head: string) =>
      `${chain === 'events' ? 'Historikken' : 'Revisionssporet'} indeholder ikke længere det, som læserne har set (${head.slice(0, 12)}): ` +
      'kæden er skrevet om, skåret af, eller databasen er en ældre kopi. ' +
      'Er en sikkerhedskopi lagt tilbage med vilje, så kør npm run publish:site -- --restored på serveren.',
    'broken-link': (page: string, link: string) => `Siden ${page} henviser til ${link}, som ikke findes.`,
    'missing-file': (file: string) => `Filen ${file} mangler eller er ændret.`,
    'not-rendered': (page: string, detail: string) => `Siden ${page} kunne ikke dannes: ${detail}`,
    'two-pages': (page: string) => `To sider har samme adresse: ${page}`,
    'empty-search': 'Søgningen kan ikke finde nogen planer.',
  },

  /** What a release lacks though it went out. */
  lacks: {
    seal: 'Den forrige udgivelse på disken er ikke den, der blev forseglet. Intet af den er brugt igen, og alt er lavet på ny. Find ud af, hvem der har skrevet i mappen site, og kør npm run verify.',
    store: (file: string) =>
      `En fil, der lå klar til udgivelsen (${file}), er ændret på disken. Den er ikke brugt, og den bliver lavet igen. Find ud af, hvem der har skrevet i mappen site.`,
    past: (error: string) =>
      `Det, læserne ser nu, kunne ikke gemmes for eftertiden: ${error} Ældre udgivelser bliver på disken, til det kan. Se, om disken er fuld, og hvem der ejer mappen site/past.`,
    link: (page: string, link: string) =>
      `På siden ${page} er et link til ${link} fjernet, fordi det ikke fører nogen steder hen. Ordene står der stadig. Ret teksten, fx i rollens “Opgaver”.`,
    tasks: (page: string, detail: string) => `På siden ${page} kunne opgaverne ikke vises: ${detail}`,
    page: {
      last: (title: string) =>
        `“${title}” vises, som den stod før, fordi den nye revision ikke kan vises. Alt andet er udgivet. De samlede PDF’er er uden planen, til den er rettet.`,
      none: (title: string) =>
        `“${title}” er udeladt, fordi siden ikke kan dannes, og læserne ikke har haft den før. Alt andet er udgivet.`,
    },
  },

  /** One line of `npm run publish:site`, and the status in the admin. */
  status: {
    usage: 'Brug: npm run publish:site [-- --force | --rollback | --status | --restored | --as-of 2026-11-20T14:05 --out MAPPE]',
    released: (release: string, rendered: number, kept: number, seconds: string) =>
      `Udgivet: ${release}. ${rendered} sider dannet, ${kept} genbrugt, på ${seconds} s.`,
    unchanged: (release: string) => `Intet at udgive: ${release} viser allerede alt.`,
    held: (release: string, since: string) =>
      `Siden er holdt på ${release} siden ${since}. Næste godkendelse udgiver igen, eller kør publish:site.`,
    refused: (count: number) =>
      count === 1 ? 'Ikke udgivet: et tjek fejlede.' : `Ikke udgivet: ${count} tjek fejlede.`,
    stays: (release: string | null) => (release ? `Læserne ser fortsat ${release}.` : 'Der er ingen udgivelse endnu.'),
    failed: (message: string) => `Ikke udgivet: ${message}`,
    rolledBack: (from: string, to: string) =>
      `Gået tilbage fra ${from} til ${to}. Ændringer udgives først ved næste godkendelse eller ved publish:site.`,
    nothingBefore: 'Der er ingen tidligere udgivelse at gå tilbage til.',
    none: 'Der er ikke udgivet noget endnu.',
    inForce: (release: string, at: string, pages: { internal: number; public: number }) =>
      `Læserne ser ${release} fra ${at}: intern udgave med ${pages.internal} sider, offentlig udgave med ${pages.public}.`,
    onlyInPublic: (sentence: string) => `I den offentlige udgave: ${sentence}`,
    running: 'En udgivelse er i gang.',
    notPrinted: (path: string, error: string) => `${path} kunne ikke dannes: ${error}`,
    notStamped: (error: string) => `Udgivelsen har ikke fået et tidsstempel: ${error}`,
    notBuilt: 'Programmet er ikke bygget. Kør npm run build først.',
  },

  /** `npm run publish:site -- --as-of`: the site as readers saw it. */
  asOf: {
    badMoment: (text: string) => `“${text}” er ikke et tidspunkt. Skriv dag og klokkeslæt som 2026-11-20T14:05 (dansk tid).`,
    future: (moment: string) => `${moment} er ikke kommet endnu.`,
    noFolder: 'Skriv også, hvor siden skal lægges: --out MAPPE.',
    notEmpty: (folder: string) => `${folder} er ikke tom. Vælg en mappe, der er tom eller ikke findes.`,
    nothingKept: 'Der er endnu ikke gemt noget af det, læserne har set. Det begynder ved den næste udgivelse.',
    tooEarly: (oldest: string) => `Så langt tilbage er der ikke gemt noget. Det ældste er fra ${oldest}.`,
    gone: (release: string) => `Det, læserne så i ${release}, er ikke gemt.`,
    notSealed: (release: string) => `Det, der er gemt af ${release}, er ikke det, der blev forseglet. Intet er skrevet. Kør npm run verify, og find ud af, hvem der har skrevet i mappen site.`,
    damaged: (files: string[]) =>
      `${files.length === 1 ? 'En fil' : `${files.length} filer`} er væk eller ændret på disken, så siden kan ikke dannes, som den var. Intet er skrevet: ${files.slice(0, 10).join(', ')}${files.length > 10 ? ' …' : ''}`,
    written: (folder: string, release: string, from: string, until: string | null) =>
      `Siden, som læserne så den fra ${from} ${until ? `til ${until}` : 'og til nu'}, ligger i ${folder} (${release}). internal er for medarbejderne, public for alle.`,
    without: (count: number) =>
      count === 1 ? '1 samling (ZIP eller PDF af flere planer) er ikke gemt; det, den er lavet af, er med.' : `${count} samlinger (ZIP og PDF’er af flere planer) er ikke gemt; det, de er lavet af, er med.`,
  },
} as const
