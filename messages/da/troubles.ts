/** What goes wrong by itself, as the dashboard, the mails and the health answer say it. */
const mails = (count: number): string => (count === 1 ? '1 mail' : `${count} mails`)

export const troubleTexts = {
  heading: 'Noget kræver opmærksomhed',
  since: (moment: string) => `Siden ${moment}`,
  names: {
    clock: 'Serverens ur',
    release: 'Udgivelsen',
    search: 'Søgningen',
    downloads: 'PDF’er og filer til at tage med',
    reminders: 'Dagens påmindelser',
    urgent: 'Påmindelser, der sendes med det samme',
    mailLine: 'Udgående mails',
  },

  /** What comes after a release. */
  notMade: (path: string, error: string) => `${path} kunne ikke laves, så læserne er uden den. Alt andet er udgivet. Maskinen siger: ${error}`,

  /** A run of reminders. */
  notRead: (error: string) => `Påmindelserne kunne ikke gøres op: ${error}`,
  notWritten: (to: string, error: string) => `Mailen til ${to} kunne ikke skrives: ${error}`,
  notMore: (count: number) => `Det samme gælder ${mails(count)} til.`,
  noHeads: (error: string) => `Mailen med fingeraftryk kunne ikke skrives: ${error}`,
  noAccounts: (error: string) => `Mails om ændrede brugere kunne ikke skrives: ${error}`,
  noTakeOvers: (error: string) => `Mails om overtaget redigering kunne ikke skrives: ${error}`,
  noReaderFaults: (error: string) => `Mails om fejl, som læsere har meldt, kunne ikke skrives: ${error}`,
  noFailures: (error: string) => `Mails om det, der ikke kom frem, kunne ikke skrives: ${error}`,
  notSent: (error: string) => `Mails kunne ikke sendes: ${error}`,

  /** The line to the mail server. */
  noMail: (error: string) => `Mailserveren tager ikke imod. Mails venter og forsøges igen. Serveren siger: ${error}`,
  everybodyRefused: (error: string) =>
    `Mailserveren afviser alle modtagere, så det er forbindelsen og ikke adresserne, der er noget galt med. Ingen mail er opgivet, og der forsøges igen. Se SMTP_URL og MAIL_FROM efter, og spørg den, der driver mailserveren. Serveren siger: ${error}`,

  /** The server's clock. */
  clock: {
    ahead: (now: string, expected: string) =>
      `Serverens ur viser ${now}, men Planværk regnede med ${expected}. Intet bliver godkendt, sendt eller udgivet, før en administrator har bekræftet, at uret går rigtigt. Ret uret, hvis det går forkert.`,
    behind: (now: string, expected: string) =>
      `Serverens ur viser ${now}, men der er gemt noget, som er nyere: ${expected}. Intet bliver godkendt, sendt eller udgivet, før en administrator har bekræftet, at uret går rigtigt. Ret uret, hvis det går forkert.`,
    right: 'Serverens ur går, som Planværk regner med.',
    confirm: {
      button: 'Uret går rigtigt',
      busy: 'Gemmer …',
      done: 'Det er gemt. Planværk arbejder videre.',
      notDone: 'Det lykkedes ikke. Prøv igen om lidt.',
    },
  },

  mail: {
    subject: (municipality: string) => `Planværk kræver opmærksomhed, ${municipality}`,
    intro: 'Planværk har stødt på noget, som det ikke selv kan rette. Det står også på forsiden af administrationen, til det er i orden.',
    button: 'Åbn Planværk',
    why: 'Du får mailen, fordi du er administrator.',
  },
} as const
