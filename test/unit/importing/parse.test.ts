import { describe, expect, it } from 'vitest'
import { toJson, type SectionJson } from '../../../importing/json'
import { parsePlan, type ParseOptions } from '../../../importing/parse'
import { documents } from './documents'

const parse = (text: string, options?: ParseOptions) => toJson(parsePlan(text, options))
const keys = (sections: readonly SectionJson[]) => sections.map(({ key }) => key)
const section = (sections: readonly SectionJson[], key: string) => sections.find((each) => each.key === key)

const responsePlan = [
  'situation',
  'alerting',
  'tasks',
  'actions',
  'leadership',
  'staffing',
  'communication',
  'contacts',
]

describe('an indsatsplan with colons', () => {
  const plan = parse(documents.heatingFailure)

  it('gives title, kind, the department under the title, and every standard section', () => {
    expect(plan).toMatchObject({ title: 'Indsatsplan for svigtende varme på plejecentre', kind: 'responsePlan' })
    expect(plan.metadata.department).toBe('Ældreafdelingen')
    expect(keys(plan.sections)).toEqual(responsePlan)
    expect(plan.unplaced).toEqual([])
  })

  it('keeps paragraphs and bullets in order', () => {
    expect(section(plan.sections, 'actions')?.text.split('\n')).toEqual([
      'Få overblik over, hvilke huse der er berørt.',
      '• Luk døre og vinduer',
      '• Del tæpper ud',
      '• Kontakt pårørende til beboere, der flyttes til Søvej 112',
      'Skriv alt i logbogen.',
    ])
  })

  it('makes groups of the headings among the contacts, and leaves units beside them', () => {
    const groups = section(plan.sections, 'contacts')?.children.map(({ heading, text }) => [
      heading,
      text.split('\n').length,
    ])
    expect(groups).toEqual([
      ['Køkkengruppen:', 2],
      ['', 2],
    ])
    expect(plan.contacts.map(({ name, phones }) => `${name} ${phones.join()}`)).toEqual([
      'Karin Moos +4595012001',
      'Bo Emil Dahl +4595012002',
      'Signe T. Lund +4595012003',
      'Mille H. Krog +4595012004',
      'Kommunikation +4595012005',
      'Kommunikationschefen +4595012006',
      'Drifts-afdelingen +4595012007',
    ])
  })
})

describe('a plan copied from a web page', () => {
  const plan = parse(documents.networkFailure)

  it('loses its page furniture and its repeated title, and nothing else', () => {
    expect(plan.title).toBe('Netværksnedbrud')
    expect(keys(plan.sections)).toEqual([...responsePlan, 'actionCards'])
    expect(plan.unplaced.map(({ reason }) => reason)).toEqual(['deadLink', 'incompleteNumber', 'incompleteNumber'])
  })

  it('has its phases, with lessons after them and not in the last', () => {
    const actions = section(plan.sections, 'actions')
    expect(keys(actions?.children ?? [])).toEqual(['immediate', 'shortly', 'followUp', 'free'])
    expect(section(actions?.children ?? [], 'immediate')?.text).toBe('• Skriv på papir.\n• Sæt nødskabe frem.')
  })

  it('has the parts of communication and of staffing, and a list that lost its bullets', () => {
    expect(keys(section(plan.sections, 'communication')?.children ?? [])).toEqual(['internal', 'external'])
    const staffing = section(plan.sections, 'staffing')?.children ?? []
    expect(keys(staffing)).toEqual(['staff', 'equipment'])
    expect(staffing[1]?.text).toBe('• Papirskemaer\n• Blyanter\n• Bærbar printer')
  })

  it('takes a line that introduces a list for text', () => {
    expect(section(plan.sections, 'tasks')?.text).toContain('Når nettet er nede på en etage:')
  })

  it('names everybody once, the vacant post as a role', () => {
    expect(plan.contacts.map(({ kind, name, title, vacant }) => [kind, name || title, vacant])).toEqual([
      ['person', 'Else Marie Bruun', false],
      ['person', 'Jens Krag', false],
      ['role', 'Stabschef', true],
      ['function', 'Fjordby kommunes IT-support', false],
      ['external', 'Fjord- og Bæltpolitiet', false],
      ['function', 'Pressevagten', false],
      ['function', 'Medarbejdere i SOSU', false],
    ])
  })

  it('says that there are no action cards, and who the editor is', () => {
    expect(parsePlan(documents.networkFailure).noActionCards).toBe(true)
    expect(plan.metadata).toMatchObject({ responsibleEditor: 'Ida Skov Lund', lastUpdated: { date: '2024-02-23' } })
  })

  it('asks a human about the sentence said twice', () => {
    const { attention } = parsePlan(documents.networkFailure)
    expect(attention.map(({ reason, line }) => [reason, line])).toEqual([['repeated', 11]])
  })
})

