/** People, roles and departments of the invented Fjordby Kommune, as pages show them. */
import slugify from 'slugify'
import { hoursAttribute, parseHours } from '../../../domain/contact/opening-hours'
import type { Chrome, ContactView, Link, RoleView, WhoView } from '../props'

export const chromeAt = (path: string, ...trail: Link[]): Chrome => ({
  edition: 'public',
  municipality: 'Fjordby Kommune',
  siteUrl: 'https://beredskab.fjordby.example',
  assets: { css: '/assets/site.css', js: '/assets/site.js', icon: '/assets/icon.svg', touchIcon: '/assets/touch-icon.png' },
  breadcrumb: trail.length > 0 ? [{ label: 'Forside', href: '/' }, ...trail] : [],
  path,
  ownerMail: 'beredskab@fjordby.example',
})

/** The chrome of a page straight under the front page. */
export const own = (path: string, label: string): Chrome => chromeAt(path, { label, href: path })

const departmentAt = (slug: string, label: string): Link => ({ label, href: `/afdelinger/${slug}/` })
export const departments = {
  directors: departmentAt('direktionen', 'Direktionen'),
  it: departmentAt('it-og-digitalisering', 'IT og Digitalisering'),
  care: departmentAt('aeldre-og-sundhed', 'Ældre og Sundhed'),
  homeCare: departmentAt('hjemmepleje-og-sygepleje', 'Hjemmepleje og Sygepleje'),
  employment: departmentAt('arbejdsmarked-uddannelse-og-borgerservice', 'Arbejdsmarked, Uddannelse og Borgerservice'),
}

export const counted = (link: Link, planCount: number) => ({ ...link, planCount })

interface Person {
  id: string
  name: string
  title?: string
  department?: Link
  phones?: [number: string, label?: string][]
  mail?: string
  other?: string
  type?: ContactView['type']
}

function hoursOf(label = ''): string | null {
  const periods = parseHours(label)
  return periods && hoursAttribute(periods)
}

const contact = ({ id, name, title, department, phones = [], mail, other, type = 'person' }: Person): ContactView => ({
  id,
  href: `/kontakter/#${slugify(name, { lower: true, strict: true, locale: 'da' })}`,
  type,
  name,
  title: title ?? null,
  department: department ?? null,
  phones: phones.map(([display, label]) => ({
    display,
    href: display.length === 3 ? `tel:${display}` : `tel:+45${display.replaceAll(' ', '')}`,
    label: label ?? null,
    hours: hoursOf(label),
  })),
  mails: mail ? [mail] : [],
  other: other ?? null,
})

export const contacts = {
  duty: contact({
    id: 'it-vagt',
    name: 'IT-vagten',
    type: 'function',
    department: departments.it,
    phones: [['95 01 10 00', 'døgnet rundt']],
    mail: 'it-vagt@fjordby.example',
  }),
  ida: contact({
    id: 'ida',
    name: 'Ida Kragelund',
    title: 'Driftschef',
    department: departments.it,
    phones: [['95 01 10 11'], ['95 01 10 12', 'privat, kun ved alarm']],
    mail: 'ida.kragelund@fjordby.example',
  }),
  birger: contact({
    id: 'birger',
    name: 'Birger Thygesen-Østergaard',
    title: 'Systemadministrator',
    department: departments.it,
    phones: [['95 01 10 14']],
    mail: 'birger.thygesen-oestergaard@fjordby.example',
  }),
  hanne: contact({
    id: 'hanne',
    name: 'Hanne Skovdal',
    title: 'Kommunaldirektør',
    department: departments.directors,
    phones: [['95 01 00 01']],
    mail: 'hanne.skovdal@fjordby.example',
  }),
  asger: contact({
    id: 'asger',
    name: 'Asger Lindegaard',
    title: 'Beredskabskoordinator',
    department: departments.directors,
    phones: [['95 01 00 07']],
    mail: 'beredskab@fjordby.example',
  }),
  list: contact({
    id: 'liste',
    name: 'Superbrugere i alle afdelinger',
    type: 'function',
    department: departments.it,
    other: 'Distributionslisten "Superbrugere, alle"',
  }),
  police: contact({
    id: 'politi',
    name: 'Politiet',
    type: 'external',
    phones: [
      ['114', 'ikke akut'],
      ['112', 'akut'],
    ],
  }),
  unreachable: contact({ id: 'vagtmester', name: 'Vagtmester på rådhuset', type: 'function' }),
}

const role = (slug: string, title: string, ...holders: RoleView['holders']): RoleView => ({
  id: slug,
  href: `/roller/${slug}/`,
  title,
  holders,
})
const holder = (person: ContactView) => ({ contact: person, deputy: false })
const deputy = (person: ContactView) => ({ contact: person, deputy: true })

export const roles = {
  crisisLeader: role('kriseleder', 'Kriseleder', holder(contacts.hanne), deputy(contacts.ida)),
  solutionLead: role(
    'loesningsansvarlig-it',
    'Løsningsansvarlig for IT',
    holder(contacts.ida),
    deputy(contacts.birger),
  ),
  logKeeper: { ...role('logfoerer', 'Logfører'), standIn: { as: 'head' as const, contact: contacts.hanne } },
}

export const toRole = (view: RoleView): WhoView => ({ type: 'role', role: view })
export const toContact = (view: ContactView): WhoView => ({ type: 'contact', contact: view })
