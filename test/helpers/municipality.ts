/** Fixtures by intent: a small municipality, and plans in the state a test asks for, made by the real road. */
import type { Payload } from 'payload'
import { machine } from '../../collections/credentials/sign-in'
import { transitionPlan, type TransitionOutcome } from '../../collections/plans/transition/command'
import type { Contact, Department, Plan, Role, User } from '../../payload-types'
import type { RichText } from '../../domain/content/content'
import type { TransitionRequest } from '../../domain/approval/facts'
import type { SignIn } from '../../domain/approval/credentials'
import { transitions } from '../../domain/approval/transitions'
import type { Permission, PlanAction } from '../../domain/approval/vocabulary'
import { scene } from './payload'

export interface Municipality {
  payload: Payload
  health: Department
  nursing: Department
  technical: Department
  anna: User
  arne: User
  bente: User
  bo: User
  /** Approver of another department only. */
  tove: User
  admin: User
  reader: User
  /** Records what bodies decide, in Sundhed. */
  regina: User
  /** May publish urgent corrections in Sundhed. */
  kaj: User
  guard: Contact
  leader: Role
}

// Tests set the scene as the machine itself; the scene's people act with `overrideAccess: false`.
const asMachine = { overrideAccess: true, depth: 0 } as const

/** @returns departments in two levels, people with grants, a contact and a role. */
export async function buildMunicipality(payload: Payload): Promise<Municipality> {
  return { payload, ...(await scene('municipality', payload, () => createMunicipality(payload))) }
}

async function createMunicipality(payload: Payload): Promise<Omit<Municipality, 'payload'>> {
  const department = (name: string, parent?: Department) =>
    payload.create({ collection: 'departments', data: { name, parent: parent?.id }, ...asMachine })
  const health = await department('Sundhed')
  const nursing = await department('Sygepleje', health)
  const technical = await department('Teknik')

  const user = (name: string, ...grants: [Permission, Department | null][]) =>
    payload.create({
      collection: 'users',
      data: {
        name,
        title: `${name}s stilling`,
        email: `${name.toLowerCase()}@fjordby.example`,
        password: 'en lang adgangskode',
        active: true,
        grants: grants.map(([permission, where]) => ({ permission, department: where?.id ?? null })),
      },
      ...asMachine,
    })
  const guard = await payload.create({
    collection: 'contacts',
    data: { type: 'function', name: 'Vagttelefonen', phones: [{ number: '95 01 00 01', visibility: 'internal' }], active: true },
    ...asMachine,
  })
  return {
    health,
    nursing,
    technical,
    anna: await user('Anna', ['author', health]),
    arne: await user('Arne', ['author', nursing], ['approver', nursing]),
    bente: await user('Bente', ['approver', health]),
    bo: await user('Bo', ['approver', null]),
    tove: await user('Tove', ['author', technical], ['approver', technical]),
    admin: await user('Adam', ['administrator', null], ['author', null], ['approver', null]),
    reader: await user('Rita', ['reader', null]),
    regina: await user('Regina', ['registrar', health]),
    kaj: await user('Kaj', ['corrector', health]),
    guard,
    leader: await payload.create({
      collection: 'roles',
      data: { title: 'Kriseleder', holders: [{ contact: guard.id, deputy: false }] },
      ...asMachine,
    }),
  }
}

/** One paragraph as Payload's editor stores it. */
export const paragraph = (text: string): RichText => ({
  root: {
    type: 'root',
    format: '',
    indent: 0,
    version: 1,
    direction: 'ltr',
    children: [
      {
        type: 'paragraph',
        format: '',
        indent: 0,
        version: 1,
        direction: 'ltr',
        textFormat: 0,
        textStyle: '',
        children: [{ type: 'text', text, format: 0, detail: 0, mode: 'normal', style: '', version: 1 }],
      },
    ],
  },
})

type Sections = NonNullable<Plan['sections']>
const rich = (text: string) => paragraph(text) as unknown as NonNullable<Sections['situation']>

/** Every required section of a response plan, filled. */
export const completeSections = ({ guard, leader }: Municipality): Sections => ({
  situation: rich('Strømmen er væk i mere end ti minutter.'),
  alerting: rich('Ring til vagten.'),
  alarmChain: [
    { who: { relationTo: 'contacts', value: guard.id } },
    { who: { relationTo: 'roles', value: leader.id }, note: 'når vagten ikke svarer' },
  ],
  tasks: rich('Sørg for lys og varme.'),
  actions: { immediate: [{ text: 'Tænd nødlyset.', role: leader.id }] },
  leadership: rich('Kriselederen leder indsatsen.'),
  staffing: { body: rich('Alle på vagt.') },
  communication: { internal: rich('Tavlemøde hver time.') },
  contactGroups: [{ heading: 'Vagten', members: [{ who: { relationTo: 'contacts', value: guard.id } }] }],
  noActionCards: true,
})

