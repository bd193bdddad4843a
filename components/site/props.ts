/**
 * What each page of the public site is given. `publishing/` makes these from the snapshot, `app/(site)` hands them
 * to the page components, and the components turn them into markup. No component reads anything else.
 * Every `href` is a site path with a leading and a trailing slash, or `tel:`/`mailto:`; every date is ISO
 * (`2026-11-22` for days in Europe/Copenhagen, full UTC ISO for instants). The components word dates in Danish.
 */
import type { ReaderAction } from '../../domain/approval/events'
import type { Period } from '../../domain/approval/validity'
import type { ChangeClass, PlanKind } from '../../domain/approval/vocabulary'
import type { Standing } from '../../domain/overview'
import type { PhaseKey, SectionKey, TextPartKey } from '../../domain/content/templates'
import type { Changes } from '../../domain/compare'
import type { PlanContent, RichText } from '../../domain/content/content'

export interface Link {
  label: string
  href: string
}

/** A page of a list that is longer than one page should be, and what stands on the others. */
export interface Part {
  /** From 1. */
  at: number
  of: number
  previous: string | null
  next: string | null
  /** To each group of the whole list. */
  ways: Way[]
}

/** The way to a group of a list. */
export interface Way extends Link {
  /** How much it holds. */
  count: number
  /** Where each letter begins, in a group of several pages. */
  letters: Link[]
}

/** A file to take along, with its size in bytes. */
export interface FileLink {
  href: string
  size: number
}

/** What surrounds every page. */
export interface Chrome {
  /** Whom the site is for: employees, or everybody. */
  edition: 'internal' | 'public'
  municipality: string
  /** Absolute address of the site without a trailing slash, when it is known (`SITE_URL`). */
  siteUrl: string | null
  /** Absolute address of the CMS, when it is known (`SERVER_URL`). */
  cmsUrl?: string | null
  /** Addresses of the stylesheet, the script and the icon: the hrefs in `generated/assets/manifest.json`. */
  assets: { css: string; js: string; icon?: string; touchIcon?: string }
  /** From the front page to the page itself; the last one is the page. Empty on the front page. */
  breadcrumb: Link[]
  /** The page's own path, for the navigation's "you are here". */
  path: string
  /** Mail of the contingency owner, for the footer. */
  ownerMail: string | null
  /** What is under way now, with the plan to follow. */
  underWay?: { text: string; plan: Link | null } | null
}

export interface PhoneView {
  /** `12 34 56 78`, or `112`. */
  display: string
  /** `tel:+4512345678`, or `tel:112`. */
  href: string
  label: string | null
  /** When it is answered, as `hoursAttribute` writes it (domain/contact/opening-hours.ts); null when that is not known. */
  hours?: string | null
}

export interface ContactView {
  id: string
  /** Where the contact stands on `/kontakter/`, for example `/kontakter/#hanne-skov`. */
  href: string
  type: 'person' | 'function' | 'external'
  name: string
  title: string | null
  department: Link | null
  phones: PhoneView[]
  mails: string[]
  /** Other ways to reach: "Distributionslisten …". */
  other: string | null
}

export interface RoleView {
  id: string
  href: string
  title: string
  /** In order: the holder first, then the deputies. Empty when the post is vacant. */
  holders: { contact: ContactView; deputy: boolean }[]
  /** Whom to call for a vacant role: the head of its department or of one above it, or who is on duty for the crisis staff. */
  standIn?: { as: 'head' | 'duty'; contact: ContactView } | null
}

/** A role or a contact, as a plan names it. A role without holders shows "vakant". */
export type WhoView = { type: 'role'; role: RoleView } | { type: 'contact'; contact: ContactView }

/**
 * Rich text ready to be shown. Inline blocks of type `contactRef`, `roleRef` and `planRef` carry
 * `fields.view`: a ContactView, a RoleView, or a PlanRefView; `null` where the target no longer is. Blocks of type `figure`
 * carry an AttachmentView.
 */
export type ShownText = RichText

export interface PlanRefView {
  title: string
  /** Null when the plan has no approved revision to link to. */
  href: string | null
  kind: PlanKind
  /** `outOfUse` says so beside the name (domain.md 38). */
  status: 'inForce' | 'notApproved' | 'internalOnly' | 'withheld' | 'outOfUse' | 'archived'
}

