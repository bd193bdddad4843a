import { describe, expect, it } from 'vitest'
import { readContactLine } from '../../../importing/contact-line'
import { findNumbers } from '../../../importing/numbers'
import { parsePlan } from '../../../importing/parse'
import { singularTitle } from '../../../importing/titles'
import { whoIs } from '../../../importing/who'

const phonesIn = (text: string) => findNumbers(text).map(({ phone }) => phone)
/** kind | name | title | numbers */
const read = (line: string) =>
  readContactLine(line)?.map(({ kind, name, title, phones }) =>
    [kind, name, title ?? '', phones.map(({ number }) => number.replace('+45', '')).join(' ')].join(' | '),
  )

describe('phone numbers in a text', () => {
  it('are found however they are grouped', () => {
    for (const text of [
      '95 01 00 01',
      '9501 0001',
      '95010001',
      '+45 95 01 00 01',
      '0045 95010001',
      '(+45) 95 01 00 01',
      '95.01.00.01',
      'T: 95010001',
      'tlf.nr. 95 01 00 01',
    ]) {
      expect(phonesIn(text), text).toEqual(['+4595010001'])
    }
    expect(phonesIn('1-1-2 eller 114')).toEqual(['112', '114'])
    expect(phonesIn('95 01 00 01/95 01 00 02')).toEqual(['+4595010001', '+4595010002'])
  })

  it('are not times, dates, years, house numbers, amounts or other registers', () => {
    for (const text of [
      'kl. 7.00 – 15.30',
      'den 13.12.2018',
      '2018 2019',
      'Søvej 112',
      '§ 112',
      '20 000 000 kr.',
      'CVR 95010001',
      'EAN-nr. 95010001',
      '010203-1234',
      'lokale 0-94',
    ]) {
      expect(phonesIn(text), text).toEqual([])
    }
  })

  it('are told when nobody can call them', () => {
    expect(findNumbers('tlf. 95 01 XX XX')).toMatchObject([{ phone: null, text: '95 01 XX XX' }])
    expect(findNumbers('lokal 1234')).toMatchObject([{ phone: null }])
  })
})

