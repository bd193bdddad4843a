/** The PDFs of a site: one of everything, one for each department, one for each plan in force. Pure. */
import { dateText } from '../../../components/site/dates'
import type { DepartmentPageProps, PlanPageProps, SitePage } from '../../../components/site/props'
import { paperTexts, siteTexts } from '../../../messages'
import type { Attachment } from '../../../domain/content/content'
import { copenhagenDay } from '../../../domain/reminders/due'
import { digestOf } from '../../disk/digest'
import type { Edition } from '../../editions'
import { paths } from '../../pages/paths'
import { planKinds } from '../../../domain/approval/vocabulary'
import { groupBy } from '../../../domain/group'
import { filesOf } from '../../snapshot/files-of'
import type { Snapshot, SnapshotDepartment, SnapshotPlan } from '../../snapshot/snapshot'
import { sorted } from '../../snapshot/sorted'
import { organisationOf } from './calls'
import { folderFront } from './folder'
import { isOverdue, paperPlan } from './plan'
import { qrOf } from './qr'
import type { PaperData, PaperPlan, PaperSize, Qr, WhoRow } from './view'

export interface Paper {
  /** Where readers get it. */
  path: string
  /** The page that offers it. */
  page: string
  /** Of the sheets: A4 unless it is said. */
  format?: PaperSize
  /** Decides the bytes: of the pages that the paper repeats, the build included. */
  digest: string
  /** The plans' images, by where the template looks for them. */
  images: Attachment[]
  /** Put together when it is printed: the paper of everything repeats all others. */
  data: () => PaperData
}

interface Settings {
  municipality: string
  siteUrl: string | null
}

/** A plan on its way to paper: what decides it is known before it is put together. */
interface Printed {
  slug: string
  page: PlanPageProps
  images: Attachment[]
  department: string
  digest: string
  plan: () => PaperPlan & { qr: Qr | null }
}

/**
 * @param pages as readers get them: what is not on a page cannot be on paper
 * @param digests of the pages by path, the build's included
 * @returns the paper of everything first, then the departments', then the plans'
 */
export function papersOf(
  pages: SitePage[],
  digests: ReadonlyMap<string, string>,
  snapshot: Snapshot,
  { municipality, siteUrl }: Settings,
): Paper[] {
  const today = copenhagenDay(snapshot.takenAt)
  const shared = { municipality, edition: paperTexts.editions[snapshot.edition], texts: templateTexts }
  // When it was printed is no reason to print it anew: the day is on the paper, but decides nothing.
  const printedOn = { printed: paperTexts.printed(dateText(today)) }
  const printed = printedPlans(pages, digests, snapshot, today)
  const byDepartment = groupBy(printed, ({ department }) => department)
  const offices = new Map(
    pages.flatMap((page) => (page.template === 'department' ? [[page.path, page.props] as const] : [])),
  )

  const collection = (
    path: string,
    page: string,
    title: string,
    lead: string,
    departments: SnapshotDepartment[],
  ): Paper => {
    const whole = page === paths.home
    // What the whole municipality follows lies before what a department does.
    const main = whole ? printed.filter(isMain) : []
    const parts = [
      ...(main.length > 0 ? [{ heading: paperTexts.mainPlans, page: '', plans: main }] : []),
      ...departments.map(({ id, name, slug }) => ({
        heading: name,
        page: paths.department(slug),
        plans: (byDepartment.get(id) ?? []).filter((plan) => !main.includes(plan)),
      })),
    ]
    const all = parts.flatMap(({ plans }) => plans)
    const address = siteUrl ? siteUrl + page : null
    const outline = { ...shared, title, lead, address, single: false, format: 'a4' as const }
    const inFront = whole ? pages.filter(({ template }) => ['home', 'contacts', 'retiredPlan'].includes(template)) : []
    return {
      path,
      page,
      digest: digestOf([
        outline,
        inFront.map((each) => digests.get(each.path)),
        parts.map((part) => [part.heading, digests.get(part.page), part.plans.map(({ digest }) => digest)]),
      ]),
      images: all.flatMap(({ images }) => images),
      data: () => ({
        ...outline,
        ...printedOn,
        qr: qrOf(address),
        front: folderFront(pages, all.map((plan) => plan.page), whole),
        parts: parts
          .map(({ heading, page, plans }) => ({
            heading,
            tab: heading,
            organisation: organisationIn(offices.get(page)),
            plans: plans.map(({ plan }) => plan()),
          }))
          .filter(({ organisation, plans }) => organisation.length > 0 || plans.length > 0),
      }),
    }
  }

  const single = ({ slug, images, digest, plan }: Printed, format: PaperSize = 'a4'): Paper => ({
    path: paths.planPaper(slug, format),
    page: paths.plan(slug),
    format,
    digest: digestOf([shared, digest, format]),
    images,
    data: () => {
      const only = plan()
      const { title, summary: lead, address, qr } = only
      return {
        ...shared,
        ...printedOn,
        title,
        lead,
        address,
        qr,
        single: true,
        format,
        front: null,
        parts: [{ heading: '', tab: '', organisation: [], plans: [only] }],
      }
    },
  })

  const smallFormats = ['a5', 'a6'] as const
  const below = groupBy(snapshot.departments, ({ parent }) => parent)
  const ordered = inTreeOrder(below)
  return [
    collection(paths.paperOfAll, paths.home, paperTexts.all(municipality), '', ordered),
    ...ordered.map((department) =>
      collection(
        paths.departmentPaper(department.slug),
        paths.department(department.slug),
        paperTexts.department(department.name),
        paperTexts.departmentLead,
        inTreeOrder(below, department),
      ),
    ),
    ...printed.map((plan) => single(plan)),
    ...printed.filter(({ page }) => page.kind === 'actionCard').flatMap((card) => smallFormats.map((format) => single(card, format))),
  ]
}

