/**
 * Every page of the site as it may look in the invented Fjordby Kommune: well filled, and with nothing in it.
 * The tests hold each of them to HTML's rules and to WCAG; open one to see what a template is given.
 */
import type { NewsItem, SitePage } from '../props'
import { chromeAt, contacts, departments, roles } from './facts'
import { contentHash, fullPlan, longNamedPlan, overdueCard, planItems, retiredPlan } from './plans'
import { bullets, text } from './text'

/** A page under the name its tests and pictures carry. */
export type Example = { name: string; page: SitePage }

const page = (name: string, shown: SitePage): Example => ({ name, page: shown })
const plans = Object.values(planItems)
const hanne = { name: 'Hanne Skovdal', title: 'Kommunaldirektør' }

const news: NewsItem[] = [
  { id: '1', plan: { label: 'IT-nedbrud', href: '/planer/it-nedbrud/' }, kind: 'responsePlan', department: departments.it, action: 'reviewWithoutChanges', revision: '2.1', changeNote: '', by: hanne, at: '2026-09-02T07:30:00.000Z' },
  { id: '2', plan: { label: 'Prioritering af fagsystemer', href: '/planer/prioritering/' }, kind: 'responsePlan', department: departments.it, action: 'takeOutOfUse', revision: '1.2', changeNote: 'Rækkefølgen står nu i planen for IT-nedbrud.', by: hanne, at: '2026-06-18T11:00:00.000Z' },
  { id: '3', plan: { label: 'IT-nedbrud', href: '/planer/it-nedbrud/' }, kind: 'responsePlan', department: departments.it, action: 'approve', revision: '2.1', changeNote: 'Nyt nummer til vagten, og papirgange er kommet med.', by: hanne, at: '2026-03-10T09:12:00.000Z' },
]

const counted = (link: { label: string; href: string }, planCount: number) => ({ ...link, planCount })
const tree = [
  { ...counted(departments.directors, 1), children: [] },
  { ...counted(departments.it, 4), children: [] },
  { ...counted(departments.care, 3), children: [counted(departments.homeCare, 2)] },
  { ...counted(departments.employment, 1), children: [] },
]

const kinds = (['masterPlan', 'subPlan', 'responsePlan', 'actionCard'] as const).map((kind) => ({
  kind,
  items: plans.filter((plan) => plan.kind === kind),
}))

const own = (path: string, label: string) => chromeAt(path, { label, href: path })

