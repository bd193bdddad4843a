/** Everything about reminders: the outbox in the admin, the lines of `npm run remind`, and what stops them. */
import type { Hearer } from '../../domain/reminders/steps'

export const reminderTexts = {
  notices: {
    labels: { singular: 'Påmindelse', plural: 'Påmindelser' },
    key: 'Nøgle',
    about: 'Om',
    abouts: { review: 'Revision', waiting: 'Afventer godkendelse', correction: 'Hasterettelse', reading: 'Læst og forstået', contactsChanged: 'Kontakter ændret', sentBack: 'Sendt retur', approved: 'Godkendt', inForce: 'Trådt i kraft', outOfUse: 'Taget ud af brug', withdrawn: 'Trukket tilbage', commented: 'Ny kommentar', answered: 'Svar på en kommentar', mentioned: 'Nævnt i en kommentar', takenOver: 'Redigering overtaget', account: 'Bruger ændret', undelivered: 'Mail, der ikke kom frem', heads: 'Fingeraftryk', trouble: 'Kræver opmærksomhed', fault: 'Fejl meldt af en læser' },
    plan: 'Plan',
    due: 'Frist eller indsendelse',
    step: 'Dage fra fristen',
    recipient: 'Modtager',
    mail: 'Mail',
  },
  leases: { labels: { singular: 'Reservation', plural: 'Reservationer' } },

  outbox: {
    kind: 'Slags',
    kinds: { digest: 'Dagens påmindelser', submission: 'Nyt om en plan', takenOver: 'Redigering overtaget', account: 'Bruger ændret', failure: 'Fejl ved en mail', proof: 'Kontrol af godkendelser', heads: 'Fingeraftryk', trouble: 'Kræver opmærksomhed', fault: 'Fejl meldt af en læser' },
    toName: 'Modtagerens navn',
    unsubscribe: 'Afmelding',
    expiresAt: 'Opgives efter',
    lease: 'Reserveret af',
    states: { pending: 'Venter', sent: 'Sendt', written: 'Skrevet i en fil', failed: 'Mislykket' },
    help: 'Mails, som Planværk har sendt eller skal sende. En mail, der ikke kom frem, kan sendes igen herfra.',
    failed: (count: number) => (count === 1 ? '1 mail kom ikke frem og er opgivet.' : `${count} mails kom ikke frem og er opgivet.`),
    retry: {
      button: 'Prøv at sende igen',
      busy: 'Sætter i gang …',
      done: 'De er sat i kø og sendes inden for et minut.',
      notDone: 'Det lykkedes ikke. Prøv igen om lidt.',
    },
    noSmtp:
      'Der er ikke sat en mailserver op (SMTP_URL). Mails sendes ikke, men skrives som .eml-filer i undermappen “mail” af DATA_DIR.',
  },

  wantsDigests: 'Modtag påmindelser på mail',
  wantsDigestsHelp:
    'Mail om planer, der skal revideres, godkendes eller læses, om det, andre gør med dine planer, og om kontakter, der er ændret i dem. Uden fluebenet kommer der kun mail, når en frist er overskredet.',
  gathersMails: 'Saml mails i én om dagen',
  gathersMailsHelp:
    'Ellers får du straks besked, når en plan afventer dig, eller når din plan er sendt retur eller godkendt. Hasterettelser får du altid besked om med det samme.',

  settings: {
    steps: (name: string, value: string) =>
      `${name} er "${value}" og kan ikke læses. Skriv dage og modtagere som "-60:editor 14:editor,head"; modtagere er editor, approvers, head og owner.`,
    hour: (value: string) => `REMINDER_HOUR er "${value}". Skriv en time fra 0 til 23.`,
    smtpUrl: 'SMTP_URL kan ikke læses. Skriv for eksempel smtp://bruger:adgangskode@mail.fjordby.example:587.',
    from: 'SMTP_URL er sat, men MAIL_FROM mangler eller er ingen mailadresse. Skriv for eksempel planvaerk@fjordby.example.',
  },

  run: {
    usage: 'Brug: npm run remind [-- --dry-run [--date 2027-01-31] | --retry]',
    badDate: (value: string) => `--date ${value} er ingen dag. Skriv for eksempel 2027-01-31.`,
    dateNeedsDryRun: '--date viser en anden dag uden at sende noget; skriv også --dry-run.',
    day: (day: string) => `Påmindelser ${day}`,
    dry: (day: string) => `Påmindelser ${day} (prøve: intet sendes eller gemmes)`,
    mail: (to: string, subject: string) => `  ${to}: ${subject}`,
    item: (title: string, why: string) => `      ${title} – ${why}`,
    waiting: (day: string) => `Afventer godkendelse siden ${day}.`,
    news: { sentBack: 'Sendt retur.', approved: 'Godkendt.', inForce: 'Trådt i kraft.', outOfUse: 'Taget ud af brug.', withdrawn: 'Trukket tilbage.', commented: 'Ny kommentar.', answered: 'Svar på en kommentar.', mentioned: 'Nævnt i en kommentar.' },
    contactChanged: (name: string, day: string) => `“${name}” blev ændret ${day}.`,
    skippedHeading: 'Ikke sendt:',
    skipped: (title: string, to: string, why: string) => `  ${title} til ${to}: ${why}`,
    why: {
      told: 'er sendt tidligere',
      declined: 'har frameldt påmindelser',
      'one-a-day': 'har fået dagens mail; kommer i morgen',
      elsewhere: 'blev sendt af et andet program imens',
    },
    nothing: 'Ingen påmindelser.',
    sent: (count: number) => `${count} ${count === 1 ? 'mail' : 'mails'} sendt.`,
    written: (count: number, folder: string) =>
      `${count} ${count === 1 ? 'mail' : 'mails'} skrevet i ${folder}, fordi SMTP_URL ikke er sat.`,
    postponed: (count: number) => `${count} ${count === 1 ? 'mail' : 'mails'} forsøges igen senere.`,
    failed: (count: number) => `${count} ${count === 1 ? 'mail' : 'mails'} opgivet; se “Udgående mails” i administrationen.`,
    error: (to: string, error: string) => `  ${to}: ${error}`,
    retried: (count: number) => `${count} ${count === 1 ? 'mislykket mail' : 'mislykkede mails'} forsøges igen.`,
  },

  /** After "Du får mailen, fordi …". */
  because: {
    editor: 'du er ansvarlig redaktør',
    approvers: 'du er blandt dem, der kan tage stilling til planen',
    head: 'du er leder af afdelingen',
    owner: 'du er beredskabsansvarlig',
    administrator: 'du er administrator, og der er hverken en leder eller en beredskabsansvarlig at skrive til',
    reader: 'du er bedt om at læse planen',
    author: 'du har skrevet i planen, kommenteret den eller er ansvarlig redaktør',
  } satisfies Record<Hearer | 'administrator' | 'reader' | 'author', string>,
} as const
