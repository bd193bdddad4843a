/** Who stands in for whom, and who takes over from those who leave. */
import type { Field, FilterOptionsProps, Where } from 'payload'
import { approvalTexts } from '../../messages'
import { administratorsOnField } from '../access'

/** Days in Copenhagen, `2026-11-22`: text, so that no time zone can move them. */
const day = (value: string | null | undefined) => /^\d{4}-\d{2}-\d{2}$/.test(value ?? '') || approvalTexts.dayMend

const activeOthers = ({ id }: FilterOptionsProps): Where =>
  id ? { active: { equals: true }, id: { not_equals: id } } : { active: { equals: true } }

/** Set by the user or an administrator; the rules ask which of them hold today (collections/actor.ts). */
export const deputiesField: Field = {
  name: 'deputies',
  label: approvalTexts.deputies.label,
  labels: approvalTexts.deputies,
  type: 'array',
  admin: { description: approvalTexts.deputiesHelp },
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
        },
        { name: 'from', label: approvalTexts.from, type: 'text', required: true, validate: day },
        { name: 'until', label: approvalTexts.until, type: 'text', required: true, validate: day },
      ],
    },
  ],
}

/** Filled in the same save that takes away "Aktiv"; the hook that hands over empties it. */
export const handOverToField: Field = {
  name: 'handOverTo',
  label: approvalTexts.handOverTo,
  type: 'relationship',
  relationTo: 'users',
  access: { create: administratorsOnField, update: administratorsOnField },
  filterOptions: activeOthers,
  admin: {
    position: 'sidebar',
    description: approvalTexts.handOverToHelp,
    condition: (data) => data.active === false,
  },
}
