import type { GlobalAfterChangeHook, GlobalConfig } from 'payload'
import { adminTexts, emergencyTexts as texts } from '../../messages'
import { peopleWithPermissions } from '../access'
import { auditEmergency } from '../audit-log/watch'
import { cleanGlobalTexts } from '../clean-texts'
import { askForRelease } from '../release'
import { administratorsAndAuthorsOfAll } from '../synonyms'

/** As many as a phone shows at once. */
const eventsAtMost = 8

const releaseAfterSetting: GlobalAfterChangeHook = async ({ doc, req }) => {
  await askForRelease(req, 'emergency')
  return doc
}

/** What readers meet first when something has happened: chosen by whoever answers for the whole municipality's plans. */
export const Emergency: GlobalConfig<'emergency'> = {
  slug: 'emergency',
  label: texts.label,
  admin: { group: adminTexts.groups.facts, description: texts.about, hideAPIURL: true },
  access: { read: peopleWithPermissions, update: administratorsAndAuthorsOfAll },
  hooks: { beforeValidate: [cleanGlobalTexts], afterChange: [auditEmergency, releaseAfterSetting] },
  fields: [
    {
      name: 'underWay',
      label: texts.underWay,
      type: 'group',
      admin: { description: texts.underWayHelp },
      fields: [
        { name: 'text', label: texts.text, type: 'text', maxLength: 160, admin: { description: texts.textHelp } },
        { name: 'plan', label: texts.plan, type: 'relationship', relationTo: 'plans', filterOptions: { inForce: { exists: true } } },
        { name: 'everybody', label: texts.everybody, type: 'checkbox', defaultValue: false },
      ],
    },
    {
      name: 'duty',
      label: texts.duty,
      type: 'relationship',
      relationTo: 'contacts',
      admin: { description: texts.dutyHelp },
    },
    {
      name: 'events',
      label: texts.events,
      type: 'relationship',
      relationTo: 'plans',
      hasMany: true,
      filterOptions: { inForce: { exists: true } },
      admin: { description: texts.eventsHelp },
      validate: (value: unknown) => !Array.isArray(value) || value.length <= eventsAtMost || texts.tooMany,
    },
  ],
}
