import { siteTexts } from '../../../messages'
import type { Link } from '../props'

type Counted = Link & { planCount: number }

/** Departments with how many plans lie behind each link, and those below them when given. */
export function DepartmentLinks({ departments }: { departments: (Counted & { children?: Counted[] })[] }) {
  return (
    <ul className="departments unstyled-list">
      {departments.map(({ children = [], ...department }) => (
        <li key={department.href}>
          <DepartmentLink {...department} />
          {children.length > 0 && (
            <ul className="unstyled-list">
              {children.map((child) => (
                <li key={child.href}>
                  <DepartmentLink {...child} />
                </li>
              ))}
            </ul>
          )}
        </li>
      ))}
    </ul>
  )
}

const DepartmentLink = ({ href, label, planCount }: Counted) => (
  <>
    <a href={href}>{label}</a> <span className="quiet nowrap">{siteTexts.department.planCount(planCount)}</span>
  </>
)
