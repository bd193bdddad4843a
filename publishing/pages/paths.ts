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
  report: '/revision/planer.csv',
  news: '/nyt/',
  feed: '/nyt/atom.xml',
  calendar: '/kalender/alle.ics',
  departmentCalendar: (slug: string) => `/kalender/afdelinger/${slug}.ics`,
  search: '/soeg/',
  about: '/om/',
  accessibility: '/tilgaengelighed/',
  notFound: '/404.html',
  /** Begins with the file's own hash, so that what is behind an address never changes. */
  attachment: (hash: string, name: string) => `/bilag/${hash.slice(0, 24)}/${name}`,
  attachmentSize: (hash: string, width: number) => `/bilag/${hash.slice(0, 24)}/bredde/${width}.webp`,
} as const
