import type { CheckboxField } from 'payload'
import { reminderTexts } from '../../messages'

/** On a user: everybody may choose for themselves, in their profile or by the link in a mail. */
export const digestField: CheckboxField = {
  name: 'wantsDigests',
  label: reminderTexts.wantsDigests,
  type: 'checkbox',
  defaultValue: true,
  admin: { position: 'sidebar', description: reminderTexts.wantsDigestsHelp },
}