/** Above all other plans: the municipality's own. */
const isMain = ({ page }: Printed): boolean => page.kind === 'masterPlan' && !page.parent

function printedPlans(
  pages: SitePage[],
  digests: ReadonlyMap<string, string>,
  { plans, edition }: Snapshot,
  today: string,
): Printed[] {
  const ordered = sorted(plans, inOrder, before.get(edition))
  before.set(edition, ordered)
  const props = new Map(pages.flatMap((page) => (page.template === 'plan' ? [[page.path, page.props] as const] : [])))
  return ordered.flatMap(({ slug, content }): Printed[] => {
    const page = props.get(paths.plan(slug))
    if (!page) return []
    return [
      {
        slug,
        page,
        images: filesOf(content).filter(({ width }) => width !== null),
        department: content.department,
        digest: digestOf([digests.get(paths.plan(slug)), isOverdue(page.provenance, today)]),
        plan: () => {
          const plan = paperPlan(page, today)
          return { ...plan, qr: qrOf(plan.address) }
        },
      },
    ]
  })
}

/** The order of each edition's last papers. */
const before = new Map<Edition, SnapshotPlan[]>()

/** The general before the particular, then by title. */
const inOrder = ({ content: a }: SnapshotPlan, { content: b }: SnapshotPlan): number =>
  planKinds.indexOf(a.kind) - planKinds.indexOf(b.kind) || names.compare(a.title, b.title)

const names = new Intl.Collator('da')

/** The template's own words. */
const templateTexts: PaperData['texts'] = {
  contents: paperTexts.contents,
  page: paperTexts.page,
  of: paperTexts.of,
  address: paperTexts.address,
  printedHelp: paperTexts.printedHelp,
  none: paperTexts.none,
  ...paperTexts.folder,
  plan: siteTexts.review.plan,
  revision: siteTexts.review.revision,
  about: siteTexts.plan.about,
  organisation: siteTexts.department.organisation,
  log: siteTexts.logSheet.title,
  logFields: siteTexts.logSheet.fields,
  logColumns: siteTexts.logSheet.columns,
  ...paperTexts.columns,
}

const organisationIn = (office: DepartmentPageProps | undefined): WhoRow[] => (office ? organisationOf(office) : [])

/** @returns the department, or the topmost ones, each followed by those below it, by name */
function inTreeOrder(children: ReadonlyMap<string | null, SnapshotDepartment[]>, top?: SnapshotDepartment): SnapshotDepartment[] {
  const below = (id: string | null): SnapshotDepartment[] =>
    (children.get(id) ?? [])
      .toSorted((a, b) => names.compare(a.name, b.name) || a.id.localeCompare(b.id))
      .flatMap((each) => [each, ...below(each.id)])
  return top ? [top, ...below(top.id)] : below(null)
}