describe('title and name', () => {
  const who = (text: string) => {
    const { kind, name, title, department, role } = whoIs(text)
    return { kind, name, title, ...(department ? { department } : {}), ...(role ? { role } : {}) }
  }

  it('are told apart by the dictionary of titles', () => {
    expect(who('Funktionsleder Pernille Brandt')).toEqual({
      kind: 'person',
      name: 'Pernille Brandt',
      title: 'Funktionsleder',
    })
    expect(who('Chef for Fagområdet SOSU Jens Krag')).toEqual({
      kind: 'person',
      name: 'Jens Krag',
      title: 'Chef for Fagområdet SOSU',
    })
    expect(who('Chef for Teknik og Miljø Ole Bo Ravn')).toEqual({
      kind: 'person',
      name: 'Ole Bo Ravn',
      title: 'Chef for Teknik og Miljø',
    })
    expect(who('Chef for Borgerservice Ole Ravn')).toEqual({
      kind: 'person',
      name: 'Ole Ravn',
      title: 'Chef for Borgerservice',
    })
  })

  it('may be parted by commas, and titles may hold commas', () => {
    expect(who('Natur, Vej og Driftschef, Jonas B. Friis')).toEqual({
      kind: 'person',
      name: 'Jonas B. Friis',
      title: 'Natur, Vej og Driftschef',
    })
    expect(who('Sektionsleder, Stab og Fritid, Simone Ø. Fold')).toEqual({
      kind: 'person',
      name: 'Simone Ø. Fold',
      title: 'Sektionsleder',
      department: 'Stab og Fritid',
    })
    expect(who('Leder af Børn, Unge og Fritid, Bo Dahl')).toMatchObject({ title: 'Leder af Børn, Unge og Fritid' })
    expect(who('Bo Dahl, beredskabschef')).toEqual({ kind: 'person', name: 'Bo Dahl', title: 'Beredskabschef' })
    expect(who('Bo Dahl (beredskabschef)')).toEqual({ kind: 'person', name: 'Bo Dahl', title: 'Beredskabschef' })
  })

  it('do not take a surname for a place', () => {
    expect(who('Leder Ole Skovgård')).toEqual({ kind: 'person', name: 'Ole Skovgård', title: 'Leder' })
    expect(whoIs('Leder af Skovgården Ole Ravn')).toMatchObject({ name: 'Ole Ravn', title: 'Leder af Skovgården' })
    expect(whoIs('Leder Ali al-Hassan').name).toBe('Ali al-Hassan')
  })

  it('leave the crisis role before the colon', () => {
    expect(who('Kriseleder: Direktør Bo Dahl')).toEqual({
      kind: 'person',
      name: 'Bo Dahl',
      title: 'Direktør',
      role: 'Kriseleder',
    })
  })

  it('say when the boundary is uncertain', () => {
    expect(whoIs('Leder af Plejecenter Solbakken Ole Ravn').uncertain).toBe(true)
  })

  it('are missing for functions and people outside', () => {
    expect(who('Drifts- afdelingen:')).toEqual({ kind: 'function', name: 'Drifts-afdelingen', title: null })
    expect(who('Fjord- og Bæltpolitiet')).toEqual({ kind: 'external', name: 'Fjord- og Bæltpolitiet', title: null })
    expect(who('kommunikationschefen')).toEqual({ kind: 'function', name: 'Kommunikationschefen', title: null })
  })

  it('stand in the singular for one of several', () => {
    expect(singularTitle('Faglige koordinatorer')).toBe('Faglig koordinator')
    expect(singularTitle('Afdelingsledere')).toBe('Afdelingsleder')
    expect(singularTitle('Chef for Unge')).toBe('Chef for Unge')
  })
})

describe('contact lines', () => {
  it('hold one person with or without a comma, a colon and a label', () => {
    for (const line of [
      'Chef Bo Dahl tlf. 95 01 00 01',
      'Chef Bo Dahl, tlf. 95010001',
      'Chef Bo Dahl: 9501 0001',
      'Chef Bo Dahl – Tlf.: +45 95 01 00 01',
      'Chef, Bo Dahl,\nTlf.: 95 01 00 01'.replace('\n', ' '),
    ]) {
      expect(read(line), line).toEqual(['person | Bo Dahl | Chef | 95010001'])
    }
  })

  it('hold two people, who share the title before them', () => {
    expect(read('Faglige koordinatorer Signe T. Lund tlf. 95 01 20 03/Mille H. Krog tlf. 95 01 20 04')).toEqual([
      'person | Signe T. Lund | Faglig koordinator | 95012003',
      'person | Mille H. Krog | Faglig koordinator | 95012004',
    ])
  })

  it('hold a unit and its chief', () => {
    expect(read('Kommunikation: tlf. 95 01 20 05 eller kommunikationschefen: tlf. 95 01 20 06')).toEqual([
      'function | Kommunikation |  | 95012005',
      'function | Kommunikationschefen |  | 95012006',
    ])
  })

  it('hold a short number and another', () => {
    expect(read('Fjord- og Bæltpolitiet 114 eller tlf. 95 01 30 04')).toEqual([
      'external | Fjord- og Bæltpolitiet |  | 114 95013004',
    ])
  })

  it('hold numbers of several kinds, and mail', () => {
    const [contact] = readContactLine('Bo Dahl, direkte 95 01 00 01, mobil 95 01 00 02, bo@fjordby.example') ?? []
    expect(contact).toMatchObject({
      phones: [
        { number: '+4595010001', label: 'direkte' },
        { number: '+4595010002', label: 'mobil' },
      ],
      mails: ['bo@fjordby.example'],
    })
  })

  it('hold a vacant post, which is a role without numbers', () => {
    expect(readContactLine('Stabschef vakant, tlf. 95 01 XX XX')).toMatchObject([
      { kind: 'role', name: '', title: 'Stabschef', vacant: true, phones: [], unusable: ['95 01 XX XX'] },
    ])
  })

  it('keep names in parentheses as a note', () => {
    expect(readContactLine('Pressevagten tlf. 95 01 30 05 (Ane Skov, Per Holt)')).toMatchObject([
      { kind: 'function', name: 'Pressevagten', note: 'Ane Skov, Per Holt' },
    ])
  })

  it('are not sentences', () => {
    for (const line of [
      'Ring til vagten på tlf. 95 01 00 01',
      'Kontakt vagtcentralen på 95 01 00 01',
      'Superbrugeren kontakter leverandøren på tlf. 95 01 00 01 og beder om hjælp.',
      'Der åbnes kl. 7.00 – 15.30',
    ]) {
      expect(readContactLine(line), line).toBeNull()
    }
  })
})