export interface StepView {
  text: string
  role: RoleView | null
  contact: ContactView | null
}

export interface SectionView {
  /** Stable id for links, in Danish. */
  anchor: string
  /** The id it had before: old links still lead here. */
  formerAnchor?: string | null
  key: SectionKey | `free:${number}`
  heading: string
  text: Partial<Record<TextPartKey, ShownText>>
  phases: Partial<Record<PhaseKey, StepView[]>>
  /** Only in the section `alerting`. */
  alarmChain: { who: WhoView; note: string }[]
  /** Only in the section `contacts`. */
  contactGroups: { heading: string; members: { who: WhoView; note: string }[] }[]
  /** Only in the section `actionCards`: the cards in force; with `noActionCards` the explicit statement. */
  actionCards: PlanRefView[]
  noActionCards: boolean
}

/** A Bilag: an image that is shown, or another file that is linked to. */
export interface AttachmentView {
  /** Address of the file itself, as it was approved. */
  href: string
  name: string
  mime: string
  /** Bytes. */
  size: number
  alt: string
  caption: string
  /** Pixels of the file, and the sizes it is delivered in, the narrowest first; null for what is no image. */
  image: { width: number; height: number; sizes: { href: string; width: number }[] } | null
}

export interface SignatureView {
  name: string
  title: string
  /** Whom a deputy stood in for. */
  onBehalfOf?: { name: string; title: string }
}

/** What a body decided (Byrådet, Lederforum); `date` is a day. */
export interface DecisionView {
  body: string
  date: string
  caseNumber: string
}

export interface Provenance {
  revision: string
  changeClass: ChangeClass
  preparedBy: SignatureView[]
  /** Empty while an urgent correction waits for somebody to vouch for it. */
  approvedBy: SignatureView[]
  /** When a body decided, whoever confirmed it is in `approvedBy`. */
  decision: DecisionView | null
  /** "Hasterettelse – afventer godkendelse". */
  awaitsApproval: boolean
  /** Instant of the approval. */
  approvedAt: string
  /** "Gyldig fra", and "Gyldig til" where the next revision's time is set; instants. */
  validFrom: string
  validUntil: string | null
  /** "Senest revideret": latest approval or review without changes, instant. */
  lastRevisedAt: string
  /** "Sidst opdateret": the last change a reader can see, contacts included, instant. */
  updatedAt: string
  /** "Kontaktoplysninger opdateret den": when a reader last saw a contact or role of the plan change; null until then. */
  contactsUpdatedAt?: string | null
  /** "Skal revideres senest", day. */
  reviewDue: string
  responsibleEditor: { name: string; title: string; mail: string | null } | null
  /** All 64 hexadecimal digits; the page shows the first 12. */
  contentHash: string
}

/** A plan on a list. */
export interface PlanItem {
  title: string
  href: string
  kind: PlanKind
  summary: string
  department: Link
  revision: string
  approvedAt: string
  reviewDue: string
}

export interface PlanPageProps {
  chrome: Chrome
  title: string
  kind: PlanKind
  summary: string
  crisisLevel: string | null
  department: Link
  provenance: Provenance
  /** Action cards: who does it. */
  performedBy: RoleView | null
  /** "Hvem ringer jeg til først": the alarm chain; empty when the plan has none. */
  callFirst: { who: WhoView; note: string }[]
  /** The plan whose chain it is, where an action card follows the plan above it. */
  callFirstFrom?: Link | null
  sections: SectionView[]
  attachments: AttachmentView[]
  parent: PlanItem | null
  children: PlanItem[]
  historyHref: string
  /** Where those who are asked to read the plan confirm that they have; null when nobody is. */
  confirmHref?: string | null
  /** The plan as a PDF, when it is ready; an action card on smaller sheets too. */
  paper?: FileLink
  smallPapers?: (FileLink & { format: 'a5' | 'a6' })[]
}

/** The former address of a plan: it leads on. */
export interface MovedPageProps {
  chrome: Chrome
  to: Link
}

