import { siteTexts, words } from '../../../messages'
import type { RoleView, SectionView, StepView } from '../props'
import { phaseKeys } from '../../../domain/content/templates'
import { ContactInline, RoleInline } from './InlineReference'

/**
 * What to do, in order, and who does it.
 * @param ticked with a box to tick for each; the script keeps the ticks on the device
 */
export function Steps({ steps, ticked = false }: { steps: StepView[]; ticked?: boolean }) {
  return (
    <ol className="numbered">
      {steps.map(({ text, role, contact }, position) => (
        <li key={position} data-role={role ? slugOf(role) : undefined}>
          {ticked ? (
            <label className="step step--ticked">
              <input type="checkbox" /> <span>{text}</span>
            </label>
          ) : (
            <p className="step">{text}</p>
          )}
          {(role || contact) && (
            <p className="who__note">
              {role && <RoleInline role={role} />}
              {role && contact && ' · '}
              {contact && <ContactInline contact={contact} />}
            </p>
          )}
        </li>
      ))}
    </ol>
  )
}

/** The steps of the section "Handling", phase by phase. */
export function Phases({ phases, ticked }: { phases: SectionView['phases']; ticked?: boolean }) {
  return (
    <>
      {!ticked && <RoleChoice roles={rolesIn(phases)} />}
      {phaseKeys.map((phase) => {
        const steps = phases[phase] ?? []
        if (steps.length === 0) return null
        if (!ticked && phase === 'immediate') return <ImmediateIsAbove key={phase} count={steps.length} />
        return (
          <div className="phase" key={phase} data-phase>
            <h3>{words.phases[phase]}</h3>
            <Steps steps={steps} ticked={ticked} />
          </div>
        )
      })}
    </>
  )
}

/** The first steps stand at the top of a plan, and are not said twice. */
const ImmediateIsAbove = ({ count }: { count: number }) => (
  <p data-pagefind-ignore>
    <a href="#straks">{siteTexts.plan.immediateIsAbove(count)}</a>
  </p>
)

/** `/roller/kriseleder/` → `kriseleder` */
export const slugOf = ({ href }: RoleView): string => href.split('/').filter(Boolean).at(-1) ?? ''

const rolesIn = (phases: SectionView['phases']): RoleView[] => {
  const named = phaseKeys.flatMap((phase) => phases[phase] ?? []).flatMap(({ role }) => role ?? [])
  return [...new Map(named.map((role) => [role.id, role])).values()]
}

/** Leads to what the role does in all plans; the script shows what it does in this one instead. */
function RoleChoice({ roles }: { roles: RoleView[] }) {
  if (roles.length === 0) return null
  return (
    <nav className="role-choice" aria-label={siteTexts.plan.onlyRole} data-role-choice data-pagefind-ignore>
      <p>{siteTexts.plan.onlyRole}:</p>
      <ul className="unstyled-list">
        {roles.map((role) => (
          <li key={role.id}>
            <a href={role.href} data-only={slugOf(role)}>
              {role.title}
            </a>
          </li>
        ))}
      </ul>
      <p role="status" data-role-status />
    </nav>
  )
}

/** The first steps at the top of the page, beside whom to call. */
export function Immediate({ steps }: { steps: StepView[] }) {
  if (steps.length === 0) return null
  return (
    <section className="urgent urgent--steps" aria-labelledby="straks" data-phase>
      <h2 id="straks">{words.phases.immediate}</h2>
      <Steps steps={steps} />
    </section>
  )
}
