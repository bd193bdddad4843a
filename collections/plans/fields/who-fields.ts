/** Ordered lists that name roles and contacts by reference: the alarm chain and the contact groups. */
import type { ArrayField, Field } from 'payload'
import { planTexts, words } from '../../../messages'

const whoFields: Field[] = [
  {
    type: 'row',
    fields: [
      {
        name: 'who',
        label: planTexts.who,
        type: 'relationship',
        relationTo: ['roles', 'contacts'],
        required: true,
        admin: { components: { Field: '/components/admin/pick/RecordPicker#RecordPicker' } },
      },
      { name: 'note', label: planTexts.whoNote, type: 'text', maxLength: 300 },
    ],
  },
]

const RowLabel = '/components/admin/RowLabels#WhoLabel'

export const alarmChainField: ArrayField = {
  name: 'alarmChain',
  label: words.alarmChain,
  labels: planTexts.alarmLink,
  type: 'array',
  admin: { description: planTexts.alarmChainHelp, components: { RowLabel } },
  fields: whoFields,
}

export const contactGroupsField: ArrayField = {
  name: 'contactGroups',
  label: words.contactGroups,
  labels: { singular: words.contactGroup.toLowerCase(), plural: words.contactGroups.toLowerCase() },
  type: 'array',
  admin: {
    description: planTexts.contactGroupsHelp,
    components: { RowLabel: '/components/admin/RowLabels#HeadingLabel' },
  },
  fields: [
    { name: 'heading', label: planTexts.heading, type: 'text', required: true, maxLength: 160 },
    {
      name: 'members',
      label: planTexts.members,
      labels: planTexts.member,
      type: 'array',
      minRows: 1,
      admin: { components: { RowLabel } },
      fields: whoFields,
    },
  ],
}