/** A plan taken out of use, or archived, keeps its address and says so. */
export interface RetiredPlanPageProps {
  chrome: Chrome
  title: string
  kind: PlanKind
  department: Link
  takenOutAt: string
  /** Instant; null while the plan is only out of use. */
  archivedAt: string | null
  reason: string
  /** The plan to use instead, when one was named. */
  successor: PlanRefView | null
  historyHref: string
}

export interface RevisionView {
  number: string
  changeClass: ChangeClass
  changeNote: string
  preparedBy: SignatureView[]
  approvedBy: SignatureView[]
  decision: DecisionView | null
  urgent: boolean
  approvedAt: string
  /** When readers saw it, oldest first; instants. */
  periods: Period[]
  contentHash: string
  inForce: boolean
}

/** A revision in the history; only employees are shown what it changed, and what it said. */
export interface RevisionEntryView extends RevisionView {
  /** Since the revision before it. */
  changes?: Changes | null
  /** Where the plan can be read as this revision had it. */
  textHref?: string | null
}

/** What compared contents and former texts refer to, as `contacts/17`; what is gone is not in it. */
export type Names = Record<string, string>

export interface HistoryPageProps {
  chrome: Chrome
  title: string
  planHref: string
  part?: Part | null
  /** Of this page, newest first. */
  revisions: RevisionEntryView[]
  /** Signed events that made no revision, newest first. */
  events: {
    action: Exclude<ReaderAction, 'approve' | 'confirmDecision' | 'publishCorrection'>
    revision: string | null
    at: string
    by: SignatureView
    comment: string
  }[]
  names?: Names
  /** Whether there were revisions that were for employees alone, of which the public edition tells nothing more. */
  hasInternalPast?: boolean
}

/** A plan as a former revision had it. */
export interface PastRevisionPageProps {
  chrome: Chrome
  /** As it was called then. */
  title: string
  planHref: string
  historyHref: string
  revision: RevisionView
  content: PlanContent
  names: Names
}

export interface DepartmentPageProps {
  chrome: Chrome
  name: string
  head: ContactView | null
  contingencyOwner: ContactView | null
  parent: Link | null
  children: (Link & { planCount: number })[]
  part?: Part | null
  /** By kind, in the order of `planKinds`; kinds without plans are left out. Its other pages have nothing else. */
  plans: { number: number; kind: PlanKind; items: PlanItem[] }[]
  roles: RoleView[]
  /** Its plans and those of the departments below it as a PDF, when it is ready. */
  paper?: FileLink
}

export interface RolePageProps {
  chrome: Chrome
  role: RoleView
  department: Link | null
  /** What the role does, as text. */
  tasks: ShownText | null
  part?: Part | null
  /** Plans that name the role, with everything they ask of it. Its other pages have nothing else. */
  plans: RoleInPlan[]
  /** Its action cards, whichever page they stand on. */
  cards: Link[]
}

export interface RoleInPlan {
  plan: PlanItem
  /** In the order of the plan; on a card that the role performs, also the steps that name nobody. */
  steps: { phase: PhaseKey; text: string }[]
  /** The role performs this action card. */
  cards: boolean
  /** Its places in the alarm chain, from 1. */
  alarmPlaces: number[]
  /** Sections that name it otherwise, as links into the plan. */
  named: Link[]
}

export interface ContactsPageProps {
  chrome: Chrome
  part?: Part | null
  /** By letter, names in Danish order. */
  groups: { number: number; letter: string; contacts: (ContactView & { roles: Link[]; formerAnchor?: string })[] }[]
}

export interface ReviewPageProps {
  chrome: Chrome
  /** The day of the numbers. A new day makes a new page. */
  asOf: string
  standings: { department: Link; standing: Standing }[]
  total: Standing
  /** This month and the twelve after it; of a month with very many plans, the first. */
  months: { month: string; count: number; plans: { title: string; href: string; department: string; reviewDue: string }[] }[]
  reportHref: string
  calendarHref: string
  part?: Part | null
  /** The page decides overdue and due soon from `reviewDue` and the reader's date. The other pages have nothing else. */
  departments: { number: number; department: Link; calendarHref: string; plans: PlanItem[] }[]
}