describe('a delplan', () => {
  it('with numbered headings gives its sections, its summaries, and a section of its own for an unknown one', () => {
    const plan = parse(documents.numberedSubPlan)
    expect(plan.metadata.department).toBe('Center for Kultur')
    expect(keys(plan.sections)).toEqual([
      'departmentTasks',
      'criticalFunctions',
      'criticalFactors',
      'responsePlanSummaries',
      'incomingInformation',
      'resources',
      'free',
    ])
    expect(section(plan.sections, 'responsePlanSummaries')?.children.map(({ heading }) => heading)).toEqual([
      'A. "Indsatsplan vedr. kloruheld"',
      'B. "Indsatsplan vedr. brand i magasinet"',
    ])
  })

  it('that lost its headings is placed by its words, and what has no such words waits for a human', () => {
    const { attention, ...plan } = parsePlan(documents.headlessSubPlan, { fileName: 'delplan.txt' })
    expect(plan).toMatchObject({ title: 'Delplan uden titel (delplan.txt)', kind: 'subPlan' })
    expect(plan.sections.map(({ key, passages }) => [key, passages.length])).toEqual([
      ['criticalFunctions', 2],
      ['tasks', 1],
      ['meetingPlace', 1],
      ['alerting', 1],
      ['topCrisisStaff', 1],
      ['free', 2],
    ])
    const reasons = attention.map(({ reason }) => reason)
    expect(reasons.filter((reason) => reason === 'placedByItsWords')).toHaveLength(4)
    expect(reasons.filter((reason) => reason === 'noHeading')).toHaveLength(2)
    expect(reasons.filter((reason) => reason === 'emptyLabel')).toHaveLength(2)
  })
})

describe('what stands before the first heading', () => {
  const plan = parsePlan(`Prøveby Kommunes generelle beredskabsplan

Prøveby Kommunes stab
Borgmester: Aksel Bonde
Direktion: Viggo Mølholm
Troels Ravn
Operation: Centerchefer
IT: Emil Hammer

Kritiske funktioner
Vand og varme skal holdes i gang hele døgnet.
`)

  it('stays there, together and under its own heading', () => {
    const [first] = plan.sections
    expect(first?.heading).toBe('Prøveby Kommunes stab')
    expect(first?.passages.map(({ text }) => text)).toEqual(['Borgmester: Aksel Bonde', 'Direktion: Viggo Mølholm', 'Troels Ravn', 'Operation: Centerchefer', 'IT: Emil Hammer'])
    expect(plan.metadata.department).toBe(null)
  })
})

describe('a heading that the template does not have', () => {
  it('is one all the same when every plan knows it', () => {
    const plan = parsePlan('Indsatsplan for prøve\n\nLedelse og organisation\n\nKrisestab\nSkolens krisestab leder.\n\nMødested\nLederen siger hvor.\n')
    expect(plan.sections[0]?.children.map(({ heading }) => heading)).toEqual(['Krisestab', 'Mødested'])
  })
})

