/** Everyone whom the plans of Fjordby Kommune call. */
import { administration } from './administration'
import { outside } from './outside'
import { technical } from './technical'
import { welfare } from './welfare'

export const contacts = { ...administration, ...welfare, ...technical, ...outside }

export type ContactKey = keyof typeof contacts
