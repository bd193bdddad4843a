import { describe, expect, it } from 'vitest'
import { draftOf } from '../../../importing/draft'
import { textsKept } from '../../../importing/draft-texts'
import { lostText, textsOf } from '../../../importing/lost-text'
import { parsePlan } from '../../../importing/parse'
import type { ImportedContact, ImportedPlan, Person } from '../../../importing/types'
import { planKinds } from '../../../domain/approval/vocabulary'
import { showPhone } from '../../../domain/contact/phone'
import { documents } from './documents'

describe('the check for lost text', () => {
  it('finds a word that is gone, and one that is there too few times', () => {
    expect(lostText('Ring til Bo, og ring igen.', ['ring til bo og igen'])).toEqual(['ring'])
    expect(lostText('Alle skal ud', ['Alle ud'])).toEqual(['skal'])
  })

  it('does not mind punctuation, order, capitals and how å is composed', () => {
    expect(lostText('• Gå ud – NU!', ['nu', 'ga\u030A ud'])).toEqual([])
  })

  it('takes two ways to write a phone number for the same', () => {
    expect(lostText('tlf. 9501 0001', ['tlf', showPhone('+4595010001')])).toEqual([])
    expect(lostText('tlf. 9501 0001', ['tlf', showPhone('+4595010002')])).toEqual(['01'])
  })

  it('lets only the spare words be missing, and each only as often as it is spared', () => {
    expect(lostText('tlf. tlf. Bo', ['Bo'], ['tlf'])).toEqual(['tlf'])
  })
})

const names = Object.keys(documents) as (keyof typeof documents)[]

describe('reading a document', () => {
  it.each(names)('loses nothing of %s', (name) => {
    expect(lostText(documents[name], textsOf(parsePlan(documents[name])))).toEqual([])
    expect(lostInDraft(documents[name], parsePlan(documents[name]))).toEqual([])
  })

  it.each(names)('is found out when a sentence of %s disappears', (name) => {
    const plan = parsePlan(documents[name])
    const place = plan.sections.find(({ passages }) => passages.length > 0)
    place?.passages.shift()
    expect(lostText(documents[name], textsOf(plan)).length).toBeGreaterThan(0)
  })

  it('loses nothing of five hundred documents thrown together from their lines', { timeout: 60_000 }, () => {
    const random = randomFrom(20260501)
    for (let count = 0; count < 500; count += 1) {
      const source = thrownTogether(random)
      const kind = random() < 0.5 ? planKinds[Math.floor(random() * planKinds.length)] : undefined
      const plan = parsePlan(source, { kind })
      const lost = [...lostText(source, textsOf(plan)), ...lostInDraft(source, plan)]
      expect(lost, source).toEqual([])
    }
  })
})

/** What the draft loses, with contacts of which some are known already under another title. */
function lostInDraft(source: string, plan: ImportedPlan): string[] {
  const people = plan.contacts.map((contact, index) => recordOf(contact, index))
  const draft = draftOf(plan, people)
  return lostText(
    source,
    textsKept(plan, draft, people, [...plan.unplaced, ...plan.attention, ...draft.remarks]),
    draft.spare,
  )
}

function recordOf(contact: ImportedContact, index: number): Person {
  const { name, title, department, roles, phones, mails, note, vacant } = contact
  const known = index % 3 === 2
  const reach = [...phones.map(({ number, label }) => `${label} ${showPhone(number)}`), ...mails]
  const fields = known
    ? [name, 'En anden stilling']
    : [name, title, department, reach.length === 0 ? note : '', ...reach]
  return {
    who: { to: vacant ? 'roles' : 'contacts', id: `record-${index}` },
    text: [vacant ? `${title}\nVakant` : '', ...fields].filter(Boolean).join('\n'),
    roles: roles.map((role) => ({
      title: role,
      who: { to: 'roles', id: `role-${index}-${role}` },
      text: [role, ...fields].filter(Boolean).join('\n'),
    })),
  }
}

/** The same numbers at every run (a linear congruential generator). */
function randomFrom(seed: number): () => number {
  let state = seed
  return () => (state = (state * 1103515245 + 12345) & 0x7fffffff) / 0x7fffffff
}

const oddLines = [
  ...[
    '',
    '',
    '•',
    '- ',
    '1. Ring 112',
    '2. Gå ud',
    'Straks: Løb',
    'Straks',
    'Action cards',
    'Ingen action cards',
    'Hvem: Vagten',
  ],
  ...[
    'o\tpunkt',
    'tlf. 95 01 00',
    'Bo Berg',
    'Beredskabschef',
    'Tlf.',
    '95 01 00 01',
    'mail: bo@fjordby.example',
    '---',
    'Side 1 af 2',
  ],
  ...[
    'Kriseleder: Bo Berg tlf. 95 01 00 01',
    '(95010002)',
    'Godkendt af',
    'Dato',
    '“Citat”',
    '§ 5',
    'A\u030A a\u030A',
    '\t\tindrykket',
  ],
  ...[
    'Alarm: 95 01 00 09 (hele døgnet)',
    'Ring til vagten på 95 01 00 08 eller 95 01 00 07.',
    'Indsatsplan',
    'Kriseniveau 2-3',
  ],
]

function thrownTogether(random: () => number): string {
  const pool = Object.values(documents).flatMap((text) => text.split('\n'))
  const oneOf = (lines: readonly string[]): string => lines[Math.floor(random() * lines.length)] ?? ''
  const lines = Array.from({ length: 1 + Math.floor(random() * 40) }, () => {
    const line = oneOf(random() < 0.3 ? oddLines : pool)
    if (random() < 0.1) return line.slice(0, Math.floor(random() * line.length))
    return random() < 0.1 ? `${line} ${oneOf(pool)}` : line
  })
  return lines.join(random() < 0.5 ? '\n' : '\r\n\r\n')
}
