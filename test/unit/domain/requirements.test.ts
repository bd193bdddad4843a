import { describe, expect, it } from 'vitest'
import type { ChainLink, PlanContent } from '../../../domain/content/content'
import type { Problem } from '../../../domain/approval/problems'
import { submissionProblems, type RequirementFacts } from '../../../domain/approval/requirements'
import { templates } from '../../../domain/content/templates'
import { planKinds } from '../../../domain/approval/vocabulary'
import { facts, paragraph, plan, prose, reference, rich, section } from './fixtures'

const to = (collection: 'contacts' | 'roles', id: string): ChainLink => ({ who: { to: collection, id }, note: '' })
const replaced = (key: string, ...instead: PlanContent['sections']) =>
  plan().sections.flatMap((each) => (each.key === key ? instead : [each]))
const naming = (blockType: 'contactRef' | 'roleRef' | 'planRef', id: string) =>
  plan({ sections: [...plan().sections, section('otherMatters', { body: rich(paragraph(reference(blockType, id))) })] })
const withGroup = (...members: ChainLink[]) => plan({ contactGroups: [{ heading: '', members }] })
const free = (heading: string | null, words: string) =>
  plan({ sections: [...plan().sections, section('free:1', { body: prose(words) }, { heading })] })
const step = (text: string, role: string | null = null) =>
  section('actions', {}, { phases: { followUp: [{ text, role, contact: null }] } })
const card = (changes: Partial<PlanContent> = {}) =>
  plan({
    kind: 'actionCard',
    parent: 'sub',
    performedBy: 'leader',
    sections: ['when', 'tasks', 'actions'].map((key) => section(key as 'when')),
    ...changes,
  })

const blocked: [string, PlanContent, Partial<RequirementFacts>, Problem[]][] = [
  ['a blank title', plan({ title: ' \u00A0' }), {}, [{ field: 'title', issue: 'missing' }]],
  ['no department', plan({ department: '' }), {}, [{ field: 'department', issue: 'missing' }]],
  ['no responsible editor', plan(), { responsibleEditor: null }, [{ field: 'responsibleEditor', issue: 'missing' }]],
  [
    'a responsible editor who left',
    plan(),
    { responsibleEditor: { name: 'Navn', active: false } },
    [{ field: 'responsibleEditor', issue: 'editor-inactive', detail: 'Navn' }],
  ],
  [
    'a step that only a vacant role is to do, when nobody stands in',
    plan({ sections: replaced('actions', step('Ring til pressen', 'leader')) }),
    { roles: new Map([...facts().roles, ['leader', { title: 'Kriseleder', holders: [], deserted: true }]]) },
    [{ field: 'sections.actions', issue: 'step-role-vacant', detail: 'Kriseleder', id: 'leader' }],
  ],
  [
    'a section that is not written',
    plan({ sections: replaced('situation') }),
    {},
    [{ field: 'sections.situation', issue: 'missing' }],
  ],
  [
    'a section of white space',
    plan({ sections: replaced('situation', section('situation', { body: prose(' ') })) }),
    {},
    [{ field: 'sections.situation', issue: 'missing' }],
  ],
  [
    'alarming without text and chain',
    plan({ sections: replaced('alerting'), alarmChain: [] }),
    {},
    [{ field: 'sections.alerting', issue: 'missing' }],
  ],
  [
    'actions without text and steps',
    plan({ sections: replaced('actions', step('  ')) }),
    {},
    [{ field: 'sections.actions', issue: 'missing' }],
  ],
  [
    'a step that says who but not what',
    plan({ sections: replaced('actions', step(' ', 'leader')) }),
    {},
    [
      { field: 'sections.actions', issue: 'missing' },
      { field: 'sections.actions', issue: 'step-without-text' },
    ],
  ],
  [
    'contacts in words only',
    plan({
      contactGroups: [{ heading: 'Ledelsen', members: [] }],
      sections: [...plan().sections, section('contacts')],
    }),
    {},
    [{ field: 'sections.contacts', issue: 'missing' }],
  ],
  ['silence about action cards', plan({ noActionCards: false }), {}, [{ field: 'actionCards', issue: 'missing' }]],
  [
    'action cards that the plan denies',
    plan(),
    { actionCardCount: 2 },
    [{ field: 'actionCards', issue: 'contradiction' }],
  ],
  [
    'a heading over nothing',
    free('Nøgler', ' '),
    {},
    [{ field: 'sections.free:1', issue: 'free-section-without-text', detail: 'Nøgler' }],
  ],
  [
    'words without a heading',
    free(' ', 'Hos vagten'),
    {},
    [{ field: 'sections.free:1', issue: 'free-section-without-heading' }],
  ],
  [
    'words with no heading at all',
    free(null, 'Hos vagten'),
    {},
    [{ field: 'sections.free:1', issue: 'free-section-without-heading' }],
  ],
  ['an action card that lies nowhere', card({ parent: null }), {}, [{ field: 'parent', issue: 'missing' }]],
  ['an action card that nobody carries', card({ performedBy: null }), {}, [{ field: 'performedBy', issue: 'missing' }]],
  [
    'an action card of a role that is gone',
    card({ performedBy: 'nobody' }),
    {},
    [{ field: 'performedBy', issue: 'role-gone', id: 'nobody' }],
  ],
  [
    'a parent of the wrong kind',
    plan({ kind: 'subPlan', parent: 'sub', sections: templates.subPlan.map(({ key }) => section(key)) }),
    {},
    [{ field: 'parent', issue: 'wrong-kind', detail: 'Delplan for Sundhed', id: 'sub', kinds: ['masterPlan'] }],
  ],
  [
    'a top plan under another',
    plan({ kind: 'masterPlan', parent: 'master', sections: templates.masterPlan.map(({ key }) => section(key)) }),
    {},
    [{ field: 'parent', issue: 'wrong-kind', detail: 'Beredskabsplan', id: 'master', kinds: [] }],
  ],
  ['a parent that is gone', plan({ parent: 'lost' }), {}, [{ field: 'parent', issue: 'plan-gone', id: 'lost' }]],
  [
    'a parent out of use',
    plan({ parent: 'old' }),
    {},
    [{ field: 'parent', issue: 'plan-out-of-use', detail: 'Gammel delplan', id: 'old' }],
  ],
  [
    'a plan named that is gone',
    naming('planRef', 'lost'),
    {},
    [{ field: 'sections.otherMatters', issue: 'plan-gone', id: 'lost' }],
  ],
  [
    'a plan named that is out of use',
    naming('planRef', 'old'),
    {},
    [{ field: 'sections.otherMatters', issue: 'plan-out-of-use', detail: 'Gammel delplan', id: 'old' }],
  ],
  [
    'a role named that is gone',
    naming('roleRef', 'lost'),
    {},
    [{ field: 'sections.otherMatters', issue: 'role-gone', id: 'lost' }],
  ],
  [
    'a contact named that is gone',
    naming('contactRef', 'lost'),
    {},
    [{ field: 'sections.otherMatters', issue: 'contact-gone', id: 'lost' }],
  ],
  [
    'a contact without any way to reach it',
    withGroup(to('contacts', 'mute')),
    {},
    [{ field: 'contactGroups', issue: 'contact-unreachable', detail: 'Kontakt uden nummer', id: 'mute' }],
  ],
  [
    'a contact no longer in use',
    plan({ alarmChain: [to('contacts', 'retired')] }),
    {},
    [{ field: 'alarmChain', issue: 'contact-inactive', detail: 'Fratrådt kontakt', id: 'retired' }],
  ],
  [
    'a role whose holders cannot be reached',
    plan({ alarmChain: [to('roles', 'muteRole')] }),
    {},
    [{ field: 'alarmChain', issue: 'role-unreachable', detail: 'Logfører', id: 'muteRole' }],
  ],
  [
    'the same silent contact in two places, told once',
    plan({ alarmChain: [to('contacts', 'mute')], contactGroups: [{ heading: '', members: [to('contacts', 'mute')] }] }),
    {},
    [{ field: 'alarmChain', issue: 'contact-unreachable', detail: 'Kontakt uden nummer', id: 'mute' }],
  ],
  [
    'the same lost contact in two places, told for each',
    plan({
      alarmChain: [to('contacts', 'lost'), to('contacts', 'lost')],
      contactGroups: [{ heading: '', members: [to('contacts', 'lost')] }],
    }),
    {},
    [
      { field: 'alarmChain', issue: 'contact-gone', id: 'lost' },
      { field: 'contactGroups', issue: 'contact-gone', id: 'lost' },
    ],
  ],
]

