/** Pages that lead to the others. */
import { words } from '../../../messages'
import { monthsAhead, overviewOf } from '../../../domain/overview'
import type { NewsItem, PlanItem, ReviewPageProps } from '../props'
import { chromeAt, contacts, counted, departments, own, roles } from './facts'
import { example as page, type Example } from './example'
import { item, planItems, plansByKind as kinds } from './plan-parts'

const plans = Object.values(planItems)
const hanne = { name: 'Hanne Skovdal', title: 'Kommunaldirektør' }

const news: NewsItem[] = [
  {
    id: '1',
    plan: { label: 'IT-nedbrud', href: '/planer/it-nedbrud/' },
    kind: 'responsePlan',
    department: departments.it,
    action: 'reviewWithoutChanges',
    revision: '2.1',
    changeNote: '',
    by: hanne,
    at: '2026-09-02T07:30:00.000Z',
  },
  {
    id: '2',
    plan: { label: 'Prioritering af fagsystemer', href: '/planer/prioritering/' },
    kind: 'responsePlan',
    department: departments.it,
    action: 'takeOutOfUse',
    revision: '1.2',
    changeNote: 'Rækkefølgen står nu i planen for IT-nedbrud.',
    by: hanne,
    at: '2026-06-18T11:00:00.000Z',
  },
  {
    id: '3',
    plan: { label: 'IT-nedbrud', href: '/planer/it-nedbrud/' },
    kind: 'responsePlan',
    department: departments.it,
    action: 'approve',
    revision: '2.1',
    changeNote: 'Nyt nummer til vagten, og papirgange er kommet med.',
    by: hanne,
    at: '2026-03-10T09:12:00.000Z',
  },
]

const tree = [
  { ...counted(departments.directors, 1), children: [] },
  { ...counted(departments.it, 4), children: [] },
  { ...counted(departments.care, 3), children: [counted(departments.homeCare, 2)] },
  { ...counted(departments.employment, 1), children: [] },
]

/** So many that a reader would rather type than read through. */
const many = ['Oversvømmelse', 'Brand i skole', 'Snestorm', 'Hedebølge'].map((title, at) => item(`andet-${at}`, 'responsePlan', title))

const asOf = '2026-11-22'
const soon = { ...planItems.sub, reviewDue: '2027-01-15' }

/** Counted as the publisher does it; one of the plans waits for a new approval. */
function reviews(items: PlanItem[]): Omit<ReviewPageProps, 'chrome'> {
  const counted = items.map(({ href, department, reviewDue }) => ({
    department: department.href,
    nextReviewDate: reviewDue,
    isInReview: href === planItems.outage.href,
  }))
  const { departments: standings, total } = overviewOf(counted, asOf)
  const named = Object.values(departments).filter(({ href }) => standings.has(href))
  const dated = items.map((item) => ({ ...item, nextReviewDate: item.reviewDue, department: item.department.label }))
  return {
    asOf,
    total,
    standings: named.flatMap((department) => {
      const standing = standings.get(department.href)
      return standing ? [{ department, standing }] : []
    }),
    months: monthsAhead(dated, asOf).map((month) => ({ ...month, count: month.plans.length })),
    reportHref: '/revision/planer.csv',
    calendarHref: '/kalender/alle.ics',
    departments: named.map((department, at) => ({
      number: at + 1,
      department,
      calendarHref: `/kalender${department.href.slice(0, -1)}.ics`,
      plans: items.filter((item) => item.department.href === department.href),
    })),
  }
}