export const examples: Example[] = [
  page('forside', { path: '/', template: 'home', props: { chrome: chromeAt('/'), departments: tree, kinds, latest: news } }),
  page('forside-tom', { path: '/', template: 'home', props: { chrome: { ...chromeAt('/'), siteUrl: null, ownerMail: null }, departments: [], kinds: [], latest: [] } }),
  page('plan', { path: fullPlan.chrome.path, template: 'plan', props: fullPlan }),
  page('plan-kort-overskredet', { path: overdueCard.chrome.path, template: 'plan', props: overdueCard }),
  page('plan-langt-navn', { path: longNamedPlan.chrome.path, template: 'plan', props: longNamedPlan }),
  page('plan-ude-af-brug', { path: retiredPlan.chrome.path, template: 'retiredPlan', props: retiredPlan }),
  page('plan-ude-af-brug-uden-afloeser', {
    path: retiredPlan.chrome.path,
    template: 'retiredPlan',
    props: { ...retiredPlan, reason: '', successor: null },
  }),
  page('historik', {
    path: '/planer/it-nedbrud/historik/',
    template: 'history',
    props: {
      chrome: chromeAt('/planer/it-nedbrud/historik/', departments.it, { label: 'IT-nedbrud', href: '/planer/it-nedbrud/' }, { label: 'Historik', href: '/planer/it-nedbrud/historik/' }),
      title: 'IT-nedbrud',
      planHref: '/planer/it-nedbrud/',
      revisions: [
        { number: '2.1', changeClass: 'minor', changeNote: 'Nyt nummer til vagten, og papirgange er kommet med.', preparedBy: [{ name: 'Birger Thygesen-Østergaard', title: 'Systemadministrator' }], approvedBy: [hanne], approvedAt: '2026-03-10T09:12:00.000Z', contentHash, inForce: true },
        { number: '2.0', changeClass: 'major', changeNote: '', preparedBy: [{ name: 'Ida Kragelund', title: 'Driftschef' }], approvedBy: [hanne], approvedAt: '2025-01-20T13:00:00.000Z', contentHash: contentHash.replaceAll('5', 'c'), inForce: false },
      ],
      events: [{ action: 'reviewWithoutChanges', at: '2026-09-02T07:30:00.000Z', by: hanne, comment: 'Gennemgået efter øvelsen i august.' }],
    },
  }),
  page('afdeling', {
    path: departments.it.href,
    template: 'department',
    props: {
      chrome: chromeAt(departments.it.href, departments.it),
      name: departments.it.label,
      head: contacts.ida,
      contingencyOwner: null,
      parent: departments.directors,
      children: [counted(departments.homeCare, 1)],
      plans: kinds.slice(1),
      roles: [roles.solutionLead, roles.logKeeper],
    },
  }),
  page('afdeling-tom', {
    path: departments.care.href,
    template: 'department',
    props: { chrome: chromeAt(departments.care.href, departments.care), name: departments.care.label, head: null, contingencyOwner: contacts.asger, parent: null, children: [], plans: [], roles: [] },
  }),
  page('rolle', {
    path: roles.solutionLead.href,
    template: 'role',
    props: {
      chrome: chromeAt(roles.solutionLead.href, departments.it, { label: roles.solutionLead.title, href: roles.solutionLead.href }),
      role: roles.solutionLead,
      department: departments.it,
      tasks: text('Leder arbejdet med at få systemerne i drift igen.', bullets(['Vurderer årsag og varighed.'], ['Melder status til kriselederen hver time.'])),
      plans: [
        { plan: planItems.outage, cards: false, steps: [{ phase: 'immediate', text: 'Afgør, om fejlen er et angreb.' }, { phase: 'followUp', text: 'Tast papirerne ind, når systemerne er oppe.' }] },
        { plan: planItems.card, cards: true, steps: [] },
        { plan: planItems.sub, cards: false, steps: [] },
      ],
    },
  }),
  page('rolle-vakant', {
    path: roles.logKeeper.href,
    template: 'role',
    props: { chrome: own(roles.logKeeper.href, roles.logKeeper.title), role: roles.logKeeper, department: null, tasks: null, plans: [] },
  }),
  page('kontakter', {
    path: '/kontakter/',
    template: 'contacts',
    props: {
      chrome: own('/kontakter/', 'Kontakter'),
      groups: [
        { department: null, contacts: [{ ...contacts.police, roles: [] }] },
        { department: departments.directors, contacts: [{ ...contacts.asger, roles: [] }, { ...contacts.hanne, roles: [{ label: 'Kriseleder', href: roles.crisisLeader.href }] }, { ...contacts.unreachable, roles: [] }] },
        { department: departments.it, contacts: [{ ...contacts.birger, roles: [] }, { ...contacts.ida, roles: [{ label: 'Kriseleder', href: roles.crisisLeader.href }, { label: roles.solutionLead.title, href: roles.solutionLead.href }] }, { ...contacts.duty, roles: [] }, { ...contacts.list, roles: [] }] },
      ],
    },
  }),
  page('kontakter-tom', { path: '/kontakter/', template: 'contacts', props: { chrome: own('/kontakter/', 'Kontakter'), groups: [] } }),
  page('revision', {
    path: '/revision/',
    template: 'review',
    props: {
      chrome: own('/revision/', 'Revision'),
      departments: [
        { department: departments.employment, plans: [planItems.nemLogin] },
        { department: departments.it, plans: [planItems.card, planItems.sub, planItems.outage] },
      ],
    },
  }),
  page('revision-tom', { path: '/revision/', template: 'review', props: { chrome: own('/revision/', 'Revision'), departments: [] } }),
  page('nyt', { path: '/nyt/', template: 'news', props: { chrome: own('/nyt/', 'Nyt'), feedHref: '/nyt/atom.xml', items: news } }),
  page('nyt-tom', { path: '/nyt/', template: 'news', props: { chrome: own('/nyt/', 'Nyt'), feedHref: '/nyt/atom.xml', items: [] } }),
  page('soeg', { path: '/soeg/', template: 'search', props: { chrome: own('/soeg/', 'Søg'), plans, departments: Object.values(departments) } }),
  page('soeg-tom', { path: '/soeg/', template: 'search', props: { chrome: own('/soeg/', 'Søg'), plans: [], departments: [] } }),
  page('tilgaengelighed', { path: '/tilgaengelighed/', template: 'accessibility', props: { chrome: own('/tilgaengelighed/', 'Tilgængelighedserklæring') } }),
  page('ikke-fundet', { path: '/404.html', template: 'notFound', props: { chrome: own('/404.html', 'Siden findes ikke') } }),
]
