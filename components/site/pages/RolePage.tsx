import { siteTexts, words } from '../../../messages'
import { phaseKeys } from '../../../workflow/templates'
import { Document } from '../parts/Document'
import { Facts } from '../parts/Facts'
import { PageHead } from '../parts/PageHead'
import { RichText } from '../parts/RichText'
import { Holders } from '../parts/Who'
import type { RolePageProps } from '../props'

const { role: texts } = siteTexts

/** A role card: who holds the role, what it does, and what each plan asks of it. */
export function RolePage({ chrome, role, department, tasks, plans }: RolePageProps) {
  return (
    <Document chrome={chrome} title={role.title} description={texts.description(role.title)}>
      <PageHead
        over={
          <>
            <span>{texts.label}</span>{' '}
            {department ? <a href={department.href}>{department.label}</a> : <span>{texts.municipality}</span>}
          </>
        }
        title={role.title}
      />
      <section className="urgent" aria-labelledby="indehavere">
        <h2 id="indehavere">{texts.holders}</h2>
        {role.holders.length > 0 ? <Holders role={role} /> : <p>{texts.vacant}</p>}
      </section>
      <h2 id="opgaver">{texts.tasks}</h2>
      {tasks ? <RichText text={tasks} /> : <p>{texts.noTasks}</p>}
      <h2 id="planer">{texts.plans}</h2>
      {plans.length === 0 && <p>{texts.noPlans}</p>}
      {plans.map((mention) => (
        <RoleInPlan key={mention.plan.href} {...mention} />
      ))}
    </Document>
  )
}

function RoleInPlan({ plan, steps, cards }: RolePageProps['plans'][number]) {
  return (
    <div className="role-in-plan" data-pagefind-ignore>
      <h3>
        <a href={plan.href}>{plan.title}</a>
      </h3>
      <Facts>
        <span>{words.kinds[plan.kind]}</span>
        <span>{plan.department.label}</span>
      </Facts>
      {cards && <p>{texts.performs}</p>}
      {!cards && steps.length === 0 && <p>{texts.mentioned}</p>}
      {phaseKeys.map((phase) => {
        const own = steps.filter((step) => step.phase === phase)
        return (
          own.length > 0 && (
            <div key={phase}>
              <h4>{words.phases[phase]}</h4>
              <ul>
                {own.map(({ text }) => (
                  <li key={text}>{text}</li>
                ))}
              </ul>
            </div>
          )
        )
      })}
    </div>
  )
}