export interface NewsItem {
  /** Stable id, for the feed. */
  id: string
  plan: Link
  kind: PlanKind
  department: Link
  action: ReaderAction
  revision: string | null
  changeNote: string
  by: SignatureView
  at: string
}

export interface NewsPageProps {
  chrome: Chrome
  feedHref: string
  items: NewsItem[]
}

export interface HomePageProps {
  chrome: Chrome
  departments: (Link & { planCount: number; children: (Link & { planCount: number })[] })[]
  kinds: { kind: PlanKind; items: PlanItem[] }[]
  /** In place of the plans, when they are too many for a page. */
  ways?: Way[]
  latest: NewsItem[]
  /** All plans as a PDF, when it is ready. */
  paper?: FileLink
  /** "Jeg er …": the roles that are asked for something by a plan in force, in Danish order. */
  rolesWithTasks: Link[]
  /** In place of the roles, when they are too many for a page. */
  roleCount?: number
  /** "Hvad er der sket?": the plans for what happens most, or matters most. */
  events: Link[]
  /** The crisis staff's number. */
  duty: ContactView | null
}

export interface SearchPageProps {
  chrome: Chrome
  /** Every plan, for readers without JavaScript. */
  plans: PlanItem[]
  /** In place of the plans, when they are too many for a page. */
  ways?: Way[]
  departments: Link[]
}

export interface AboutPageProps {
  chrome: Chrome
  /** Instant: everything on the page is as it was then. */
  publishedAt: string
  /** The chain of all signed events, and the hash that seals it. */
  events: { count: number; head: string | null }
  auditHead: string | null
  /** The key that releases are sealed with: base64, and its SHA-256. A preview has none. */
  seal?: { publicKey: string; fingerprint: string }
  /** All plans as a PDF, and the whole site as a ZIP, when they are ready. */
  paper?: FileLink
  archive?: FileLink
}

/** What the municipality itself has found, in its settings. */
export interface AccessibilityStatement {
  status: 'full' | 'partly' | 'not'
  /** The day it last looked, `2026-11-28`. */
  reviewed: string
  /** Its statement with the authority that watches over the law, where it has one. */
  href: string | null
}

export interface AccessibilityPageProps {
  chrome: Chrome
  /** Absent until the municipality has said. */
  statement?: AccessibilityStatement
}

/** Everything of one kind on one page: all plans, action cards, roles or departments. */
export interface ListPageProps {
  chrome: Chrome
  of: 'plans' | 'actionCards' | 'roles' | 'departments'
  part?: Part | null
  /** `number` counts the groups of the whole list, from 1. */
  groups: { number: number; heading: string; items: ListItem[] }[]
}

export interface ListItem extends Link {
  text?: string
  facts: string[]
  /** How far below the first of its group, for departments. */
  level?: number
  /** Who has the role, or stands in; with the first number. */
  who?: { contact: ContactView; as: 'holder' | 'deputy' | 'head' | 'duty' } | null
}

/** A blank log sheet to print. */
export interface LogSheetPageProps {
  chrome: Chrome
}

export interface NotFoundPageProps {
  chrome: Chrome
}

/** A page's template and what it is given; the publisher's unit of work. */
export type SitePage = { path: string } & (
  | { template: 'home'; props: HomePageProps }
  | { template: 'department'; props: DepartmentPageProps }
  | { template: 'plan'; props: PlanPageProps }
  | { template: 'retiredPlan'; props: RetiredPlanPageProps }
  | { template: 'moved'; props: MovedPageProps }
  | { template: 'history'; props: HistoryPageProps }
  | { template: 'pastRevision'; props: PastRevisionPageProps }
  | { template: 'role'; props: RolePageProps }
  | { template: 'contacts'; props: ContactsPageProps }
  | { template: 'review'; props: ReviewPageProps }
  | { template: 'news'; props: NewsPageProps }
  | { template: 'search'; props: SearchPageProps }
  | { template: 'about'; props: AboutPageProps }
  | { template: 'accessibility'; props: AccessibilityPageProps }
  | { template: 'list'; props: ListPageProps }
  | { template: 'logSheet'; props: LogSheetPageProps }
  | { template: 'notFound'; props: NotFoundPageProps }
)
export type Template = SitePage['template']
