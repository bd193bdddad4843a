import type { ReactNode } from 'react'
import { siteTexts } from '../../../messages'
import type { ContactView, DepartmentPageProps } from '../props'
import { Person } from './CallTree'

const { department: texts, reference } = siteTexts

/** The department's crisis organisation as a picture: who leads it, and the roles below. A list of lists, like any tree. */
export function Organisation({ head, contingencyOwner, roles }: Pick<DepartmentPageProps, 'head' | 'contingencyOwner' | 'roles'>) {
  return (
    <ul className="organisation unstyled-list">
      <li>
        <Post title={texts.head} holders={head ? [head] : []} />
        <ul className="unstyled-list">
          <li>
            <Post title={texts.owner} holders={contingencyOwner ? [contingencyOwner] : []} />
          </li>
          {roles.map((role) => (
            <li key={role.id}>
              <Post
                title={<a href={role.href}>{role.title}</a>}
                holders={role.holders.filter(({ deputy }) => !deputy).map(({ contact }) => contact)}
                deputies={role.holders.filter(({ deputy }) => deputy).map(({ contact }) => contact)}
                vacant
              />
            </li>
          ))}
        </ul>
      </li>
    </ul>
  )
}

interface PostProps {
  title: ReactNode
  holders: ContactView[]
  deputies?: ContactView[]
  /** A role without a holder is vacant; a department merely has nobody named. */
  vacant?: boolean
}

function Post({ title, holders, deputies = [], vacant = false }: PostProps) {
  const people = [
    ...holders.map((contact) => ({ contact, deputy: false })),
    ...deputies.map((contact) => ({ contact, deputy: true })),
  ]
  return (
    <div className={people.length > 0 ? 'post' : 'post post--vacant'}>
      <p className="post__title">{title}</p>
      {people.map(({ contact, deputy }) => (
        <p key={contact.id}>
          <Person contact={contact} deputy={deputy} linked />
        </p>
      ))}
      {people.length === 0 && (
        <p>{vacant ? <span className="badge badge-vacant">{reference.vacant}</span> : <span className="quiet">{texts.notNamed}</span>}</p>
      )}
    </div>
  )
}