export const overviewPages: Example[] = [
  page('forside', {
    path: '/',
    template: 'home',
    props: {
      chrome: chromeAt('/'),
      departments: tree,
      kinds,
      latest: news,
      paper: { href: '/pdf/alle-planer.pdf', size: 1_400_000 },
      rolesWithTasks: [roles.crisisLeader, roles.solutionLead].map(({ title, href }) => ({ label: title, href })),
      events: [planItems.outage, planItems.nemLogin].map(({ title, href }) => ({ label: title, href })),
      duty: contacts.duty,
    },
  }),
  page('forside-tom', {
    path: '/',
    template: 'home',
    props: { chrome: { ...chromeAt('/'), siteUrl: null, ownerMail: null }, departments: [], kinds: [], latest: [], rolesWithTasks: [], events: [], duty: null },
  }),
  page('planer', {
    path: '/planer/',
    template: 'list',
    props: {
      chrome: own('/planer/', 'Planer'),
      of: 'plans',
      groups: kinds
        .filter(({ kind }) => kind !== 'actionCard')
        .map(({ kind, items }, at) => ({
          number: at + 1,
          heading: words.kindsPlural[kind],
          items: [...items, ...(kind === 'responsePlan' ? many : [])].map(({ title, href, summary, department }) => ({
            label: title,
            href,
            text: summary,
            facts: [department.label],
          })),
        })),
    },
  }),
  page('planer-lang-liste', {
    path: '/planer/side/2/',
    template: 'list',
    props: {
      chrome: own('/planer/side/2/', 'Side 2'),
      of: 'plans',
      part: {
        at: 2,
        of: 3,
        previous: '/planer/',
        next: null,
        ways: [
          { label: words.kindsPlural.subPlan, href: '/planer/', count: 61, letters: [] },
          {
            label: words.kindsPlural.responsePlan,
            href: '/planer/side/2/#gruppe-2',
            count: 118,
            letters: ['A', 'B', 'E', 'I', 'S', 'Å'].map((letter) => ({ label: letter, href: '/planer/side/2/#gruppe-2' })),
          },
        ],
      },
      groups: [
        {
          number: 2,
          heading: words.kindsPlural.responsePlan,
          items: many.map(({ title, href, summary, department }) => ({ label: title, href, text: summary, facts: [department.label] })),
        },
      ],
    },
  }),
  page('roller', {
    path: '/roller/',
    template: 'list',
    props: {
      chrome: own('/roller/', 'Roller'),
      of: 'roles',
      groups: [
        {
          number: 1,
          heading: 'Hele kommunen',
          items: [
            { label: roles.crisisLeader.title, href: roles.crisisLeader.href, facts: [], who: { contact: contacts.hanne, as: 'holder' } },
            { label: roles.logKeeper.title, href: roles.logKeeper.href, facts: ['Vakant'], who: { contact: contacts.hanne, as: 'head' } },
          ],
        },
      ],
    },
  }),
  page('afdelinger', {
    path: '/afdelinger/',
    template: 'list',
    props: {
      chrome: own('/afdelinger/', 'Afdelinger'),
      of: 'departments',
      groups: [
        {
          number: 1,
          heading: departments.care.label,
          items: [
            { ...departments.care, level: 0, facts: ['3 planer'], who: { contact: contacts.ida, as: 'head' } },
            { ...departments.homeCare, level: 1, facts: ['2 planer'], who: null },
          ],
        },
      ],
    },
  }),
  page('action-cards', {
    path: '/action-cards/',
    template: 'list',
    props: { chrome: own('/action-cards/', 'Action cards'), of: 'actionCards', groups: [] },
  }),
  page('revision', {
    path: '/revision/',
    template: 'review',
    props: { chrome: own('/revision/', 'Revision'), ...reviews([planItems.nemLogin, planItems.card, soon, planItems.outage]) },
  }),
  page('revision-tom', {
    path: '/revision/',
    template: 'review',
    props: { chrome: own('/revision/', 'Revision'), ...reviews([]) },
  }),
  page('nyt', {
    path: '/nyt/',
    template: 'news',
    props: { chrome: own('/nyt/', 'Nyt'), feedHref: '/nyt/atom.xml', items: news },
  }),
  page('nyt-tom', {
    path: '/nyt/',
    template: 'news',
    props: { chrome: own('/nyt/', 'Nyt'), feedHref: '/nyt/atom.xml', items: [] },
  }),
  page('soeg', {
    path: '/soeg/',
    template: 'search',
    props: { chrome: own('/soeg/', 'Søg'), plans, departments: Object.values(departments) },
  }),
  page('soeg-tom', {
    path: '/soeg/',
    template: 'search',
    props: { chrome: own('/soeg/', 'Søg'), plans: [], departments: [] },
  }),
  page('om', {
    path: '/om/',
    template: 'about',
    props: {
      chrome: own('/om/', 'Om denne side'),
      publishedAt: '2026-11-22T08:05:00.000Z',
      events: { count: 58, head: 'c0ffee'.repeat(10) + 'c0ff' },
      auditHead: 'decade'.repeat(10) + 'deca',
      seal: { publicKey: `MCowBQYDK2VwAyEA${'Fjordby0'.repeat(5)}Fj=`, fingerprint: 'facade'.repeat(10) + 'faca' },
      paper: { href: '/pdf/alle-planer.pdf', size: 1_400_000 },
      archive: { href: '/planvaerk-2026-11-22.zip', size: 5_300_000 },
    },
  }),
  page('om-tom', {
    path: '/om/',
    template: 'about',
    props: {
      chrome: { ...own('/om/', 'Om denne side'), edition: 'internal' },
      publishedAt: '2026-11-22T08:05:00.000Z',
      events: { count: 0, head: null },
      auditHead: null,
    },
  }),
  page('tilgaengelighed', {
    path: '/tilgaengelighed/',
    template: 'accessibility',
    props: {
      chrome: own('/tilgaengelighed/', 'Tilgængelighedserklæring'),
      statement: { status: 'partly', reviewed: '2026-11-22', href: 'https://www.was.example/fjordby' },
    },
  }),
  page('logskema', {
    path: '/logskema/',
    template: 'logSheet',
    props: { chrome: own('/logskema/', 'Logskema') },
  }),
  page('ikke-fundet', {
    path: '/404.html',
    template: 'notFound',
    props: { chrome: own('/404.html', 'Siden findes ikke') },
  }),
]
