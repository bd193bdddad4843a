/** The words of the mails that Planværk sends. */
const days = (count: number): string => (count === 1 ? '1 dag' : `${count} dage`)

/** “a”, “b” og “c”. */
const listed = (all: readonly string[]): string => new Intl.ListFormat('da', { type: 'conjunction' }).format(all)

export const mailTexts = {
  sender: (municipality: string) => `Planværk, ${municipality}`,
  greeting: (name: string) => `Kære ${name}`,

  subject: {
    review: (title: string, day: string) => `“${title}” skal revideres senest ${day}`,
    overdue: (title: string) => `Revision overskredet: “${title}”`,
    waiting: (title: string) => `“${title}” afventer godkendelse`,
    correction: (title: string) => `Hasterettelse af “${title}” afventer godkendelse`,
    reading: (title: string) => `Læs og bekræft “${title}”`,
    contactChanged: (name: string) => `“${name}” er ændret i dine planer`,
    contactsChanged: (count: number) => `${count} kontakter og roller er ændret i dine planer`,
    sentBack: (title: string) => `“${title}” er sendt retur`,
    approved: (title: string) => `“${title}” er godkendt`,
    inForce: (title: string) => `“${title}” er trådt i kraft`,
    outOfUse: (title: string) => `“${title}” er taget ud af brug`,
    withdrawn: (title: string) => `“${title}” er trukket tilbage`,
    commented: (title: string) => `Ny kommentar til “${title}”`,
    answered: (title: string) => `Svar på en kommentar til “${title}”`,
    mentioned: (title: string) => `Du er nævnt i en kommentar til “${title}”`,
    news: (count: number) => `Nyt om dine planer: ${count} beskeder`,
    takenOver: (by: string, title: string) => `${by} har overtaget redigeringen af “${title}”`,
    several: (count: number) => `${count} planer venter på dig`,
    severalOverdue: (count: number) => `${count} planer venter, og frister er overskredet`,
    account: 'Din bruger i Planværk er ændret',
    signedIn: 'Nyt login på din bruger i Planværk',
    undelivered: (count: number) => (count === 1 ? 'En mail kom ikke frem' : `${count} mails kom ikke frem`),
  },

  intro: {
    one: 'En plan venter på dig.',
    several: (count: number) => `${count} planer venter på dig.`,
    news: 'Der er nyt om dine planer.',
    contactsChanged: 'Læserne ser ændringen allerede. Du skal kun gøre noget, hvis den er forkert.',
    takenOver: 'Du havde åbnet den for at rette i den. Nu er det en anden, der retter.',
    undelivered: 'Planværk kunne ikke aflevere disse mails. Ret adressen, eller giv beskeden videre på en anden måde.',
  },

  headings: {
    overdue: 'Revision overskredet',
    review: 'Skal revideres',
    correction: 'Hasterettelser, der afventer godkendelse',
    waiting: 'Afventer godkendelse',
    reading: 'Skal læses og bekræftes',
    sentBack: 'Sendt retur',
    news: 'Nyt om dine planer',
    contactsChanged: 'Kontakter ændret i dine planer',
    takenOver: 'Redigering overtaget',
    account: 'Din bruger',
    undelivered: 'Mails, der ikke kom frem',
  },

  /** Under what a long mail leaves out. */
  more: (count: number) => `og ${count} til`,
  moreButton: 'Se dem alle',
  shownInMore: (count: number) => (count === 1 ? '1 plan til' : `${count} planer til`),

  kindIn: (kind: string, department: string) => (department ? `${kind} · ${department}` : kind),
  due: (day: string, left: number) => {
    if (left === 0) return `Skal revideres i dag, ${day}.`
    return left > 0
      ? `Skal revideres senest ${day}, om ${days(left)}.`
      : `Skulle være revideret senest ${day}, for ${days(-left)} siden.`
  },
  draft: 'Der er en kladde med ændringer. Send den til godkendelse, når den er færdig.',
  sentBack: 'Ændringerne er sendt retur. Ret dem, og send dem til godkendelse igen.',
  inReview: 'Ændringer afventer godkendelse.',
  editor: (name: string) => `Ansvarlig redaktør er ${name}.`,
  noEditor: 'Planen har ingen ansvarlig redaktør, der kan få mail. Sørg for, at der vælges en ny.',
  submitted: (day: string, by: string, waited: number) =>
    waited === 0 ? `Sendt til godkendelse i dag af ${by}.` : `Sendt til godkendelse ${day} af ${by}, for ${days(waited)} siden.`,
  confirm: (day: string, left: number) =>
    left >= 0
      ? `Læserne ser en rettelse, som endnu ikke er godkendt. Den skal godkendes senest ${day}.`
      : `Læserne ser en rettelse, som skulle være godkendt senest ${day}, for ${days(-left)} siden.`,
  reading: (number: string) => `Revision ${number} er i kraft. Læs den, og bekræft, at du har læst og forstået den.`,
  contactKinds: { contacts: 'Kontakt', roles: 'Rolle' },
  /** @param others how many more there are than are named */
  shownIn: (titles: readonly string[], others = 0) =>
    `Vises i ${listed([...titles.map((title) => `“${title}”`), ...(others > 0 ? [mailTexts.shownInMore(others)] : [])])}.`,
  fieldChanged: (field: string, before: string, after: string) => {
    if (!before) return `${field}: før stod der intet, nu “${after}”.`
    return after ? `${field}: fra “${before}” til “${after}”.` : `${field}: “${before}” er fjernet.`
  },
  changedBy: (day: string, names: readonly string[]) => `Ændret ${day}${names.length > 0 ? ` af ${listed(names)}` : ''}.`,
  takenOver: {
    when: (by: string, at: string) => `${by} overtog redigeringen ${at}.`,
    plan: 'Det, du ikke har gemt, er ikke kommet med i planen. Går du tilbage til dit vindue, bliver din tekst lagt ved siden af planen, og du kan flette den ind.',
    record: 'Det, du ikke har gemt, er ikke kommet med. Åbn posten igen, og se, om din rettelse stadig mangler.',
    why: 'Du får mailen, fordi du var i gang med at rette.',
    machine: 'En anden',
  },
  account: {
    changed: 'Nogen har ændret din bruger. Du skal kun gøre noget, hvis det ikke er aftalt.',
    signedIn: 'Der er logget ind på din bruger et nyt sted fra. Du skal kun gøre noget, hvis det ikke var dig.',
    item: 'Din bruger er ændret',
    itemSignIn: 'Nyt login',
    when: (by: string | null, at: string) => (by ? `Det gjorde ${by} ${at}.` : `Det skete ${at}.`),
    machine: 'Planværk eller kommunens login',
    notYou: 'Er det forkert, så ring straks til den beredskabsansvarlige, og skift din adgangskode.',
    why: 'Du får mailen, fordi den, der kan logge ind som dig, kan underskrive i dit navn. Den kan ikke afmeldes.',
  },
  someone: 'en bruger, der ikke findes længere',
  noApprover: 'Ingen kan godkende planen: den har ingen godkendere, eller de har selv skrevet i den. Sørg for, at en anden får tilladelsen.',

  buttons: {
    open: 'Åbn planen',
    seeAsReaders: 'Se, hvad læserne ser',
    approve: 'Læs og tag stilling',
    unchanged: 'Gennemgået uden ændringer',
    read: 'Læs og bekræft',
    contact: 'Se kontakten',
    role: 'Se rollen',
    record: 'Åbn posten',
    outbox: 'Se mailen',
    dashboard: 'Åbn Planværk',
  },

  why: (reasons: readonly string[]) => `Du får mailen, fordi ${reasons.join(', og fordi ')}.`,
  escalation: 'Mails om overskredne frister kan ikke afmeldes.',
  unsubscribe: 'Afmeld de daglige påmindelser',
  unsubscribeHelp: 'Mails om overskredne frister kommer stadig.',
  from: (municipality: string) => `Sendt af Planværk for ${municipality}.`,

  /** About the proof that nothing was altered. */
  proof: {
    subject: 'Noget er ændret uden om Planværk',
    heading: 'Det, der ikke passer',
    intro: 'Den daglige kontrol af godkendelserne fandt noget, der ikke passer. Læserne ser fortsat det, de så før.',
    failed: (error: string) => `Den daglige kontrol af godkendelserne kunne ikke gennemføres: ${error}`,
    count: (count: number) => (count === 1 ? '1 fejl' : `${count} fejl`),
    more: (count: number) => `… og ${count} til. Kør npm run verify -- --all på serveren for at se dem alle.`,
    todo: 'Gem databasen, som den er nu, før noget rettes, og find ud af, hvem der kan skrive i den.',
    button: 'Åbn Planværk',
    headsSubject: 'Fingeraftryk af de underskrevne planer',
    headsIntro: 'Gem denne mail. Med den kan det senere bevises, at intet, der var underskrevet på dette tidspunkt, er ændret.',
    headsHeading: 'Fingeraftryk',
    heads: (release: string, events: string, audit: string | null, key: string): string[] => [
      `Udgivelse: ${release}`,
      `Kædens hoved: ${events}`,
      ...(audit ? [`Revisionssporets hoved: ${audit}`] : []),
      `Nøglens fingeraftryk: ${key}`,
    ],
  },

  page: {
    title: 'Afmeld påmindelser',
    ask: (name: string) =>
      `${name} får højst én mail om dagen om planer, der skal revideres eller godkendes. Mails om overskredne frister kommer stadig efter en afmelding.`,
    button: 'Afmeld påmindelser',
    done: 'Påmindelserne er afmeldt. De kan slås til igen i din profil i Planværk.',
    bad: 'Linket gælder ikke. Log ind i Planværk, og vælg det i din profil.',
  },
} as const
