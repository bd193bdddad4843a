/** Two people in one plan: a save that comes too late, and texts that meet. */
export const parallelTexts = {
  baseHash: 'Det indhold, der blev rettet i',
  lastWritten: 'Sidst skrevet',
  lastWrittenBy: 'Sidst skrevet af',
  lastWrittenAt: 'Tidspunkt',

  /** @param by empty when nobody knows */
  stale: (by: string, at: string) =>
    `Planen er ændret${by && ` af ${by}`}${at && ` ${at}`}, efter at du åbnede den. Din ændring er ikke gemt i planen, men din tekst er gemt ved siden af.`,
  takenOver: (by: string) =>
    `${by || 'En anden'} har overtaget redigeringen af planen. Din ændring er ikke gemt i planen, men din tekst er gemt ved siden af.`,
  sameMoment: 'En anden gemte i samme øjeblik. Intet er gemt af dit. Prøv igen.',

  outcome: 'Hvad der blev af teksten',
  outcomes: { merged: 'Flettet ind i planen', putAway: 'Lagt væk' },
  settledAt: 'Afgjort den',

  noSuchText: 'Teksten findes ikke, eller den er ikke din.',
  textDone: 'Teksten er allerede flettet ind eller lagt væk.',
  noSuchConflict: 'Valget passer ikke til de rettelser, der støder sammen i planen. Hent planen igen, og vælg på ny.',
  malformedChoices: 'Forespørgslen kan ikke læses. Send contentHash og choices: en liste med index og take (ours eller theirs).',
  noContentHash: 'Forespørgslen mangler contentHash: fingeraftrykket af det indhold, du har set.',
  notYourPlan: 'Du har ikke tilladelse til at skrive i planen, som den er nu.',
  changedAgain: 'Planen er ændret igen, siden du så den. Hent siden igen, og vælg på ny.',

  bar: {
    conflicts: (count: number) =>
      count === 1 ? 'Én rettelse støder sammen med planens tekst.' : `${count} rettelser støder sammen med planens tekst.`,
    conflictsHelp: 'Planen kan først sendes til godkendelse, når du har valgt for hvert sted.',
    settle: 'Se dem side om side, og vælg',
    kept: 'Du har en gemt tekst til planen, som ikke kom med:',
    keptAt: (at: string) => `Din tekst fra ${at}`,
    compare: 'Sammenlign',
    merge: 'Flet min tekst ind',
    merging: 'Fletter …',
    putAway: 'Læg teksten væk',
    busy: 'Vent …',
  },

  dialog: {
    heading: 'Din tekst kom ikke med i planen',
    changed: (by: string, at: string) => `Planen er ændret${by && ` af ${by}`}${at && ` ${at}`}; din tekst er gemt ved siden af.`,
    safe: 'Intet er gået tabt. Begge tekster er gemt, og du kan vælge nu eller senere.',
    compare: 'Sammenlign teksterne',
    merge: 'Flet min tekst ind',
    keepNewest: 'Behold den nyeste',
    later: 'Vælg senere',
    mergeHelp:
      'Fletning lægger dine ændringer ind i den nyeste tekst. Hvor I har ændret det samme sted, bliver begge tekster stående, til du vælger.',
  },

  merged: {
    clean: 'Din tekst er flettet ind i planen.',
    conflicts: 'Din tekst er flettet ind. Nogle steder har I ændret det samme, og dér skal du vælge.',
  },

  compareView: {
    crumb: 'Gemt tekst',
    heading: 'Din gemte tekst ved siden af planen',
    saved: (name: string, at: string) => `Skrevet af ${name}, ikke gemt i planen ${at}.`,
    done: (what: string, at: string) => `${what} ${at}.`,
    baseUnknown: 'Det indhold, du begyndte på, er ikke kendt. Alt, hvor teksterne er forskellige, vises.',
    mine: 'Din tekst',
    newest: 'Planen nu',
    base: 'Før begge ændringer',
    meets: 'Ændret begge steder',
    onlyMine: 'Ændret af dig',
    onlyTheirs: 'Ændret i planen',
    nothing: 'Teksten siger det samme som planen nu.',
    back: 'Tilbage til planen',
    notFound: 'Teksten findes ikke, eller du har ikke adgang til den.',
  },

  settleView: {
    crumb: 'Vælg tekst',
    heading: 'Rettelser, der støder sammen',
    intro:
      'De samme steder er ændret to gange. Vælg for hvert sted, hvad der skal stå i planen. Vil du have noget fra begge, så ret planens tekst først, og vælg den her bagefter.',
    kept: 'Den tekst, du ikke vælger, kan stadig læses under “Versioner” på planen, som den var før dit valg.',
    none: 'Der er ingen rettelser at vælge mellem.',
    ours: 'Planens tekst',
    theirs: { correction: 'Hasterettelsen', text: (name: string, at: string) => `Teksten fra ${name} ${at}` },
    base: 'Før begge ændringer',
    edited: 'Planens tekst er rettet siden. Vælger du den, gælder den, som den står nu.',
    absent: 'Står der ikke',
    take: 'Hvad skal stå i planen?',
    takeOurs: 'Behold planens tekst, som den står nu',
    takeTheirs: 'Brug den anden tekst i stedet',
    takeOrder: 'Behold planens rækkefølge. Flyt delene i planen, hvis de skal stå anderledes.',
    order: { sections: 'Rækkefølgen af afsnit', contactGroups: 'Rækkefølgen af kontaktgrupper', attachments: 'Rækkefølgen af bilag' },
    orderText: 'Delene er flyttet til forskellige steder i de to tekster.',
    save: 'Gem valgene',
    saving: 'Gemmer …',
    chooseFirst: 'Vælg mindst ét sted.',
    left: (count: number) => (count === 1 ? 'Du mangler ét sted.' : `Du mangler ${count} steder.`),
    saved: 'Valgene er gemt i planen.',
    back: 'Tilbage til planen',
    notFound: 'Planen findes ikke, eller du har ikke adgang til den.',
  },
} as const
