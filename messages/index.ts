/**
 * Everything a person reads, in one place, so that another language can follow.
 * Each file under `da/` belongs to one part of the house.
 */
export { adminTexts } from './da/admin'
export { adminUi } from './da/admin-ui'
export { databaseTexts } from './da/database'
export { demoTexts } from './da/demo'
export { fieldTexts } from './da/fields'
export { danishCorrections, editorCorrections } from './da/payload'
export { importTexts } from './da/import'
export { mailTexts } from './da/mail'
export { planTexts } from './da/plans'
export { publishingTexts } from './da/publishing'
export { qualityTexts } from './da/quality'
export { recordTexts, refusedPhone } from './da/records'
export { reminderTexts } from './da/reminders'
export { signInTexts } from './da/signin'
export type { SignInRefusal } from './da/signin'
export { problemText, refusalText } from './da/workflow'
export { startTexts } from './da/start'
export { words } from './da/words'
export { scriptTexts, siteTexts } from './da/site'
