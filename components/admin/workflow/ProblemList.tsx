'use client'
import { adminUi } from '../../../messages'
import { useAddresses } from '../api'
import { goToField } from './goToField'
import type { ShownProblem } from './types'

interface Props {
  problems: readonly ShownProblem[]
  /** Called before the page moves, for example to close a dialog. */
  onLeave?: () => void
}

/** What is missing: each line leads to its field, and to the record where the mend is made there. */
export function ProblemList({ problems, onLeave }: Props) {
  const { document } = useAddresses()
  return (
    <ul className="pv-problems">
      {problems.map((problem, index) => {
        const collection = recordOf(problem)
        return (
          <li key={index}>
            <button
              type="button"
              className="pv-link-button"
              onClick={() => {
                onLeave?.()
                void goToField(problem.field)
              }}
            >
              {problem.text}
            </button>
            {collection && problem.id && (
              <>
                {' '}
                <a href={document(collection, problem.id)} target="_blank" rel="noreferrer">
                  {adminUi.bar.openRecord[collection]}
                </a>
              </>
            )}
          </li>
        )
      })}
    </ul>
  )
}

/** Records that are gone cannot be opened. */
function recordOf({ issue }: ShownProblem): 'contacts' | 'roles' | 'plans' | null {
  if (issue === 'contact-inactive' || issue === 'contact-unreachable') return 'contacts'
  if (issue === 'role-unreachable' || issue === 'step-role-vacant') return 'roles'
  return issue === 'plan-out-of-use' || issue === 'wrong-kind' ? 'plans' : null
}
