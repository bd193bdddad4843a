/** `/admin/fordel-planer/:user`: the plans somebody answers for, by department, and who is to answer for them from now on. */
import type { AdminViewServerProps, PayloadRequest, Where } from 'payload'
import { administrators } from '../../../collections/access'
import { actorOf, departmentTree } from '../../../collections/actor'
import { idOrNull } from '../../../collections/ids'
import { all, asUser, one } from '../../../collections/records'
import { holds } from '../../../domain/approval/permissions'
import { togetherTexts } from '../../../messages'
import type { User } from '../../../payload-types'
import { AdminPage } from '../AdminPage'
import { sharePath } from './path'
import { ShareForm, type Share } from './ShareForm'

const texts = togetherTexts.share

export async function ShareView(view: AdminViewServerProps) {
  const { req } = view.initPageResult
  const id = idIn(view.params?.segments)
  const mayShare = administrators({ req })
  const leaver = mayShare && id ? await one(asUser(req.payload, req.user), 'users', id, { disableErrors: true }) : null
  const shares = leaver ? await sharesOf(req, leaver) : []
  return (
    <AdminPage view={view} crumbs={[{ label: texts.title }]} className="pv-share">
      <h1>{leaver ? texts.heading(leaver.name) : texts.title}</h1>
      {!leaver ? <p>{texts.administratorsOnly}</p> : shares.length === 0 ? <p>{texts.none(leaver.name)}</p> : <ShareForm shares={shares} />}
    </AdminPage>
  )
}

function idIn(segments: unknown): string | null {
  const all = Array.isArray(segments) ? (segments as string[]) : []
  return all[all.indexOf(sharePath.slice(1)) + 1] ?? null
}

/** @returns the departments in which the user answers for plans that are not archived, with those who may write there */
async function sharesOf(req: PayloadRequest, leaver: User): Promise<Share[]> {
  const where: Where = { and: [{ responsibleEditor: { equals: leaver.id } }, { state: { not_equals: 'archived' } }] }
  const plans = await all(asUser(req.payload, req.user), 'plans', {
    where,
    select: { title: true, department: true },
    sort: 'title',
  })
  const users = await all(asUser(req.payload, req.user), 'users', { where: { active: { not_equals: false } }, sort: 'name' })
  const departments = await all(asUser(req.payload, req.user), 'departments', { select: { name: true }, sort: 'name' })
  const tree = await departmentTree(req)
  const authors = users.flatMap((user) => (user.id === leaver.id ? [] : [{ id: String(user.id), name: user.name, actor: actorOf(user)! }]))
  return departments.flatMap(({ id, name }) => {
    const own = plans.filter(({ department }) => idOrNull(department) === String(id))
    if (own.length === 0) return []
    const people = authors.filter(({ actor }) => holds(actor, 'author', String(id), tree)).map((each) => ({ id: each.id, name: each.name }))
    return [{ department: String(id), name, plans: own.map((plan) => ({ id: String(plan.id), title: plan.title })), people }]
  })
}