describe('the contacts of a document', () => {
  const contactsOf = (text: string) =>
    parsePlan(`Indsatsplan for brand\n\nSituation\n\nDet brænder.\n\nKontaktoplysninger\n\n${text}`)

  it('may have name, title and number on a line each', () => {
    const { contacts } = contactsOf(
      'Bo Dahl\nBeredskabschef\nTlf.: 95 01 00 01\n\nIda Skov\n\nDriftsleder\n\nTlf. 95 01 00 02',
    )
    expect(contacts.map(({ name, title, phones }) => [name, title, phones[0]?.number])).toEqual([
      ['Bo Dahl', 'Beredskabschef', '+4595010001'],
      ['Ida Skov', 'Driftsleder', '+4595010002'],
    ])
  })

  it('are there once, however often they are printed', () => {
    const { contacts } = contactsOf(
      'Chef Bo Dahl tlf. 95 01 00 01\n\nAndre:\n\nChef Bo Dahl, tlf. 9501 0001\n\nBo Dahl, mobil 95 01 00 02',
    )
    expect(contacts).toHaveLength(1)
    expect(contacts[0]?.phones.map(({ number }) => number)).toEqual(['+4595010001', '+4595010002'])
  })

  it('are two when two people share a number, and a human is told', () => {
    const { contacts, attention } = contactsOf('Chef Bo Dahl tlf. 95 01 00 01\n\nLeder Ida Skov tlf. 95 01 00 01')
    expect(contacts).toHaveLength(2)
    expect(attention.map(({ reason }) => reason)).toContain('sharedNumber')
  })

  it('need no number where a list or a page is the way to reach them', () => {
    const { contacts } = contactsOf('Alle medarbejdere:\n\nBrug distributionslisten Alle.')
    expect(contacts).toMatchObject([
      { kind: 'function', name: 'Alle medarbejdere', phones: [], note: 'Brug distributionslisten Alle.' },
    ])
  })

  it('include those that a sentence names with a number; the sentence stays, and a human is told', () => {
    const { contacts, attention, sections } = parsePlan(
      'Indsatsplan for brand\n\nAlarmering\n\nRing til vagtcentralen på tlf. 95 01 00 01, og hent hjælp hos Bo Dahl på 95 01 00 02.',
    )
    expect(contacts.map(({ name, phones }) => [name, phones[0]?.number])).toEqual([
      ['Vagtcentralen', '+4595010001'],
      ['Bo Dahl', '+4595010002'],
    ])
    expect(sections[0]?.passages[0]?.text).toContain('95 01 00 01')
    expect(attention.filter(({ reason }) => reason === 'numberInText')).toHaveLength(2)
  })

  it('do not get a name that is only guessed', () => {
    const { contacts, attention } = parsePlan(
      'Indsatsplan for brand\n\nAlarmering\n\nBed om hjælp på tlf. 95 01 00 01.',
    )
    expect(contacts).toEqual([])
    expect(attention).toContainEqual({ reason: 'numberWithoutName', line: 5, text: '95 01 00 01' })
  })
})
