/** The site's fixed addresses, for the navigation and the search form. */
export const places = {
  home: '/',
  departments: '/#afdelinger',
  contacts: '/kontakter/',
  review: '/revision/',
  news: '/nyt/',
  search: '/soeg/',
  logSheet: '/logskema/',
  about: '/om/',
  accessibility: '/tilgaengelighed/',
} as const
