/** The lines of `npm run verify`. */
const plural = (count: number, one: string, more: string) => `${count} ${count === 1 ? one : more}`
const events = (count: number) => plural(count, 'hændelse', 'hændelser')
const lines = (count: number) => plural(count, 'linje', 'linjer')

export const verifyTexts = {
  revision: {
    content: (number: string, title: string) =>
      `plan-revisions: Revision ${number} af “${title}” er ændret: indholdet passer ikke til sit fingeraftryk.`,
    stray: (number: string, title: string) =>
      `plan-revisions: Revision ${number} af “${title}” er en kopi eller er sat ind: ingen hændelse har lavet den.`,
  },
  event: {
    missing: (seq: number) => `plan-events: Hændelse nr. ${seq} mangler.`,
    twice: (seq: number, title: string) => `plan-events: Hændelse nr. ${seq} (“${title}”) står der to gange eller på en forkert plads.`,
    altered: (seq: number, title: string) => `plan-events: Hændelse nr. ${seq} (“${title}”) er ændret: den passer ikke til sit fingeraftryk.`,
    unlinked: (seq: number, title: string) => `plan-events: Hændelse nr. ${seq} (“${title}”) følger ikke efter nr. ${seq - 1}: rækkefølgen er ændret, eller noget er skrevet om.`,
    credentials: (seq: number) =>
      `plan-events: Hændelse nr. ${seq} siger andet om, hvornår og af hvem underskriverens bruger sidst blev ændret, end revisionssporet.`,
    outside: (count: number) => `plan-events: ${events(Math.abs(count))} står uden for kæden, uden en plads af deres egen.`,
    noRevision: (seq: number, number: string, title: string) =>
      `plan-revisions: Revision ${number} af “${title}” mangler; hændelse nr. ${seq} henviser til den.`,
    otherRevision: (seq: number, title: string) => `plan-events: Hændelse nr. ${seq} (“${title}”) henviser til en anden revision end den, der blev underskrevet.`,
    madeTwice: (seq: number, number: string, title: string) =>
      `plan-events: Hændelse nr. ${seq} (“${title}”) siger, at den lavede revision ${number}, som en tidligere hændelse har lavet.`,
    revisionAltered: (seq: number, number: string, title: string) =>
      `plan-revisions: Revision ${number} af “${title}” er ændret: den passer ikke til det, der blev underskrevet i hændelse nr. ${seq}.`,
    revisionHoldsMore: (seq: number, number: string, title: string) =>
      `plan-revisions: Revision ${number} af “${title}” rummer mere end det, der blev underskrevet i hændelse nr. ${seq}. Læserne ser det ikke.`,
  },
  plan: {
    wrong: (title: string, what: string) => `plans: “${title}” er ændret uden om Planværk: ${what}`,
    gone: (title: string) => `plans: “${title}” mangler, men har hændelser.`,
    content: 'kladden passer ikke til sit fingeraftryk.',
    state: 'tilstanden følger ikke af planens hændelser.',
    submission: 'teksten er en anden end den, der blev sendt til godkendelse.',
    inForce: 'den revision, der er i kraft, følger ikke af planens hændelser.',
    upcoming: 'den revision, der skal træde i kraft, følger ikke af planens hændelser.',
    correction: 'hasterettelsen følger ikke af planens hændelser.',
    lastRevisedAt: '“Senest revideret” følger ikke af planens hændelser.',
    successor: '“Erstattet af” følger ikke af planens hændelser.',
    nextReviewDate: '“Skal revideres senest” følger ikke af planens hændelser.',
  },
  audit: {
    missing: (seq: number) => `audit-log: Linje nr. ${seq} i revisionssporet mangler.`,
    twice: (seq: number) => `audit-log: Linje nr. ${seq} i revisionssporet står der to gange eller på en forkert plads.`,
    altered: (seq: number) => `audit-log: Linje nr. ${seq} i revisionssporet er ændret: den passer ikke til sit fingeraftryk.`,
    unlinked: (seq: number) => `audit-log: Linje nr. ${seq} i revisionssporet følger ikke efter nr. ${seq - 1}.`,
    outside: (count: number) => `audit-log: ${lines(Math.abs(count))} i revisionssporet står uden for kæden.`,
    placeless: 'audit-log: En linje i revisionssporet har mistet sin plads.',
    otherEvent: (seq: number, event: number) => `audit-log: Linje nr. ${seq} i revisionssporet fortæller om en anden hændelse nr. ${event} end den, der står i historikken.`,
    toldTwice: (seq: number, event: number) => `audit-log: Linje nr. ${seq || 'uden plads'} i revisionssporet er en kopi: hændelse nr. ${event} er allerede fortalt.`,
    untold: (event: number) => `audit-log: Hændelse nr. ${event} mangler i revisionssporet; sporets ende er skåret af.`,
  },
  file: (name: string, hash: string, damage: 'missing' | 'altered') =>
    `attachments: Bilaget “${name}” ${damage === 'missing' ? 'mangler på disken' : 'er ændret på disken'} (${hash.slice(0, 12)}).`,
  head: (head: string, eventCount: number, lineCount: number) =>
    `Hovedet ${head.slice(0, 12)} findes ikke i nogen af kæderne (${events(eventCount)}, ${lines(lineCount)} i revisionssporet): ` +
    'slutningen er skåret af, eller databasen er en ældre kopi.',

  release: {
    missing: (id: string) => `Udgivelsen ${id} har mistet sit segl.`,
    unreadable: (id: string) => `Seglet på udgivelsen ${id} kan ikke læses.`,
    'other-key': (id: string) => `Udgivelsen ${id} er forseglet med en anden nøgle end den, der ligger i DATA_DIR.`,
    signature: (id: string) => `Seglet på udgivelsen ${id} passer ikke til det, det forsegler.`,
    manifest: (id: string) => `Udgivelsen ${id} er ændret på disken: dens manifest er et andet end det, der blev forseglet.`,
    elsewhere: (target: string) => `Læserne får en mappe, som Planværk ikke har lavet: ${target}.`,
    damaged: (id: string, count: number, file: string) =>
      `${count === 1 ? '1 fil' : `${count} filer`} i udgivelsen ${id}, som læserne får nu, er ændret eller mangler på disken, fx ${file}. Planværk laver den på ny.`,
    stray: (id: string, count: number, file: string) =>
      `${count === 1 ? '1 fil' : `${count} filer`} i udgivelsen ${id}, som læserne får nu, er lagt ind uden om Planværk, fx ${file}. Planværk laver en ny udgivelse uden.`,
    stamp: (id: string, fault: 'unreadable' | 'refused' | 'another-seal' | 'signature' | 'untrusted') =>
      `Tidsstemplet på udgivelsen ${id} holder ikke: ` +
      {
        unreadable: 'det kan ikke læses.',
        refused: 'tjenesten afviste at stemple.',
        'another-seal': 'det gælder et andet segl.',
        signature: 'underskriften passer ikke.',
        untrusted: 'det fører ikke til et certifikat i TIMESTAMP_CA.',
      }[fault],
  },

  usage: 'Brug: npm run verify [-- --all] [--json] [--head FINGERAFTRYK]',
  badHead: (head: string) => `--head ${head} er intet fingeraftryk. Skriv de 64 cifre fra siden “Om denne side” eller fra en udgaves manifest.json.`,
  holds: 'Alt passer. Intet er ændret, slettet, flyttet eller kopieret.',
  fails: (count: number) => plural(count, 'fejl i alt.', 'fejl i alt.'),
  more: 'Kør med -- --all for at se alt, der ikke passer.',
  counts: (plans: number, revisions: number, files: number) =>
    `${plural(plans, 'plan', 'planer')}, ${plural(revisions, 'revision', 'revisioner')}, ${plural(files, 'bilag', 'bilag')}.`,
  releases: (sealed: number, stamped: number) =>
    `${plural(sealed, 'udgivelse', 'udgivelser')} på disken har et segl, der holder${stamped > 0 ? `, ${stamped} med tidsstempel` : ''}.`,
  eventsHead: (count: number, head: string | null) => `Historik: ${events(count)}, hoved ${head ?? '–'}`,
  auditHead: (count: number, head: string | null, waiting: number) =>
    `Revisionsspor: ${lines(count)}, hoved ${head ?? '–'}${waiting > 0 ? ` (${lines(waiting)} venter på deres plads)` : ''}`,
} as const
