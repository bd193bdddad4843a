/**
 * How the demo's contacts are written. Numbers are from the series 95 01 xx xx, which is not in use;
 * work phones are public, private ones are for the staff only.
 */
import type { DepartmentKey } from '../departments'
import type { DemoContact, DemoMail, DemoPhone } from '../types'

type Way = DemoPhone | DemoMail | { other: string }

/** The last four digits; every number of the demo begins with the same four. */
const series = (end: string): string => `95 01 ${end}`

export const phone = (end: string, label = 'Arbejdstelefon'): DemoPhone => ({
  number: series(end),
  label,
  visibility: 'public',
})
export const short = (number: string, label: string): DemoPhone => ({ number, label, visibility: 'public' })
export const home = (end: string): DemoPhone => ({ number: series(end), label: 'Privat mobil', visibility: 'internal' })
export const mail = (name: string): DemoMail => ({ address: `${name}@fjordby.example`, visibility: 'public' })
export const staffMail = (name: string): DemoMail => ({ ...mail(name), visibility: 'internal' })
export const other = (text: string): Way => ({ other: text })

const reached = (ways: Way[]): Pick<DemoContact, 'phones' | 'mails' | 'other'> => ({
  phones: ways.filter((way) => 'number' in way),
  mails: ways.filter((way) => 'address' in way),
  other: ways.find((way) => 'other' in way)?.other,
})

export const person = (department: DepartmentKey, name: string, title: string, ...ways: Way[]): DemoContact => ({
  type: 'person',
  name,
  title,
  department,
  ...reached(ways),
})

/** A phone or a post that somebody answers, whoever is on duty. */
export const duty = (department: DepartmentKey, name: string, ...ways: Way[]): DemoContact => ({
  type: 'function',
  name,
  department,
  ...reached(ways),
})

export const external = (name: string, title: string, ...ways: Way[]): DemoContact => ({
  type: 'external',
  name,
  title,
  ...reached(ways),
})

/** The label of a phone that is always answered. */
export const altid = 'Døgnet rundt'
