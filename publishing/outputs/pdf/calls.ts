/** Whom to call, in which order, and who stands in for whom, as rows of a table. */
import { siteTexts, words } from '../../../messages'
import type { ContactView, DepartmentPageProps, WhoView } from '../../../components/site/props'
import type { Block, Way, WhoRow } from './view'

const { department: posts, reference } = siteTexts

type Chain = { who: WhoView; note: string }[]

export const calls = (ordered: boolean, chain: Chain): Block => ({ type: 'calls', ordered, rows: chain.map(rowOf) })

/** @returns the department's crisis organisation, leader first; empty when nobody is named and there are no roles */
export function organisationOf({ head, contingencyOwner, roles }: DepartmentPageProps): WhoRow[] {
  if (!head && !contingencyOwner && roles.length === 0) return []
  return [
    postOf(posts.head, head),
    postOf(posts.owner, contingencyOwner),
    ...roles.map((role) => rowOf({ who: { type: 'role', role }, note: '' })),
  ]
}

export const postOf = (who: string, contact: ContactView | null): WhoRow => ({
  who,
  note: '',
  people: contact ? [{ name: nameOf(contact), reach: waysTo(contact) }] : [],
  nobody: posts.notNamed,
})

export function rowOf({ who, note }: Chain[number]): WhoRow {
  if (who.type === 'contact') {
    const { contact } = who
    return { who: contact.name, note, people: [{ name: contact.title ?? '', reach: waysTo(contact) }], nobody: '' }
  }
  const { title, holders, standIn } = who.role
  const people = holders.map(({ contact, deputy }) => ({
    name: `${deputy ? `${reference.as.deputy}: ` : ''}${nameOf(contact)}`,
    reach: waysTo(contact),
  }))
  const instead = standIn ? [{ name: `${words.vacant}. ${reference.as[standIn.as]}: ${nameOf(standIn.contact)}`, reach: waysTo(standIn.contact) }] : []
  return { who: title, note, people: people.length > 0 ? people : instead, nobody: words.vacant }
}

const nameOf = ({ name, title }: ContactView): string => [name, title].filter(Boolean).join(', ')

export function waysTo({ phones, mails, other }: ContactView): Way[] {
  const ways = [
    ...phones.map(({ display, href, label }) => ({ text: display, url: href, bold: true, label: label ?? '' })),
    ...mails.map((mail) => ({ text: mail, url: `mailto:${mail}`, label: '' })),
    ...(other ? [{ text: other, label: '' }] : []),
  ]
  return ways.length > 0 ? ways : [{ text: reference.noWay, label: '' }]
}
