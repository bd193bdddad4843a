import type { RoleView } from '../props'
import { WhoLine } from './Who'

/** Roles with who holds them now. */
export function RoleList({ roles }: { roles: RoleView[] }) {
  return (
    <ul className="members unstyled-list">
      {roles.map((role) => (
        <li key={role.id}>
          <WhoLine who={{ type: 'role', role }} note="" />
        </li>
      ))}
    </ul>
  )
}