const ready: [string, PlanContent, Partial<RequirementFacts>][] = [
  ['an ordinary response plan', plan(), {}],
  ['an action card', card(), {}],
  ['action cards instead of the statement', plan({ noActionCards: false }), { actionCardCount: 1 }],
  ['a chain instead of words', plan({ sections: replaced('alerting') }), {}],
  ['words instead of a chain', plan({ alarmChain: [] }), {}],
  ['words instead of steps', plan({ sections: replaced('actions', section('actions')) }), {}],
  ['a vacant role', plan({ alarmChain: [to('roles', 'vacantRole')] }), {}],
  ['a role as its only contact', withGroup(to('roles', 'vacantRole')), {}],
  [
    'a role with one of two holders to be reached',
    plan(),
    {
      roles: new Map([['leader', { title: 'Kriseleder', holders: ['mute', 'hotline'] }]]),
    },
  ],
  ['a place under a plan of the right kind', plan({ parent: 'master' }), {}],
  ['a free section with heading and words', free('Nøgler', 'Hos vagten'), {}],
  [
    'a plan named that is not yet approved',
    naming('planRef', 'young'),
    {
      plans: new Map([['young', { title: 'Ny plan', kind: 'subPlan', state: 'draft' }]]),
    },
  ],
]

describe('before a plan is submitted', () => {
  it.each(blocked)('stops %s', (_what, content, changes, problems) => {
    expect(submissionProblems(content, facts(changes))).toEqual(problems)
  })

  it.each(ready)('lets pass %s', (_what, content, changes) => {
    expect(submissionProblems(content, facts(changes))).toEqual([])
  })

  it.each(planKinds)('asks an empty %s for every required section, in the order of the template', (kind) => {
    const empty = plan({
      kind,
      sections: [],
      alarmChain: [],
      contactGroups: [],
      noActionCards: false,
      parent: 'master',
      performedBy: 'leader',
    })
    const asked = submissionProblems(empty, facts()).filter(({ issue }) => issue === 'missing')
    expect(asked.map(({ field }) => field.replace('sections.', ''))).toEqual(
      templates[kind].filter(({ required }) => required).map(({ key }) => key),
    )
  })
})
