import { siteTexts } from '../../../messages'
import type { DepartmentPageProps } from '../props'
import { Holders, Reach } from './Reach'

const { department: texts } = siteTexts

/** The department's crisis organisation: who leads it and answers for its plans, then its roles with whoever holds them. */
export function Organisation({ head, contingencyOwner, roles }: Pick<DepartmentPageProps, 'head' | 'contingencyOwner' | 'roles'>) {
  return (
    <ul className="organisation unstyled-list">
      <li>
        <p className="role__title">{texts.head}</p>
        {head ? <Reach contact={head} /> : <p className="quiet">{texts.notNamed}</p>}
      </li>
      <li>
        <p className="role__title">{texts.owner}</p>
        {contingencyOwner ? <Reach contact={contingencyOwner} /> : <p className="quiet">{texts.notNamed}</p>}
      </li>
      {roles.map((role) => (
        <li key={role.id}>
          <p className="role__title">
            <a href={role.href}>{role.title}</a>
          </p>
          <Holders role={role} />
        </li>
      ))}
    </ul>
  )
}
