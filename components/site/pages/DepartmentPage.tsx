import { siteTexts, words } from '../../../messages'
import { DepartmentLinks } from '../parts/DepartmentLinks'
import { Document } from '../parts/Document'
import { PageHead } from '../parts/PageHead'
import { WaysToReach } from '../parts/Phones'
import { PlanList } from '../parts/PlanList'
import { RoleList } from '../parts/RoleList'
import type { ContactView, DepartmentPageProps } from '../props'

const { department: texts } = siteTexts

/** A department: its plans first, then who leads it and which roles it holds. */
export function DepartmentPage({ chrome, name, parent, plans, children, roles, ...people }: DepartmentPageProps) {
  return (
    <Document chrome={chrome} title={name} description={texts.description(name)}>
      <PageHead over={siteTexts.search.otherKinds.department} title={name}>
        {parent && (
          <p>
            {texts.parent} <a href={parent.href}>{parent.label}</a>
          </p>
        )}
      </PageHead>
      <h2 id="planer">{texts.plans}</h2>
      {plans.length === 0 && <p>{texts.noPlans}</p>}
      {plans.map(({ kind, items }) => (
        <section key={kind} aria-labelledby={`planer-${kind}`} data-pagefind-ignore>
          <h3 id={`planer-${kind}`}>{words.kindsPlural[kind]}</h3>
          <PlanList plans={items} show={{}} />
        </section>
      ))}
      <div className="people">
        <Person label={texts.head} contact={people.head} />
        <Person label={texts.owner} contact={people.contingencyOwner} />
      </div>
      <h2 id="roller">{texts.roles}</h2>
      {roles.length === 0 ? <p>{texts.noRoles}</p> : <RoleList roles={roles} />}
      {children.length > 0 && (
        <>
          <h2 id="afdelinger">{texts.children}</h2>
          <DepartmentLinks departments={children} />
        </>
      )}
    </Document>
  )
}

function Person({ label, contact }: { label: string; contact: ContactView | null }) {
  return (
    <section className="person">
      <h2>{label}</h2>
      {contact ? (
        <>
          <p>
            <a href={contact.href}>{contact.name}</a>
            {contact.title && <span className="quiet">, {contact.title}</span>}
          </p>
          <WaysToReach contact={contact} />
        </>
      ) : (
        <p className="quiet">{texts.notNamed}</p>
      )}
    </section>
  )
}
