/** What is typed in a plan and not saved yet. */
export const unsavedTexts = {
  labels: { singular: 'Tekst, der ikke er gemt', plural: 'Tekster, der ikke er gemt' },
  draftKey: 'Formularens nøgle',

  noSuchPlan: 'Planen findes ikke, eller du har ikke adgang til den.',
  noSuchDraft: 'Teksten er ikke længere her. Den er gemt i planen, hentet et andet sted eller kasseret.',
  notYours: 'Du har ikke tilladelse til at skrive i planen.',
  malformed: 'Det, du har skrevet, kan ikke læses som en plan og er ikke gemt undervejs. Gem planen selv.',
  tooLarge: 'Planen er for stor til at blive gemt undervejs. Gem den selv, så tit du kan.',
  sameText: 'Din tekst siger det samme som planen nu.',

  offer: {
    title: 'Tekst, du ikke har gemt',
    found: (at: string) => `Du har tekst fra ${at}, som ikke er gemt i planen.`,
    foundNew: (at: string) => `Du har en ny plan fra ${at}, som ikke er gemt.`,
    moved: 'Planen er ændret siden. Sammenlign din tekst med planen, og vælg, hvad der skal med.',
    locked: 'Planen kan ikke rettes nu. Du kan se din tekst, og den bliver her, til du kasserer den.',
    fetch: 'Hent teksten',
    compare: 'Sammenlign',
    see: 'Se teksten',
    discard: 'Kassér',
    sure: 'Kassér teksten for altid?',
    yes: 'Ja, kassér den',
    no: 'Nej, behold den',
    busy: 'Vent …',
    fetched: 'Teksten er hentet. Den er først i planen, når du gemmer.',
    discarded: 'Teksten er kasseret.',
  },

  others: {
    title: 'Andre skriver her',
    writing: (name: string, since: string) => `${name} skriver her. Begyndt ${since}.`,
    left: (name: string, at: string) => `${name} har tekst her, som ikke er gemt. Sidst skrevet ${at}.`,
    help: 'Du kan godt skrive samtidig. Gemmer I begge, kan den, der gemmer sidst, flette teksterne.',
  },

  status: {
    keys: (keys: string) => `${keys} gemmer`,
    kept: (time: string) => `Gemt undervejs kl. ${time}. Ikke i planen endnu.`,
    keptHelp: 'Kun du kan se det, til du gemmer planen.',
    offline: 'Ingen forbindelse. Det, du skriver, er kun i dette vindue. Luk det ikke: Der prøves igen.',
    signedOut: 'Du er logget ud. Det, du skriver, er kun i dette vindue. Log ind i et andet vindue, så gemmes det.',
    failed: 'Det, du skriver, kunne ikke gemmes undervejs. Der prøves igen.',
    notEditable: 'Planen kan ikke rettes nu.',
  },
} as const

/** “Gem” and its keys, on every form. */
export const saveTexts = {
  nothingToSave: 'Der er intet nyt at gemme.',
  notEditable: 'Her kan intet rettes nu.',
  whenClosed: 'Der gemmes, så snart vinduet er lukket.',
} as const
