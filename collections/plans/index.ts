import type { CollectionConfig } from 'payload'
import { adminTexts } from '../../messages'
import { commentEndpoints } from '../comments/endpoints'
import { anyAuthor, authorsOf, peopleWithPermissions } from '../access'
import { cleanTexts } from '../clean-texts'
import { editorsWhileEditable } from './access'
import { noteOrigin } from './content/inherited-writers'
import { planFields } from './fields'
import {
  keepWorkflowFields,
  refuseDeletingHistory,
  refuseForeignDepartment,
  refuseKindThatHidesText,
  refuseParentCycle,
  refuseAnotherSuccessor,
  refuseWhileLocked,
} from './hooks'
import { copyFileFacts } from './fields/attachment-rows'
import { copyPictureFacts } from './fields/figure-facts'
import { rememberSlug } from './fields/former-slugs'
import { keepTitleApart, sayTitleTaken } from './fields/title-key'
import { auditPlan, noteReviewSetters, refuseInterval } from './fields/review-settings'
import { togetherEndpoint } from './together'
import { listsWithoutTexts } from './list-fields'
import { linkedEndpoints } from './linked'
import { planEndpoints } from './endpoints'
import { parallelEndpoints } from './conflicts/endpoints'
import { readingEndpoints } from './reading/endpoints'
import { refuseStaleSave } from './conflicts/stale-save'
import { refuseTakenSlug } from '../former-slugs'
import { endSavedDraft, noteDraftKey } from '../unsaved-drafts/end'
import { unsavedEndpoints } from '../unsaved-drafts/endpoints'
import { forgetDraftsOf } from '../unsaved-drafts/sweep'
import { releaseWhenLiveFactsChange, tellOfDeletion } from '../release'

export const Plans: CollectionConfig<'plans'> = {
  slug: 'plans',
  labels: adminTexts.collections.plans,
  admin: {
    group: adminTexts.groups.plans,
    useAsTitle: 'title',
    hideAPIURL: true,
    pagination: { defaultLimit: 50 },
    // The columns, and not 50 whole plans.
    enableListViewSelectAPI: true,
    defaultColumns: ['title', 'kind', 'department', 'state', 'nextReviewDate', 'responsibleEditor'],
    listSearchableFields: ['title', 'slug'],
    components: {
      beforeListTable: ['/components/admin/lists/ReadyFilters#ReadyFilters', '/components/admin/imports/ImportLink#ImportLink', '/components/admin/lists/Together#Together'],
      edit: { beforeDocumentControls: ['/components/admin/unsaved/DraftStatus#DraftStatus'] },
    },
  },
  defaultSort: 'title',
  access: {
    read: peopleWithPermissions,
    readVersions: peopleWithPermissions,
    create: anyAuthor,
    update: editorsWhileEditable,
    delete: authorsOf('department'),
  },
  // Every save is kept. Versions carry no approval: our own state is the only status.
  versions: { maxPerDoc: 0, drafts: false },
  hooks: {
    beforeOperation: [refuseStaleSave, noteOrigin, noteDraftKey, listsWithoutTexts],
    beforeValidate: [cleanTexts('title'), refuseForeignDepartment],
    beforeChange: [
      copyFileFacts,
      copyPictureFacts,
      refuseWhileLocked,
      refuseAnotherSuccessor,
      refuseTakenSlug('plans'),
      refuseInterval,
      refuseKindThatHidesText,
      refuseParentCycle,
      keepWorkflowFields,
      noteReviewSetters,
      rememberSlug,
      keepTitleApart,
    ],
    beforeDelete: [refuseDeletingHistory],
    afterChange: [releaseWhenLiveFactsChange, auditPlan, endSavedDraft],
    afterDelete: [tellOfDeletion, forgetDraftsOf('plan')],
    afterError: [sayTitleTaken],
  },
  endpoints: [
    togetherEndpoint,
    ...planEndpoints,
    ...linkedEndpoints,
    ...parallelEndpoints,
    ...unsavedEndpoints,
    ...readingEndpoints,
    ...commentEndpoints,
  ],
  fields: planFields,
}
