/** What a mail says, as blocks; layout.ts makes text and HTML of them. */
import { mailTexts, newsLines, reminderTexts, words } from '../messages'
import { dayText } from '../messages/da/dates'
import type { ToldContact } from '../domain/reminders/contact-changes'
import { copenhagenDay } from '../domain/reminders/due'
import type { NewsAbout } from '../domain/reminders/news'
import type { Notice, ReminderFacts } from '../domain/reminders/notices'
import type { Id, PlanState } from '../domain/approval/vocabulary'
import { newsButtons } from './news-buttons'
import type { PlannedMail } from './plan-mails'
import type { Renewals } from './renewals'
import type { ReminderSettings } from './settings'

export interface Button {
  label: string
  href: string
}

export interface MailItem {
  title: string
  about: string
  lines: string[]
  /** The first is what most people came for. */
  buttons: Button[]
}

export interface MailGroup {
  heading: string
  urgent: boolean
  items: MailItem[]
  /** Where everything stands that a long mail leaves out. */
  all?: string
  /** How many items are left out. */
  more?: number
}

export interface MailContent {
  subject: string
  greeting: string
  intro: string
  groups: MailGroup[]
  footer: string[]
  unsubscribe: (Button & { help: string }) | null
}

export type Addresses = Pick<ReminderSettings, 'serverUrl' | 'siteUrl' | 'municipality'>

/**
 * @param unsubscribe the recipient's own link; null for who cannot
 * @param renewals what the recipient may not renew alone, and why
 */
export function reminderContent(
  { to, notices }: Pick<PlannedMail, 'to' | 'notices'>,
  facts: ReminderFacts,
  addresses: Addresses,
  unsubscribe: string | null,
  renewals: Renewals,
): MailContent {
  const isOverdue = (notice: Notice) => notice.about === 'review' && notice.days > 0
  const group = (heading: keyof typeof mailTexts.headings, of: Notice[]): MailGroup[] => {
    if (of.length === 0) return []
    const items = of.map((each) => itemOf(each, facts, addresses, renewals.get(each.key)))
    return [{ heading: mailTexts.headings[heading], urgent: heading === 'overdue', items, all: allOf(heading, to.user, addresses) }]
  }
  const link = notices.some((notice) => !notice.to.escalation) ? unsubscribe : null
  const hasEscalation = notices.some((notice) => notice.to.escalation)
  const reasons = [...new Set(notices.map((notice) => reminderTexts.because[notice.to.as]))]

  return {
    subject: subjectOf(notices),
    greeting: mailTexts.greeting(to.name),
    intro: introOf(notices),
    groups: [
      ...group('overdue', notices.filter(isOverdue)),
      ...group('review', notices.filter((notice) => notice.about === 'review' && !isOverdue(notice))),
      ...group('correction', notices.filter(({ about }) => about === 'correction')),
      ...group('waiting', notices.filter(({ about }) => about === 'waiting')),
      ...group('sentBack', notices.filter(({ about }) => about === 'sentBack')),
      ...group('reading', notices.filter(({ about }) => about === 'reading')),
      ...group('news', notices.filter(({ about, news }) => news && about !== 'sentBack')),
      ...group('contactsChanged', notices.filter(({ about }) => about === 'contactsChanged')),
    ],
    footer: [
      mailTexts.why(reasons),
      ...(hasEscalation && !link ? [mailTexts.escalation] : []),
      mailTexts.from(addresses.municipality),
    ],
    unsubscribe: link ? { label: mailTexts.unsubscribe, href: link, help: mailTexts.unsubscribeHelp } : null,
  }
}

/** Who is no user has no way into the admin, and is shown the list that readers see. */
function allOf(heading: keyof typeof mailTexts.headings, user: Id | null, { serverUrl, siteUrl }: Addresses): string {
  if (!user && siteUrl) return `${siteUrl}/revision/`
  return heading === 'contactsChanged' ? `${serverUrl}/admin/collections/contacts?sort=-updatedAt` : `${serverUrl}/admin`
}

/** What waits for somebody comes before what they are only to know. */
const waitingFor = (notices: readonly Notice[]) => notices.filter(({ about, news }) => about === 'sentBack' || !(news || about === 'contactsChanged'))

function introOf(all: readonly Notice[]): string {
  const { length } = waitingFor(all)
  if (length === 0) return all.some(({ news }) => news) ? mailTexts.intro.news : mailTexts.intro.contactsChanged
  return length === 1 ? mailTexts.intro.one : mailTexts.intro.several(length)
}

