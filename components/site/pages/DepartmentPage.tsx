import { siteTexts, words } from '../../../messages'
import { DepartmentLinks } from '../parts/DepartmentLinks'
import { Document } from '../parts/Document'
import { PaperLink } from '../parts/PaperLink'
import { PageHead } from '../parts/PageHead'
import { NextPart, PartHead, partTitle } from '../parts/Parts'
import { Organisation } from '../parts/Organisation'
import { PlanList } from '../parts/PlanList'
import { groupAnchor } from '../lists'
import type { DepartmentPageProps } from '../props'

const { department: texts } = siteTexts

/** A department: its plans first, then its crisis organisation. */
export function DepartmentPage({ chrome, name, parent, part = null, plans, children, roles, paper, ...people }: DepartmentPageProps) {
  return (
    <Document chrome={chrome} title={partTitle(name, part)} description={texts.description(name)}>
      <PageHead over={siteTexts.search.otherKinds.department} title={name}>
        {parent && (
          <p>
            {texts.parent} <a href={parent.href}>{parent.label}</a>
          </p>
        )}
      </PageHead>
      <h2 id="planer">{texts.plans}</h2>
      <PartHead part={part} />
      {plans.length === 0 && <p>{texts.noPlans}</p>}
      {plans.map(({ number, kind, items }) => (
        <section key={kind} id={part ? groupAnchor(number) : undefined} aria-labelledby={`planer-${kind}`} data-pagefind-ignore>
          <h3 id={`planer-${kind}`}>{words.kindsPlural[kind]}</h3>
          <PlanList plans={items} show={{}} />
        </section>
      ))}
      <NextPart part={part} />
      {(!part || part.at === 1) && (
        <>
          <PaperLink paper={paper} of="department" />
          <h2 id="kriseorganisation">{texts.organisation}</h2>
          <Organisation roles={roles} {...people} />
          {roles.length === 0 && <p>{texts.noRoles}</p>}
          {children.length > 0 && (
            <>
              <h2 id="afdelinger">{texts.children}</h2>
              <DepartmentLinks departments={children} />
            </>
          )}
        </>
      )}
    </Document>
  )
}
