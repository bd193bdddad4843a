/** The first page of the admin: ours alone. Payload's own shows a card for each collection, which the menu has already. */
import { Gutter, SetStepNav } from '@payloadcms/ui'
import type { AdminViewServerProps } from 'payload'
import { Dashboard } from './Dashboard'

export const DashboardView = ({ initPageResult: { req } }: AdminViewServerProps) => (
  <Gutter className="dashboard">
    <SetStepNav nav={[]} />
    <Dashboard payload={req.payload} user={req.user ?? undefined} />
  </Gutter>
)
