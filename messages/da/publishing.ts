/** What publishing says: problems that stop a release, its status, and the words it puts on pages itself. */
export const publishingTexts = {
  /** Shown on the site before there is a first release. */
  notYet: {
    title: 'Siden er på vej',
    text: 'Planerne er ikke offentliggjort endnu. Prøv igen om et øjeblik.',
  },
  notFound: 'Siden findes ikke.',

  crumbs: {
    home: 'Forside',
    history: 'Historik',
    contacts: 'Kontakter',
    review: 'Revision',
    news: 'Nyt',
    search: 'Søg',
    accessibility: 'Tilgængelighedserklæring',
    notFound: 'Siden findes ikke',
  },

  /** A plan names a plan that has no approved revision: its title is still a draft and must not be shown. */
  planNotApproved: 'En plan, der ikke er godkendt endnu',
  contactInactive: 'Kontakten er ikke længere i brug',
  untitledSection: 'Afsnit',

  feed: {
    title: (municipality: string) => `${municipality}: nyt om beredskabsplaner`,
    approve: (title: string, revision: string) => `${title} er godkendt i revision ${revision}`,
    reviewWithoutChanges: (title: string) => `${title} er gennemgået uden ændringer`,
    takeOutOfUse: (title: string) => `${title} er taget ud af brug`,
  },

  search: {
    filters: { department: 'afdeling', type: 'type' },
    types: { role: 'Rolle', contact: 'Kontakt', department: 'Afdeling' },
  },
} as const