describe('digits in a row that are too many for one number', () => {
  const asked = (line: string) => {
    const { attention, contacts } = parsePlan(`Indsatsplan for prøve\n\nAlarmering\n${line}\n`)
    return { reasons: attention.map(({ reason }) => reason).filter((reason) => reason === 'longNumber'), contacts: contacts.length }
  }

  it.each(['Ring til kriselederen på 94 11 00 0094 11 37 07.', 'Vagten, tlf. 9501000195 010002'])('%s', (line) => {
    expect(asked(line)).toEqual({ reasons: ['longNumber'], contacts: 0 })
  })

  it.each(['EAN 5798 0012 3456 7', 'Ring 0045 95 01 00 01.', 'Vagten: 95 01 00 01 95 01 00 02', 'Øvelser i 2024 2025 2026 2027', 'Kontonummer 12345678901234'])('%s is no such thing', (line) => {
    expect(asked(line).reasons).toEqual([])
  })
})

describe('a line that was broken before a number', () => {
  it('is whole again, and says whose the number is', () => {
    const plan = parsePlan('Indsatsplan for prøve\n\nAlarmering\nChefen beslutter. Vagthavende indsatsleder træffes på\n95 01 33 70 hele døgnet.\n')
    expect(plan.contacts).toMatchObject([{ name: 'Vagthavende indsatsleder', phones: [{ number: '+4595013370' }] }])
  })
})

describe('a delplan with roles', () => {
  const plan = parsePlan(documents.roleBasedSubPlan)

  it('gives its department, its crisis level and its signers, and sets the letterhead aside', () => {
    expect(plan.metadata).toMatchObject({ department: 'Ældre og Sundhed', crisisLevel: 'Kriseniveau 2-3' })
    expect(plan.metadata.approvedBy).toEqual([
      { name: 'Lise Holm', title: 'Direktør' },
      { name: 'Lederforum', title: null },
    ])
    expect(plan.metadata.lastRevised).toMatchObject({ date: '2021-09', precision: 'month' })
    expect(plan.unplaced.map(({ text }) => text)).toEqual(['Fjordby Kommune', 'Kommunikation, lokal 4411'])
  })

  it('knows who holds which role, who holds two, and which is vacant', () => {
    const roles = plan.contacts.filter(({ roles, vacant }) => roles.length > 0 || vacant)
    expect(roles.map(({ name, title, roles, vacant }) => [name, title, roles, vacant])).toEqual([
      ['Lise Holm', 'Direktør', ['Kriseleder', 'Ansvarlig for log'], false],
      ['Bo Emil Dahl', 'Sundhedschef', ['Stedfortræder'], false],
      ['', 'Ansvarlig for kommunikation', [], true],
    ])
  })

  it('reads contacts of every shape', () => {
    expect(
      plan.contacts.slice(3).map(({ name, phones, mails, note }) => [name, phones.length, mails.length, note]),
    ).toEqual([
      ['Per Munk', 1, 1, null],
      ['Vagttelefon', 1, 0, null],
      ['Sygeplejen', 1, 0, 'v/leder Ane Bech'],
      ['KrisePsykologer', 1, 0, 'krisehjælp'],
      ['Kommunikation', 0, 0, null],
      ['Reception', 1, 0, 'Kl. 7.00 – 15.30'],
      ['Vagten', 1, 0, null],
      ['Fjordby vagtcentral', 1, 0, null],
    ])
    expect(plan.contacts.find(({ name }) => name === 'Vagten')?.phones[0]?.label).toBe('efter 15.30')
  })
})

