/** Records as pages show them. Every view tells when its record was last saved, for "Sidst opdateret". */
import type { ContactView, Link, PlanItem, PlanRefView, RoleView, ShownText, WhoView } from '../../components/site/props'
import { publishingTexts } from '../../messages'
import type { RichText, RichTextNode, WhoReference } from '../../domain/content/content'
import { figureOf, fileOfFigure } from '../../domain/content/figures'
import { hoursAttribute, parseHours } from '../../domain/contact/opening-hours'
import { showPhone, telHref } from '../../domain/contact/phone'
import { referenceOf, type InlineReference } from '../../domain/content/richtext'
import type { Id } from '../../domain/approval/vocabulary'
import { latestRevision, type SnapshotPlan } from '../snapshot/snapshot'
import { attachmentView } from './attachment-view'
import type { Directory } from './directory'
import { paths } from './paths'

export interface Views {
  department: (id: Id) => Link
  contact: (id: Id) => ContactView
  role: (id: Id) => RoleView
  who: (reference: WhoReference) => WhoView
  planItem: (plan: SnapshotPlan) => PlanItem
  planRef: (id: Id) => PlanRefView | null
  text: (text: RichText) => ShownText
}

/** @returns the view of what is named, or null where nothing is. */
export const ifNamed = <T>(id: Id | null, view: (id: Id) => T): T | null => (id === null ? null : view(id))

/** When a number is answered: by its hours, or by what is written of it where that is nothing else: "Hverdage kl. 7-16". */
const hoursOf = (text: string): string | null => {
  const periods = parseHours(text)
  return periods && hoursAttribute(periods)
}

/** A picture in the text, as a Bilag is shown; a view that somebody has stored is none of ours. */
function figureView(node: RichTextNode): RichTextNode {
  const figure = figureOf(node)
  const file = figure && fileOfFigure(figure, 'internal')
  return { ...node, fields: { ...(node.fields as object), view: file && attachmentView(file) } }
}

/** @param onShown is told the save time of each record that a view shows */
export function viewsOf(directory: Directory, onShown: (savedAt: string) => void = () => {}): Views {
  const department = (id: Id): Link => {
    const { name, slug, updatedAt } = directory.department(id)
    onShown(updatedAt)
    return { label: name, href: paths.department(slug) }
  }

  const contact = (id: Id): ContactView => {
    const { updatedAt, active, ...record } = directory.contact(id)
    onShown(updatedAt)
    const shown = {
      id,
      type: record.type,
      name: record.name,
      title: record.title || null,
      department: ifNamed(record.department, department),
    }
    // A plan may still name a contact that has left: the name stays readable, nobody is called.
    if (!active) return { ...shown, href: paths.contacts, phones: [], mails: [], other: publishingTexts.contactInactive }
    return {
      ...shown,
      href: directory.contactHref(id),
      phones: record.phones.map(({ number, label, hours }) => ({
        display: showPhone(number),
        href: telHref(number),
        label: label || hours || null,
        hours: hoursOf(hours || label),
      })),
      mails: record.mails,
      other: record.other || null,
    }
  }

  const role = (id: Id): RoleView => {
    const record = directory.role(id)
    const { title, slug, holders, updatedAt } = record
    onShown(updatedAt)
    const active = holders.filter((holder) => directory.contact(holder.contact).active)
    const head = active.length === 0 ? directory.headFor(id) : null
    const duty = active.length === 0 ? directory.duty : null
    return {
      id,
      href: paths.role(slug),
      title,
      holders: active.map((holder) => ({ contact: contact(holder.contact), deputy: holder.deputy })),
      standIn: head ? { as: 'head', contact: contact(head) } : duty ? { as: 'duty', contact: contact(duty) } : null,
    }
  }

  const who = ({ to, id }: WhoReference): WhoView =>
    to === 'roles' ? { type: 'role', role: role(id) } : { type: 'contact', contact: contact(id) }

  const planItem = (plan: SnapshotPlan): PlanItem => {
    const { number, approvedAt } = latestRevision(plan)
    onShown(approvedAt)
    return {
      title: plan.content.title,
      href: paths.plan(plan.slug),
      kind: plan.content.kind,
      summary: plan.content.summary,
      department: department(plan.content.department),
      revision: number,
      approvedAt,
      reviewDue: plan.nextReviewDate,
    }
  }

  const planRef = (id: Id): PlanRefView | null => {
    const plan = directory.plan(id)
    if (!plan) {
      const { kind, why } = directory.unshown(id) ?? {}
      return kind && why ? { title: publishingTexts.unshownPlan, href: null, kind, status: why } : null
    }
    onShown(latestRevision(plan).approvedAt)
    return { title: plan.content.title, href: paths.plan(plan.slug), kind: plan.content.kind, status: plan.status }
  }

  const viewOf = (reference: InlineReference | null): ContactView | RoleView | PlanRefView | null => {
    if (!reference) return null
    if (reference.to === 'plans') return planRef(reference.id)
    return reference.to === 'roles' ? role(reference.id) : contact(reference.id)
  }

  const inlineView = (node: RichTextNode): RichTextNode => {
    if (node.type === 'block') return figureView(node)
    if (node.type !== 'inlineBlock') return node.children ? { ...node, children: node.children.map(inlineView) } : node
    // Every one of them, also where it names nothing: a view that somebody has stored is none of ours.
    return { ...node, fields: { ...(node.fields as object), view: viewOf(referenceOf(node)) } }
  }

  return { department, contact, role, who, planItem, planRef, text: ({ root }) => ({ root: inlineView(root) }) }
}
