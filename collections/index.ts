import { Contacts } from './contacts'
import { Departments } from './departments'
import { Outbox } from './outbox'
import { Leases } from './outbox/leases'
import { Notices } from './outbox/notices'
import { PlanEvents } from './plan-events'
import { PlanRevisions } from './plan-revisions'
import { Plans } from './plans'
import { Roles } from './roles'
import { Users } from './users'

export const collections = [Plans, Contacts, Roles, Departments, PlanRevisions, PlanEvents, Users, Outbox, Notices, Leases]
