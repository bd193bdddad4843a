/** Around Payload's whole API: what it answers in English before it knows whose endpoint is asked, and what it throws. */
import { requestTexts } from '../../messages'
import { refusal } from '../answers'

const { noSuchAddress, unreadableBody } = requestTexts

/** @returns Payload's answer; a sentence where it found no endpoint, and where the body broke off before it looked */
export async function answered(call: () => Promise<Response>): Promise<Response> {
  try {
    const response = await call()
    const isMissing = response.status === 404 || response.status === 501
    return isMissing && (await isAddressUnknown(response)) ? refusal(404, noSuchAddress) : response
  } catch (error) {
    // A question sent as a body is read before Payload takes care of errors.
    if (error instanceof SyntaxError || error instanceof TypeError || error instanceof URIError) return refusal(400, unreadableBody)
    throw error
  }
}

/** Payload repeats the address it was asked for, in a message without the list of errors that a refusal has. */
async function isAddressUnknown(response: Response): Promise<boolean> {
  const body = (await response.clone().json().catch(() => null)) as { errors?: unknown; message?: unknown } | null
  return body !== null && body.errors === undefined && /^(Route not found|Cannot )/.test(String(body.message))
}
