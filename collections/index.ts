import { ApprovalRules } from './approval-rules'
import { Attachments } from './attachments'
import { AuditLog } from './audit-log'
import { Comments } from './comments'
import { Contacts } from './contacts'
import { Departments } from './departments'
import { Emergency } from './emergency'
import { Imports } from './imports'
import { Outbox } from './outbox'
import { Leases } from './outbox/leases'
import { Notices } from './outbox/notices'
import { PasswordLinks } from './password-links'
import { PlanEvents } from './plan-events'
import { PlanRevisions } from './plan-revisions'
import { Plans } from './plans'
import { ReadConfirmations } from './read-confirmations'
import { RescuedTexts } from './rescued-texts'
import { Roles } from './roles'
import { SignInDelays } from './sign-in-delays'
import { Synonyms } from './synonyms'
import { UnsavedDrafts } from './unsaved-drafts'
import { Users } from './users'

export const collections = [
  Plans,
  Attachments,
  Contacts,
  Roles,
  Departments,
  Synonyms,
  PlanRevisions,
  PlanEvents,
  Comments,
  ReadConfirmations,
  Imports,
  RescuedTexts,
  UnsavedDrafts,
  PasswordLinks,
  AuditLog,
  Users,
  Outbox,
  Notices,
  Leases,
  SignInDelays,
]

export const globals = [ApprovalRules, Emergency]
