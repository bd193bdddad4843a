import { siteTexts, words } from '../../../messages'
import { phaseKeys } from '../../../domain/content/templates'
import { Document } from '../parts/Document'
import { Facts } from '../parts/Facts'
import { PageHead } from '../parts/PageHead'
import { NextPart, PartHead, partTitle } from '../parts/Parts'
import { RichText } from '../parts/RichText'
import { slugOf } from '../parts/Steps'
import { Holders } from '../parts/Reach'
import { groupAnchor } from '../lists'
import type { RoleInPlan, RolePageProps } from '../props'

const { role: texts } = siteTexts

/** A role: its cards first, then who holds it, what it does, and everything that the plans ask of it, by phase. */
export function RolePage({ chrome, role, department, tasks, part = null, plans, cards }: RolePageProps) {
  const isFirst = !part || part.at === 1
  return (
    <Document chrome={chrome} title={partTitle(texts.tabTitle(role.title), part)} description={texts.description(role.title)}>
      <PageHead
        over={
          <>
            <span>{texts.label}</span>{' '}
            {department ? <a href={department.href}>{department.label}</a> : <span>{texts.municipality}</span>}
          </>
        }
        title={role.title}
      />
      {isFirst && cards.length > 0 && (
        <section className="i-am" aria-labelledby="kort" data-pagefind-ignore>
          <h2 id="kort">{texts.cards}</h2>
          <ul className="unstyled-list">
            {cards.map(({ href, label }) => (
              <li key={href}>
                <a href={href}>{label}</a>
              </li>
            ))}
          </ul>
        </section>
      )}
      {isFirst && (
        <section className="urgent" aria-labelledby="indehavere">
          <h2 id="indehavere">{texts.holders}</h2>
          {role.holders.length === 0 && !role.standIn && <p>{texts.vacant}</p>}
          <Holders role={role} />
        </section>
      )}
      {/* The public edition has no tasks, which is not to say that there are none. */}
      {isFirst && (tasks || chrome.edition === 'internal') && (
        <>
          <h2 id="opgaver">{texts.tasks}</h2>
          {tasks ? <RichText text={tasks} /> : <p>{texts.noTasks}</p>}
        </>
      )}
      <PartHead part={part} />
      <Asked plans={plans} />
      <h2 id="planer">{texts.plans}</h2>
      {plans.length === 0 && <p>{texts.noPlans}</p>}
      <div id={part ? groupAnchor(1) : undefined}>
        {plans.map((mention) => (
          <InPlan key={mention.plan.href} mention={mention} role={slugOf(role)} />
        ))}
      </div>
      <NextPart part={part} />
    </Document>
  )
}

/** Each step with the plan that asks for it. */
function Asked({ plans }: Pick<RolePageProps, 'plans'>) {
  const asked = plans.flatMap(({ plan, steps }) => steps.map((step) => ({ plan, ...step })))
  if (asked.length === 0) return null
  return (
    <section className="asked" aria-labelledby="handlinger" data-pagefind-ignore>
      <h2 id="handlinger">{texts.asked}</h2>
      {phaseKeys.map((phase) => {
        const own = asked.filter((step) => step.phase === phase)
        return (
          own.length > 0 && (
            <div key={phase}>
              <h3>{words.phases[phase]}</h3>
              <ul className="unstyled-list">
                {own.map(({ text, plan }, position) => (
                  <li key={position}>
                    <span>{text}</span> <a href={`${plan.href}#${words.anchors.actions}`}>{plan.title}</a>
                  </li>
                ))}
              </ul>
            </div>
          )
        )
      })}
    </section>
  )
}

function InPlan({ mention, role }: { mention: RoleInPlan; role: string }) {
  const { plan, steps, cards, alarmPlaces, named } = mention
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
      {alarmPlaces.length > 0 && <p>{texts.alarmPlace(alarmPlaces)}</p>}
      {named.length > 0 && (
        <p>
          {texts.named}{' '}
          {named.map(({ href, label }, position) => (
            <span key={href}>
              {position > 0 && ', '}
              <a href={href}>{label}</a>
            </span>
          ))}
          .
        </p>
      )}
      {steps.length > 0 && !cards && (
        <p className="off-paper">
          <a href={`${plan.href}?rolle=${role}#${words.anchors.actions}`}>
            {texts.onlyMine}
            <span className="sr-only">: {plan.title}</span>
          </a>
        </p>
      )}
    </div>
  )
}
