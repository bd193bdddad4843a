import type { CheckboxField } from 'payload'
import { reminderTexts } from '../../messages'
import { administratorsAndSelfOnField } from '../users/access'

const own = { access: { read: administratorsAndSelfOnField } }

/** On a user: everybody may choose for themselves, in their profile or, of the first, by the link in a mail. */
export const mailFields: CheckboxField[] = [
  {
    name: 'wantsDigests',
    label: reminderTexts.wantsDigests,
    type: 'checkbox',
    defaultValue: true,
    ...own,
    admin: { position: 'sidebar', description: reminderTexts.wantsDigestsHelp },
  },
  {
    name: 'gathersMails',
    label: reminderTexts.gathersMails,
    type: 'checkbox',
    defaultValue: false,
    ...own,
    admin: {
      position: 'sidebar',
      description: reminderTexts.gathersMailsHelp,
      condition: ({ wantsDigests }: { wantsDigests?: boolean }) => wantsDigests !== false,
    },
  },
]
