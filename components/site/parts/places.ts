/** The site's fixed addresses, for the navigation and the search form. */
export const places = {
  home: '/',
  plans: '/planer/',
  actionCards: '/action-cards/',
  roles: '/roller/',
  departments: '/afdelinger/',
  contacts: '/kontakter/',
  review: '/revision/',
  news: '/nyt/',
  search: '/soeg/',
  logSheet: '/logskema/',
  about: '/om/',
  accessibility: '/tilgaengelighed/',
} as const

/** Where readers of the internal edition send what only its authors see; no page lies there. */
export const readerPlaces = {
  faults: '/-/fejl',
  unanswered: '/-/uden-svar',
} as const
