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