export interface PlanWish {
  state?: 'draft' | 'inReview' | 'approved'
  title?: string
  department?: Department
  /** Who writes and submits; Anna unless told. */
  author?: User
  /** Who approves; Bente unless told. */
  approver?: User
  sections?: Sections
  /** For employees alone unless told. */
  visibility?: Plan['visibility']
}

/** Two plans of a department cannot have one title: the second `Strømsvigt` is `Strømsvigt 2`. */
async function freeTitle({ payload }: Municipality, wanted: string, { id }: Department): Promise<string> {
  const { docs } = await payload.find({ collection: 'plans', where: { department: { equals: id } }, select: { title: true }, pagination: false, ...asMachine })
  const taken = new Set(docs.map(({ title }) => title))
  for (let number = 1; ; number++) {
    const title = number === 1 ? wanted : `${wanted} ${number}`
    if (!taken.has(title)) return title
  }
}

/** @returns a plan that has come to its state by the real command. */
export async function buildPlan(town: Municipality, wish: PlanWish = {}): Promise<Plan> {
  const { payload } = town
  const author = wish.author ?? town.anna
  const plan = await payload.create({
    collection: 'plans',
    data: {
      title: await freeTitle(town, wish.title ?? 'Strømsvigt', wish.department ?? town.health),
      kind: 'responsePlan',
      department: (wish.department ?? town.health).id,
      responsibleEditor: author.id,
      visibility: wish.visibility,
      sections: wish.sections ?? completeSections(town),
    } as Plan,
    depth: 0,
    overrideAccess: false,
    user: { ...author, collection: 'users' },
  })
  if (wish.state === 'inReview' || wish.state === 'approved') await mustTransition(town, plan, 'submit', author)
  if (wish.state === 'approved') await mustTransition(town, plan, 'approve', wish.approver ?? town.bente)
  return readPlan(town, plan.id)
}

/** @returns the plan as the database holds it, hidden fields included. */
export const readPlan = ({ payload }: Municipality, id: string): Promise<Plan> =>
  payload.findByID({ collection: 'plans', id, showHiddenFields: true, ...asMachine })

/** An edit through the Local API on behalf of a person. */
export const edit = ({ payload }: Municipality, plan: Plan, data: Partial<Plan>, user: User): Promise<Plan> =>
  payload.update({
    collection: 'plans',
    id: plan.id,
    data,
    depth: 0,
    overrideAccess: false,
    user: { ...user, collection: 'users' },
  })

type Wish = Partial<TransitionRequest> & { now?: Date; signIn?: SignIn }

/** The hash of what the action signs, as the page would show it. */
async function hashToSign({ payload }: Municipality, plan: Plan, action: PlanAction, chosen?: string | null) {
  const about = transitions.find((row) => row.action === action)?.about
  const pointers = { inForce: plan.inForce, upcoming: plan.upcoming?.revision, chosen }
  const id = about && pointers[about]
  if (!id) return plan.contentHash ?? ''
  const revision = await payload.findByID({ collection: 'plan-revisions', id: String(id), disableErrors: true, ...asMachine })
  return revision?.contentHash ?? ''
}

/** A transition with the plan's present hash and harmless texts, unless told. */
export async function transition(
  town: Municipality,
  plan: Plan,
  action: TransitionRequest['action'],
  user: User,
  { now, signIn = machine, ...wish }: Wish = {},
): Promise<TransitionOutcome> {
  const contentHash = await hashToSign(town, await readPlan(town, plan.id), action, wish.revision)
  const request = { action, comment: '', changeNote: '', changeClass: null, inForceFrom: null, contentHash, ...defaults[action], ...wish }
  return transitionPlan(town.payload, { plan: plan.id, ...request }, user, { now, signIn })
}

const defaults: Partial<Record<TransitionRequest['action'], Partial<TransitionRequest>>> = {
  submit: { changeNote: 'Skrevet om.', changeClass: 'major' },
  sendBack: { comment: 'Mødestedet mangler.' },
  takeOutOfUse: { comment: 'Afløst af en ny plan.' },
  archive: { comment: 'Bruges ikke mere.' },
  publishCorrection: { comment: 'Nummeret var forkert.' },
  reinstate: { comment: 'Den nye var forkert.' },
}

/** As `transition`, for setting the scene: a refusal fails the test at once. */
export async function mustTransition(
  town: Municipality,
  plan: Plan,
  action: TransitionRequest['action'],
  user: User,
  wish: Wish = {},
): Promise<Extract<TransitionOutcome, { ok: true }>> {
  const outcome = await transition(town, plan, action, user, wish)
  if (!outcome.ok) throw new Error(`${action}: ${outcome.message} ${JSON.stringify(outcome.problems)}`)
  return outcome
}