function subjectOf(all: readonly Notice[]): string {
  const { subject } = mailTexts
  const notices = waitingFor(all)
  if (notices.length === 0) {
    const [only] = all
    if (all.length === 1 && only?.news) return subject[only.news.about](only.plan.title)
    if (all.some(({ news }) => news)) return subject.news(all.length)
    return all.length === 1 && only?.contact ? subject.contactChanged(only.contact.name) : subject.contactsChanged(all.length)
  }
  const [first] = notices
  const isLate = notices.some(({ about, days }) => about === 'review' && days > 0)
  if (!first || notices.length > 1) return isLate ? subject.severalOverdue(notices.length) : subject.several(notices.length)
  if (first.news) return subject[first.news.about](first.plan.title)
  if (first.about === 'waiting') return subject.waiting(first.plan.title)
  if (first.about === 'correction') return subject.correction(first.plan.title)
  if (first.about === 'reading') return subject.reading(first.plan.title)
  return isLate ? subject.overdue(first.plan.title) : subject.review(first.plan.title, dayText(first.due))
}

/** @param refusal why the recipient may not renew it; undefined where they may */
function itemOf(notice: Notice, facts: ReminderFacts, addresses: Addresses, refusal: string | undefined): MailItem {
  if (notice.contact) return contactItem(notice.contact, addresses)
  const { plan, about, news } = notice
  const department = facts.departments.find(({ id }) => id === plan.department)?.name ?? ''
  return {
    title: plan.title,
    about: mailTexts.kindIn(words.kinds[plan.kind], department),
    lines: news ? newsLines(news) : [...linesOf[about as DueAbout](notice, facts), ...(refusal ? [refusal] : [])],
    buttons: news ? newsButtons(news, plan, addresses) : buttonsOf(notice, addresses, refusal === undefined),
  }
}

/** A switchboard may stand in every plan. */
const plansNamed = 5

function contactItem({ record, name, day, by, changes, shownIn }: ToldContact, { serverUrl }: Addresses): MailItem {
  const isRole = record.startsWith('roles/')
  return {
    title: name,
    about: isRole ? mailTexts.contactKinds.roles : mailTexts.contactKinds.contacts,
    lines: [
      ...changes.map(({ field, before, after }) => mailTexts.fieldChanged(field, before, after)),
      mailTexts.shownIn(shownIn.slice(0, plansNamed).map(({ title }) => title), shownIn.length - plansNamed),
      mailTexts.changedBy(dayText(day), by.flatMap((person) => person?.name ?? [])),
    ],
    buttons: [
      { label: isRole ? mailTexts.buttons.role : mailTexts.buttons.contact, href: `${serverUrl}/admin/collections/${record}` },
    ],
  }
}

const correctionLines = ({ due, days, to }: Notice): string[] => [
  mailTexts.confirm(dayText(due), -days),
  ...(to.standsIn ? [mailTexts.noApprover] : []),
]

const unfinished: Partial<Record<PlanState, string>> = {
  draft: mailTexts.draft,
  sentBack: mailTexts.sentBack,
  inReview: mailTexts.inReview,
  decisionRecorded: mailTexts.inReview,
}

function reviewLines({ plan, due, days, to }: Notice, { people }: ReminderFacts): string[] {
  const editor = people.find(({ id }) => id === plan.responsibleEditor)
  const state = unfinished[plan.state]
  return [
    mailTexts.due(dayText(due), -days),
    ...(state ? [state] : []),
    ...(to.standsIn ? [mailTexts.noEditor] : to.as === 'editor' || !editor ? [] : [mailTexts.editor(editor.name)]),
  ]
}

function waitingLines({ plan, due, days, to }: Notice, { people }: ReminderFacts): string[] {
  const by = people.find(({ id }) => id === plan.submission?.by)?.name ?? mailTexts.someone
  return [mailTexts.submitted(dayText(copenhagenDay(due)), by, days), ...(to.standsIn ? [mailTexts.noApprover] : [])]
}

/** What is due, and no change of a contact and no news. */
type DueAbout = Exclude<Notice['about'], 'contactsChanged' | NewsAbout>

const linesOf: Record<DueAbout, (notice: Notice, facts: ReminderFacts) => string[]> = {
  review: reviewLines,
  waiting: waitingLines,
  correction: correctionLines,
  reading: ({ plan }) => [mailTexts.reading(plan.reading?.number ?? '')],
}

/** A head who is no user has no way into the admin, and is shown the plan as readers see it. */
function buttonsOf({ plan, about, to }: Notice, { serverUrl, siteUrl }: Addresses, mayRenew: boolean): Button[] {
  const { buttons } = mailTexts
  const admin = `${serverUrl}/admin/collections/plans/${plan.id}`
  const isPublic = !to.user && siteUrl && plan.slug && plan.nextReviewDate
  const open = { label: buttons.open, href: isPublic ? `${siteUrl}/planer/${plan.slug}/` : admin }
  if (about === 'reading') return [{ label: buttons.read, href: `${serverUrl}/laest/${plan.id}` }]
  const approval = `${serverUrl}/admin/godkendelse/${plan.id}`
  if (about !== 'review') return [to.as === 'approvers' ? { label: buttons.approve, href: approval } : open]
  const unchanged = { label: buttons.unchanged, href: `${admin}?handling=reviewWithoutChanges` }
  return to.user && plan.state === 'approved' && mayRenew ? [open, unchanged] : [open]
}
