/** A plan's page as it stands on paper. */
import { attachmentTexts, fileSizeText, fileTypeText, paperTexts, siteTexts, words } from '../../../messages'
import { danishDay, dateText } from '../../../components/site/dates'
import type {
  AttachmentView,
  PlanPageProps,
  Provenance,
  SectionView,
  SignatureView,
  StepView,
} from '../../../components/site/props'
import { phaseKeys, shapeOf, textPartsOf, type SectionShape } from '../../../domain/content/templates'
import { calls } from './calls'
import { blocksOf, contactText, planText, roleText } from './rich-text'
import type { Block, PaperPlan, PaperSection, Place } from './view'

const { plan: texts } = siteTexts
const shownHashDigits = 12

/**
 * @param page the plan page's own props: nothing can stand on paper that is not on the page
 * @param today the day of the snapshot: when it is printed, and whether the review is overdue
 */
export function paperPlan(page: PlanPageProps, today: string): PaperPlan {
  const { title, kind, department, crisisLevel, summary, provenance, chrome } = page
  const address = chrome.siteUrl ? chrome.siteUrl + chrome.path : null
  const approval = approvalText(provenance)
  const isCard = kind === 'actionCard'
  return {
    title,
    revision: paperTexts.revision(provenance.revision),
    changed: { day: danishDay(new Date(provenance.updatedAt)), date: dateText(provenance.updatedAt) },
    over: [words.kinds[kind], department.label, ...(crisisLevel ? [crisisLevel] : [])],
    summary,
    notices: noticesOf(provenance, today),
    facts: factsOf(provenance),
    head: `${paperTexts.revision(provenance.revision)} · ${approval}`,
    foot: [
      approval,
      paperTexts.printed(dateText(today)),
      `${paperTexts.hash}\u00a0${provenance.contentHash.slice(0, shownHashDigits)}`,
    ],
    address,
    card: isCard,
    first: isCard ? [] : [...opening(page), ...immediateOf(page)],
    sections: [
      ...(isCard ? opening(page) : []),
      ...page.sections.map((section) => sectionOf(section, isCard)),
      ...attachments(page.attachments),
    ],
  }
}

const approverOf = ({ decision, approvedBy }: Provenance): string =>
  decision?.body ?? (approvedBy.map(({ name }) => name).join(', ') || texts.notApprovedYet.toLowerCase())

function approvalText(provenance: Provenance): string {
  const { awaitsApproval, approvedAt, decision } = provenance
  if (awaitsApproval) return `${paperTexts.corrected(dateText(approvedAt))} – ${texts.awaitsApproval}`
  return paperTexts.approved(dateText(decision?.date ?? approvedAt), approverOf(provenance))
}

export const isOverdue = ({ reviewDue }: Provenance, today: string): boolean => reviewDue !== '' && reviewDue < today

const noticesOf = (provenance: Provenance, today: string): string[] => [
  ...(provenance.awaitsApproval ? [`${texts.awaitsApproval}. ${texts.awaitsApprovalText}`] : []),
  ...(isOverdue(provenance, today) ? [paperTexts.overdue(dateText(provenance.reviewDue))] : []),
]

const signatureText = ({ name, title, onBehalfOf }: SignatureView): string =>
  [name, title].filter(Boolean).join(', ') + (onBehalfOf ? ` ${texts.onBehalfOf} ${signatureText(onBehalfOf)}` : '')

function factsOf(provenance: Provenance): PaperPlan['facts'] {
  const { preparedBy, approvedBy, decision, responsibleEditor, reviewDue, validUntil } = provenance
  const signed = approvedBy.map(signatureText).join('; ') || texts.notApprovedYet
  const decided =
    decision &&
    `${decision.body} ${texts.decidedOn} ${dateText(decision.date)} (${texts.caseNumber(decision.caseNumber)}), ${texts.confirmedBy} ${signed}`
  const facts = [
    [words.revision, `${provenance.revision} (${words.changeClasses[provenance.changeClass].toLowerCase()})`],
    [words.preparedBy, preparedBy.map(signatureText).join('; ')],
    [words.approvedBy, decided ?? signed],
    [provenance.awaitsApproval ? texts.publishedAt : words.approvedAt, dateText(provenance.approvedAt)],
    [texts.validFrom, dateText(provenance.validFrom)],
    [texts.validUntil, validUntil ? dateText(validUntil) : ''],
    [words.lastRevised, dateText(provenance.lastRevisedAt)],
    [words.lastUpdated, dateText(provenance.updatedAt)],
    [words.reviewDue, reviewDue ? dateText(reviewDue) : ''],
    [words.responsibleEditor, responsibleEditor ? signatureText(responsibleEditor) : texts.noEditor],
    [texts.contentHash, provenance.contentHash.slice(0, shownHashDigits)],
  ] as const
  return facts.filter(([, value]) => value !== '').map(([term, value]) => ({ term, value }))
}

