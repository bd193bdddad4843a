/** The last word on a refusal: what Payload or the database says in English becomes a sentence of ours. */
import type { AfterErrorHook } from 'payload'
import { isDatabaseGone, isTakenId, isUnknownReference } from '../../database'
import { operationsTexts, planTexts, requestTexts } from '../../messages'

const { fault, linkUsed, notFound, rowInUse, unknownReference } = requestTexts
const { unreadableBody, unreadableFields, unreadableQuery, unreadableUpload } = requestTexts

/** What Payload says whatever the language, by how it begins. */
const known: readonly [beginning: string, sentence: (rest: string) => string][] = [
  ['Invalid JSON', () => unreadableBody],
  ['Missing required data', () => unreadableBody],
  ['The following path', () => unreadableQuery('where')],
  ['The following field is invalid: ', unreadableFields],
  ['The following fields are invalid: ', unreadableFields],
  ['Token is either invalid', () => linkUsed],
  ['Missing ID', () => notFound],
  ['No User', () => planTexts.signInFirst],
  ['Not Found', () => notFound],
  ['Ikke fundet', () => notFound],
  ['field must be specified', () => unreadableQuery('field')],
  ['Multipart', () => unreadableUpload],
]

/** A form that is none, or breaks off: Payload takes it for a fault of its own. */
const isUnreadableForm = ({ message }: Error): boolean => /multipart|boundary|end of form|malformed part|eligible for file upload/i.test(message)

export const sayInDanish: AfterErrorHook = ({ error, result }) => {
  const first = result?.errors[0]
  const say = (status: number, message: string) => ({ status, response: { errors: [{ name: 'APIError', ...first, message }] } })

  if (isDatabaseGone(error)) return say(503, operationsTexts.database.notSaved)
  if (isTakenId(error)) return say(409, rowInUse)
  if (isUnknownReference(error)) return say(400, unknownReference)
  const status = (error as { status?: number }).status ?? 500
  if (status >= 500) {
    if (error instanceof SyntaxError || error instanceof URIError) return say(400, unreadableBody)
    return isUnreadableForm(error) ? say(400, unreadableUpload) : say(status, fault)
  }
  const said = first?.message ?? ''
  const [beginning, sentence] = known.find(([start]) => said.startsWith(start)) ?? []
  return sentence && say(status, sentence(said.slice(beginning?.length)))
}
