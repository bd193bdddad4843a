/** Links by which people choose their own password: invitations, and forgotten passwords. */
export const linkTexts = {
  labels: { singular: 'Link til adgangskode', plural: 'Links til adgangskode' },
  purposes: { invitation: 'Invitation', forgotten: 'Glemt adgangskode' },

  noSuchUser: 'Brugeren findes ikke.',
  inactive: 'Brugeren er ikke aktiv.',
  administratorsOnly: 'Kun administratorer kan invitere brugere.',
  incomplete: 'Skriv navn og mail, og vælg en tilladelse.',
  over: 'Linket gælder ikke længere. Det er brugt, udløbet eller afløst af et nyere. Bed om et nyt.',
  asked: 'Har nogen med den mailadresse en adgangskode i Planværk, får de en mail med et link om lidt.',

  audit: {
    mailed: (name: string) => `Brugeren “${name}” får et link med mail til selv at vælge adgangskode.`,
    shown: (name: string) => `Et link til at vælge adgangskode for “${name}” er vist, fordi der ikke er en mailserver.`,
  },

  mail: {
    invitation: {
      subject: 'Du er inviteret til Planværk',
      intro: (municipality: string) => `${municipality} har sine beredskabsplaner i Planværk, og du er nu med.`,
      title: 'Vælg din adgangskode',
      notYou: 'Linket kan bruges én gang. Giv det ikke videre: den, der bruger det, bliver dig i Planværk.',
    },
    forgotten: {
      subject: 'Ny adgangskode til Planværk',
      intro: () => 'Nogen har bedt om en ny adgangskode til din bruger.',
      title: 'Vælg en ny adgangskode',
      notYou: 'Var det ikke dig, skal du ikke gøre noget: din adgangskode gælder stadig. Linket kan bruges én gang.',
    },
    until: (moment: string) => `Linket gælder til ${moment}.`,
    button: 'Vælg adgangskode',
  },

  forgotten: {
    text: 'Skriv din mailadresse. Så får du et link, der gælder en time, og vælger selv en ny adgangskode.',
    email: 'Mail',
    button: 'Send mig et link',
  },

  choose: {
    heading: 'Vælg din adgangskode',
    text: 'Kun du kender den. Bagefter logger du ind med din mail.',
    done: (email: string) => `Adgangskoden er gemt. Log ind med ${email}.`,
    logIn: 'Log ind',
    another: 'Bed om et nyt link',
  },

  invite: {
    heading: 'Invitér en bruger',
    lead: 'Personen får et link og vælger selv sin adgangskode. Du skal ikke finde på en.',
    noMail: 'Der er ingen mailserver, så du får linket her og giver det selv videre. Fordi du har set det, kan personen ikke godkende planer, du har skrevet i, før det står i en ny godkendelse.',
    name: 'Navn',
    email: 'Mail',
    permission: 'Tilladelse',
    choose: 'Vælg',
    department: 'Afdeling',
    everywhere: 'Hele kommunen',
    button: 'Invitér',
    mailed: (name: string) => `${name} får en mail med et link. Det gælder i syv dage.`,
    link: (name: string) => `Giv dette link til ${name}. Det gælder i syv dage, kan bruges én gang og vises ikke igen:`,
    copy: 'Kopiér linket',
    copied: 'Linket er kopieret.',
    open: 'Åbn brugeren',
    again: 'Send et link til at vælge adgangskode',
    makeAgain: 'Lav et link til at vælge adgangskode',
  },
} as const
