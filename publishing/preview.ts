/**
 * A plan's page as readers would meet it if the draft were approved now: the same snapshot, page and renderer as a
 * release, with one candidate put in. Nothing is written, and nobody but the one who asks sees it.
 */
import { load } from 'cheerio'
import type { AttachmentView, SignatureView, SitePage } from '../components/site/props'
import { approvalViewTexts } from '../messages'
import type { PlanContent, RichTextNode } from '../domain/content/content'
import { filesOf } from '../domain/content/figures'
import { dayMonthsAfter } from '../domain/reminders/due'
import { contentHash } from '../domain/content/hash'
import { normalContent } from '../domain/content/normal-form'
import { nextRevision } from '../domain/approval/revision-number'
import { defaultReviewIntervalMonths } from '../domain/content/templates'
import type { ChangeClass, Id } from '../domain/approval/vocabulary'
import { planPageOf, type SiteSettings } from './pages'
import { attachmentView } from './pages/attachment-view'
import type { Render } from './pages/render'
import type { RevisionMeta, Snapshot, SnapshotPlan } from './snapshot/snapshot'
import { ofEdition } from './snapshot/snapshot-records'

/** A plan as it would be, were it approved. */
export interface Candidate {
  id: Id
  slug: string
  content: PlanContent
  changeClass: ChangeClass
  changeNote: string
  contributors: SignatureView[]
  responsibleEditor: SnapshotPlan['responsibleEditor']
  reviewIntervalMonths: number | null
}

/**
 * @param siteUrl where the page's links lead to: the site as it is now
 * @returns the page's HTML, marked as a preview, without scripts
 */
export async function previewPage(
  snapshot: Snapshot,
  candidate: Candidate,
  settings: SiteSettings,
  render: Render,
  siteUrl: string,
): Promise<string> {
  const page = planPageOf(asIfApproved(snapshot, candidate), settings, candidate.id)
  return asPreview((await render(withOwnFiles(page, candidate))).html, siteUrl)
}

/** Attachments are not on the site yet: they are shown from the CMS itself. */
function withOwnFiles(page: SitePage, { content }: Candidate): SitePage {
  if (page.template !== 'plan') return page
  const files = new Map(filesOf(content).map((file) => [attachmentView(file).href, file.hash]))
  const own = (view: AttachmentView): AttachmentView => {
    const href = `${ownFiles}${files.get(view.href) ?? ''}/file`
    const sizes = view.image?.sizes.map(({ width }) => ({ href: `${href}?size=${width}`, width })) ?? []
    return { ...view, href, image: view.image && { ...view.image, sizes } }
  }
  const sections = page.props.sections.map((section) => ({
    ...section,
    text: Object.fromEntries(Object.entries(section.text).map(([part, text]) => [part, { root: withFigures(text.root, own) }])),
  }))
  return { ...page, props: { ...page.props, sections, attachments: page.props.attachments.map(own) } }
}

function withFigures(node: RichTextNode, change: (view: AttachmentView) => AttachmentView): RichTextNode {
  const { view } = (node.type === 'block' ? node.fields : {}) as { view?: AttachmentView | null }
  if (view) return { ...node, fields: { ...(node.fields as object), view: change(view) } }
  return node.children ? { ...node, children: node.children.map((child) => withFigures(child, change)) } : node
}

const ownFiles = '/api/attachments/'

/** @returns the snapshot as it would be, had the candidate been approved at its moment. */
export function asIfApproved(snapshot: Snapshot, candidate: Candidate): Snapshot {
  const { id, slug, content, responsibleEditor } = candidate
  const before = snapshot.plans.find((plan) => plan.id === id)
  const revision = revisionOf(candidate, before?.revisions ?? [], snapshot.takenAt)
  const months = candidate.reviewIntervalMonths ?? defaultReviewIntervalMonths[content.kind]
  const plan: SnapshotPlan = {
    isInReview: false,
    successor: null,
    validUntil: null,
    formerSlugs: [],
    ...before,
    id,
    slug,
    status: 'inForce',
    latest: revision.id,
    content: ofEdition(normalContent(content), snapshot.edition),
    frozenHash: revision.contentHash,
    revisions: [revision, ...(before?.revisions ?? [])],
    responsibleEditor,
    nextReviewDate: dayMonthsAfter(new Date(snapshot.takenAt), months),
    lastRevisedAt: snapshot.takenAt,
  }
  return {
    ...snapshot,
    plans: [...snapshot.plans.filter((each) => each !== before), plan],
    unshown: snapshot.unshown.filter((each) => each.id !== id),
  }
}

function revisionOf(candidate: Candidate, earlier: readonly RevisionMeta[], at: string): RevisionMeta {
  const [highest] = earlier
  const [major = 0, minor = 0] = (highest?.number ?? '').split('.').map(Number)
  return {
    id: 'preview',
    visibility: candidate.content.visibility ?? 'internal',
    number: nextRevision(highest ? { major, minor } : null, candidate.changeClass).number,
    changeClass: candidate.changeClass,
    changeNote: candidate.changeNote,
    contributors: candidate.contributors,
    approvedBy: { name: approvalViewTexts.notApprovedYet, title: '' },
    decision: null,
    urgent: false,
    approvedAt: at,
    periods: [{ from: at, until: null }],
    contentHash: contentHash(candidate.content),
  }
}

/** @returns the page with its banner; its links open the public site beside it, and its numbers call nobody. */
export function asPreview(html: string, siteUrl: string): string {
  const $ = load(html)
  $('script, link[rel="canonical"], link[rel="alternate"]').remove()
  $('a[href]').each((_, link) => {
    const href = $(link).attr('href') ?? ''
    if (href.startsWith('#') || href.startsWith(ownFiles)) return
    if (!/^(https?:|\/(?!\/))/.test(href)) $(link).removeAttr('href')
    else $(link).attr({ href: new URL(href, siteUrl).href, target: '_blank', rel: 'noopener noreferrer' })
  })
  const { banner, bannerText } = approvalViewTexts
  $('body').prepend(
    $('<div class="alert alert-warning" role="note"></div>').append(
      $('<p class="alert-heading"></p>').text(banner),
      $('<p class="alert-text"></p>').text(bannerText),
    ),
  )
  $('title').text(`${banner}: ${$('title').text()}`)
  return $.html()
}
