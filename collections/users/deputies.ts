/** Who stands in for whom, and who takes over from those who leave. */
import { relationship } from 'payload/shared'
import type {
  Field,
  FilterOptionsProps,
  RelationshipFieldSingleValidation,
  TextFieldSingleValidation,
  Where,
} from 'payload'
import { approvalTexts, leaverTexts } from '../../messages'
import { isDay } from '../../domain/reminders/due'
import { administratorsOnField } from '../access'

/** Days in Copenhagen, `2026-11-22`: text, so that no time zone can move them. */
const day = (value: string | null | undefined) => isDay(value ?? '') || approvalTexts.dayMend

const lastDay: TextFieldSingleValidation = (value, { siblingData }) => {
  const { from } = siblingData as { from?: string | null }
  if (day(value) !== true) return approvalTexts.dayMend
  return !from || day(from) !== true || from <= (value ?? '') || leaverTexts.deputyBackwards
}

const dayField = (name: 'from' | 'until', validate: TextFieldSingleValidation): Field => ({
  name,
  label: approvalTexts[name],
  type: 'text',
  required: true,
  validate,
  admin: { components: { Field: '/components/admin/DayField#DayField' } },
})

const activeOthers = ({ id }: FilterOptionsProps): Where =>
  id ? { active: { equals: true }, id: { not_equals: id } } : { active: { equals: true } }

/**
 * A deputy is looked up when they are chosen, and not at each later save of the user: who must first choose a password of
 * their own may read nobody until then.
 */
const chosenNow: RelationshipFieldSingleValidation = (value, options) =>
  value !== null && value !== undefined && value === options.previousValue ? true : relationship(value, options)

/** Set by the user or an administrator, who alone may change a user at all (access.ts); the rules ask which of them hold today (collections/actor.ts). */
export const deputiesField: Field = {
  name: 'deputies',
  label: approvalTexts.deputies.label,
  labels: approvalTexts.deputies,
  type: 'array',
  admin: { description: approvalTexts.deputiesHelp, components: { RowLabel: '/components/admin/RowLabels#DeputyLabel' } },
  fields: [
    {
      type: 'row',
      fields: [
        {
          name: 'deputy',
          label: approvalTexts.deputy,
          type: 'relationship',
          relationTo: 'users',
          required: true,
          filterOptions: activeOthers,
          validate: chosenNow,
          admin: { allowCreate: false },
        },
        dayField('from', day),
        dayField('until', lastDay),
      ],
    },
  ],
}

/** Filled in the same save that takes away "Aktiv" or a permission; the hook that hands over empties it (hand-over.ts). */
export const handOverToField: Field = {
  name: 'handOverTo',
  label: approvalTexts.handOverTo,
  type: 'relationship',
  relationTo: 'users',
  access: { create: administratorsOnField, update: administratorsOnField },
  filterOptions: activeOthers,
  // The hook says in a sentence who cannot take over, and why.
  validate: (() => true) satisfies RelationshipFieldSingleValidation,
  admin: {
    position: 'sidebar',
    allowCreate: false,
    description: approvalTexts.handOverToHelp,
    // There is nobody to take over from before the user is there.
    condition: (_data, _siblings, { operation }) => operation === 'update',
  },
}