/** Whom to call and who does it, before anything else. */
function opening({ performedBy, callFirst, parent }: PlanPageProps): PaperSection[] {
  const does = performedBy
    ? [
        {
          heading: paperTexts.performedBy,
          place: 'facts' as const,
          blocks: [calls(false, [{ who: { type: 'role', role: performedBy }, note: '' }])],
        },
      ]
    : []
  const first = textBlock(
    callFirst.length > 0 ? texts.callOrder : parent ? `${texts.followParent} ${parent.title}.` : '',
  )
  const chain =
    callFirst.length > 0 || parent
      ? [
          {
            heading: words.callFirst,
            place: 'calls' as const,
            blocks: [...first, ...(callFirst.length > 0 ? [calls(true, callFirst)] : [])],
          },
        ]
      : []
  return [...does, ...chain]
}

const textBlock = (text: string): Block[] => (text ? [{ type: 'text', runs: [{ text }] }] : [])
const subheading = (text: string): Block[] => (text ? [{ type: 'heading', level: 1, runs: [{ text }] }] : [])

/** As on the card's page: whether it is mine, what to do, whom to call. */
const placeOf: Partial<Record<SectionView['key'], Place>> = {
  when: 'facts',
  meetingPlace: 'facts',
  actions: 'steps',
  contacts: 'calls',
}

const stepsOf = (steps: StepView[]): Block => ({
  type: 'steps',
  steps: steps.map(({ text: what, role, contact }) => ({
    text: what,
    by: [role && roleText(role), contact && contactText(contact)].filter(Boolean).join(' · '),
  })),
})

/** What a plan asks for at once stands on its first sheet, and is not said twice. */
function immediateOf({ sections }: PlanPageProps): PaperSection[] {
  const steps = sections.find(({ key }) => key === 'actions')?.phases.immediate ?? []
  return steps.length > 0 ? [{ heading: words.phases.immediate, place: 'steps', blocks: [stepsOf(steps)] }] : []
}

function sectionOf(section: SectionView, isCard: boolean): PaperSection {
  const { key, heading, text, phases, alarmChain, contactGroups, actionCards, noActionCards } = section
  const shape: SectionShape = (shapeOf as Record<string, SectionShape>)[key] ?? 'text'
  const blocks = [
    ...textPartsOf[shape].flatMap((part): Block[] => {
      const content = text[part]
      if (!content) return []
      return part === 'body' ? blocksOf(content, 1) : [...subheading(words.textParts[part]), ...blocksOf(content, 2)]
    }),
    ...textBlock(alarmChain.length > 0 ? paperTexts.chainAbove(words.callFirst) : ''),
    ...phaseKeys.flatMap((phase): Block[] => {
      const steps = phases[phase] ?? []
      if (steps.length === 0) return []
      if (phase === 'immediate' && !isCard) return textBlock(paperTexts.immediateAbove(words.phases.immediate))
      return [...subheading(words.phases[phase]), stepsOf(steps)]
    }),
    ...contactGroups.flatMap((group): Block[] => [...subheading(group.heading), calls(false, group.members)]),
    ...(noActionCards ? textBlock(`${words.noActionCards}.`) : []),
    ...(actionCards.length > 0
      ? [{ type: 'list', ordered: false, items: actionCards.map((card) => textBlock(planText(card))) } as const]
      : []),
  ]
  return { heading, place: placeOf[key] ?? 'rest', blocks: blocks.length > 0 ? blocks : textBlock(texts.emptySection) }
}

/** Images are shown; other files are named, since paper cannot hold them. */
function attachments(views: AttachmentView[]): PaperSection[] {
  if (views.length === 0) return []
  const blocks = views.flatMap(({ image, name, alt, caption, mime, size }): Block[] => {
    const file = image?.sizes.at(-1)?.href
    if (file) return [{ type: 'image', file, alt, caption: caption || alt }]
    return [
      ...textBlock(caption),
      ...textBlock(alt),
      ...textBlock(paperTexts.attachedFile(name, fileTypeText(mime), fileSizeText(size))),
    ]
  })
  return [{ heading: attachmentTexts.site.heading, place: 'after', blocks }]
}