describe('a document', () => {
  it('without empty lines has its headings all the same', () => {
    const plan = parse(
      'Indsatsplan for brand\nSituation\nDer er ild i et hus, og alle skal ud.\nAlarmering\nVagten kaldes.\nHandling\nStraks\n- Gå ud\n- Tæl alle',
    )
    expect(keys(plan.sections)).toEqual(['situation', 'alerting', 'actions'])
    expect(plan.sections[2]?.children).toMatchObject([{ key: 'immediate', text: '• Gå ud\n• Tæl alle' }])
  })

  it('may have heading and text on one line', () => {
    const plan = parse(
      'Action card: Strømsvigt\n\nHvem: Teknisk vagt\n\nHvornår: Når lyset går.\n\nOpgave: Få strømmen igen.\n\nHandling: Tjek tavlen.',
    )
    expect(plan.kind).toBe('actionCard')
    expect(plan.sections.map(({ key, text }) => [key, text])).toEqual([
      ['free', 'Teknisk vagt'],
      ['when', 'Når lyset går.'],
      ['tasks', 'Få strømmen igen.'],
      ['actions', 'Tjek tavlen.'],
    ])
  })

  it('may begin with its table of contents', () => {
    const plan = parse(
      'Indsatsplan for brand\n\nSituation\n\nAlarmering\n\nSituation\n\nDet brænder.\n\nAlarmering\n\nVagten kaldes.',
    )
    expect(plan.sections.map(({ key, text }) => [key, text])).toEqual([
      ['situation', 'Det brænder.'],
      ['alerting', 'Vagten kaldes.'],
    ])
  })

  it('may come back to a section; what is said there is added', () => {
    const plan = parse('Indsatsplan for brand\n\nAlarmering\n\nVagten kaldes.\n\nHvem skal alarmeres?\n\nAlle i huset.')
    expect(plan.sections).toMatchObject([
      {
        key: 'alerting',
        text: 'Vagten kaldes.',
        children: [{ heading: 'Hvem skal alarmeres?', text: 'Alle i huset.' }],
      },
    ])
  })

  it('keeps a section that its kind does not have as one of the author’s own', () => {
    const plan = parse(
      'Indsatsplan for brand\n\nFormål\n\nPlanen skal redde liv og værdier i huset.\n\nSituation\n\nDet brænder.',
    )
    expect(plan.sections.map(({ key, heading }) => [key, heading])).toEqual([
      ['free', 'Formål'],
      ['situation', 'Situation'],
    ])
  })

  it('lists action cards for a human, who makes plans of them', () => {
    const plan = parse('Indsatsplan for brand\n\nSituation\n\nDet brænder.\n\nAction cards\n\n• Evakuering\n• Slukning')
    expect(plan.unplaced.map(({ reason, text }) => [reason, text])).toEqual([
      ['listedActionCards', 'Evakuering'],
      ['listedActionCards', 'Slukning'],
    ])
  })

  it('without any heading is one section for a human to divide', () => {
    const plan = parse('Ring til chefen. Gå derefter hjem.')
    expect(plan.sections).toMatchObject([{ key: 'free', heading: '', text: 'Ring til chefen. Gå derefter hjem.' }])
  })

  it('takes the kind a person names before its own', () => {
    expect(parse('Indsatsplan for brand\n\nFormål\n\nAt redde liv.', { kind: 'masterPlan' })).toMatchObject({
      kind: 'masterPlan',
      sections: [{ key: 'purpose' }],
    })
  })

  it('prints exactly the shape that is promised', () => {
    const plan = parse(documents.linesOfContacts)
    expect(Object.keys(plan)).toEqual(['title', 'kind', 'metadata', 'sections', 'contacts', 'unplaced'])
    expect(Object.keys(plan.sections[0] ?? {})).toEqual(['key', 'heading', 'text', 'children'])
    expect(Object.keys(plan.contacts[0] ?? {})).toEqual([
      'kind',
      'name',
      'title',
      'department',
      'phones',
      'mail',
      'note',
      'vacant',
    ])
    expect(plan.contacts).toMatchObject([
      { title: 'Kultur og Fritidschef', name: 'Jonas Bøgh Friis', phones: ['+4595014001'] },
      { title: 'Museumsleder', name: 'Lars Born', phones: ['+4595014002'] },
      { title: 'Sektionsleder', department: 'Stab og Fritid', name: 'Simone Ø. Fold', phones: ['+4595014003'] },
    ])
  })
})
