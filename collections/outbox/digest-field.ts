import type { CheckboxField } from 'payload'
import { reminderTexts } from '../../messages'
import { administratorsAndSelfOnField } from '../users/access'

/** On a user: everybody may choose for themselves, in their profile or by the link in a mail. */
export const digestField: CheckboxField = {
  name: 'wantsDigests',
  label: reminderTexts.wantsDigests,
  type: 'checkbox',
  defaultValue: true,
  access: { read: administratorsAndSelfOnField },
  admin: { position: 'sidebar', description: reminderTexts.wantsDigestsHelp },
}
