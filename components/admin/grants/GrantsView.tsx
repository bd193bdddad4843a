/** `/admin/hvem-maa-hvad?afdeling=ID`: who may do what, in the whole municipality or in one department. */
import type { AdminViewServerProps, PayloadRequest } from 'payload'
import { formatAdminURL } from 'payload/shared'
import { peopleWithPermissions } from '../../../collections/access'
import { actorOf, departmentTree } from '../../../collections/actor'
import { all, asUser } from '../../../collections/records'
import { permissions, type Actor, type Id } from '../../../domain/approval/vocabulary'
import { grantsIn, type May } from '../../../domain/approval/who-may'
import { grantTexts, planTexts, words } from '../../../messages'
import { AdminPage } from '../AdminPage'

export async function GrantsView(view: AdminViewServerProps) {
  const { req } = view.initPageResult
  const known = peopleWithPermissions({ req })
  return (
    <AdminPage view={view} crumbs={[{ label: grantTexts.heading }]} className="pv-grants">
      <h1>{grantTexts.heading}</h1>
      {known ? await table(req, view.searchParams?.afdeling) : <p>{planTexts.signInFirst}</p>}
    </AdminPage>
  )
}

async function table(req: PayloadRequest, asked: unknown) {
  const { departments, people } = await factsOf(req)
  const chosen = departments.find(({ id }) => id === asked)?.id ?? null
  const tree = await departmentTree(req)
  const rows = people
    .map((actor) => ({ actor, may: grantsIn(actor.grants, chosen, tree) }))
    .filter(({ may }) => may.length > 0)
  const admin = req.payload.config.routes.admin
  const shown = permissions.filter((permission) => permission !== 'reader')
  return (
    <>
      <p>{grantTexts.lead}</p>
      <form className="pv-grants__filter">
        <label htmlFor="afdeling">{grantTexts.filter}</label>{' '}
        <select id="afdeling" name="afdeling" defaultValue={chosen ?? ''}>
          <option value="">{grantTexts.all}</option>
          {departments.map(({ id, name }) => (
            <option key={id} value={id}>
              {name}
            </option>
          ))}
        </select>{' '}
        <button type="submit" className="pv-button">
          {grantTexts.show}
        </button>
      </form>
      <p role="status">{rows.length === 0 ? grantTexts.nobody : grantTexts.count(rows.length)}</p>
      <ul>
        {shown
          .filter((permission) => !rows.some(({ may }) => may.some((each) => each.permission === permission)))
          .map((permission) => (
            <li key={permission}>{grantTexts.missing(words.permissions[permission])}</li>
          ))}
      </ul>
      {rows.length > 0 && (
        <div className="pv-grants__table" role="region" aria-label={grantTexts.heading} tabIndex={0}>
          <table>
            <thead>
              <tr>
                <th scope="col">{grantTexts.person}</th>
                {permissions.map((permission) => (
                  <th scope="col" key={permission}>
                    {words.permissions[permission]}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {rows.map(({ actor, may }) => (
                <tr key={actor.id}>
                  <th scope="row">
                    <a href={formatAdminURL({ adminRoute: admin, path: `/collections/users/${actor.id}` })}>{actor.name}</a>
                    <span className="pv-hint">{actor.title}</span>
                  </th>
                  {permissions.map((permission) => (
                    <td key={permission}>{whereText(may, permission, chosen, departments)}</td>
                  ))}
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      )}
    </>
  )
}

/** In one department: how it comes that they may; else where they may. */
function whereText(all: readonly May[], permission: May['permission'], chosen: Id | null, departments: readonly Named[]): string {
  const nameOf = (id: Id | null) => (id ? (departments.find((each) => each.id === id)?.name ?? '') : grantTexts.everywhere)
  return all
    .filter((each) => each.permission === permission)
    .map(({ given }) => (chosen && given !== chosen ? grantTexts.from(nameOf(given)) : nameOf(given)))
    .join(', ')
}

interface Named {
  id: Id
  name: string
}

async function factsOf(req: PayloadRequest): Promise<{ departments: Named[]; people: Actor[] }> {
  const departments = await all(asUser(req.payload, req.user), 'departments', { select: { name: true }, sort: 'name' })
  const users = await all(asUser(req.payload, req.user), 'users', { where: { active: { not_equals: false } }, sort: 'name' })
  const named = departments.map(({ id, name }) => ({ id: String(id), name }))
  return { departments: named, people: users.flatMap((user) => actorOf(user) ?? []) }
}
