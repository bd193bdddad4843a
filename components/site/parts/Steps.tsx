import { words } from '../../../messages'
import type { SectionView, StepView } from '../props'
import { phaseKeys } from '../../../workflow/templates'
import { ContactInline, RoleInline } from './InlineReference'

/** What to do, in order, and who does it. */
export function Steps({ steps }: { steps: StepView[] }) {
  return (
    <ol className="numbered">
      {steps.map(({ text, role, contact }, position) => (
        <li key={position}>
          <p className="step">{text}</p>
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
export function Phases({ phases }: { phases: SectionView['phases'] }) {
  return phaseKeys.map((phase) => {
    const steps = phases[phase] ?? []
    return (
      steps.length > 0 && (
        <div className="phase" key={phase}>
          <h3>{words.phases[phase]}</h3>
          <Steps steps={steps} />
        </div>
      )
    )
  })
}

/** The first steps again at the top of the page, beside whom to call. */
export function Immediate({ steps }: { steps: StepView[] }) {
  if (steps.length === 0) return null
  return (
    <section className="urgent urgent--steps" aria-labelledby="straks">
      <h2 id="straks">{words.phases.immediate}</h2>
      <Steps steps={steps} />
    </section>
  )
}
