/** Phone numbers: typed in any Danish way, stored once. */
import type { Field } from 'payload'
import { recordTexts, refusedPhone } from '../messages'
import { parseHours } from '../domain/contact/opening-hours'
import { parsePhone } from '../domain/contact/phone'

export const visibilityField: Field = {
  name: 'visibility',
  label: recordTexts.visibility,
  type: 'select',
  required: true,
  // What nobody has thought about stays inside.
  defaultValue: 'internal',
  options: [
    { value: 'internal', label: recordTexts.internal },
    { value: 'public', label: recordTexts.public },
  ],
}

/** When the number is answered. Empty: what is written of it may tell ("Hverdage kl. 7-16"). */
export const hoursField: Field = {
  name: 'hours',
  label: recordTexts.hours,
  type: 'text',
  maxLength: 80,
  admin: { description: recordTexts.hoursHelp },
  validate: (value: string | null | undefined) => !value?.trim() || parseHours(value) !== null || recordTexts.hoursUnread(value),
}

export const phoneNumberField: Field = {
  name: 'number',
  label: recordTexts.number,
  type: 'text',
  required: true,
  admin: { description: recordTexts.numberHelp, components: { Field: '/components/admin/PhoneNumber#PhoneNumber' } },
  hooks: {
    beforeValidate: [
      ({ value }) => {
        const phone = parsePhone(String(value ?? ''))
        // What cannot be read is kept as typed, so that the refusal can show it.
        return phone.ok ? phone.value : value
      },
    ],
  },
  validate: (value: string | null | undefined) => {
    const phone = parsePhone(value ?? '')
    return phone.ok ? true : refusedPhone(phone.problem, value ?? '')
  },
}
