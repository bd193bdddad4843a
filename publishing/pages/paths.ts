/** The addresses of the public site. Old links must work, so these do not change. */
export const paths = {
  home: '/',
  department: (slug: string) => `/afdelinger/${slug}/`,
  plan: (slug: string) => `/planer/${slug}/`,
  history: (slug: string) => `/planer/${slug}/historik/`,
  role: (slug: string) => `/roller/${slug}/`,
  contacts: '/kontakter/',
  contactAnchor: (id: string) => `k-${id}`,
  contact: (id: string) => `/kontakter/#k-${id}`,
  review: '/revision/',
  news: '/nyt/',
  feed: '/nyt/atom.xml',
  calendar: '/kalender/alle.ics',
  departmentCalendar: (slug: string) => `/kalender/afdelinger/${slug}.ics`,
  search: '/soeg/',
  accessibility: '/tilgaengelighed/',
  notFound: '/404.html',
} as const
