/**
 * Payload's form cuts the sentence of a refusal at its first colon, and what follows at each comma, into a list with a number. A label with
 * a comma in it became two, and so did a sentence of ours. What is sent here cannot be cut.
 */
import type { AfterErrorHook, LabelFunction, PayloadRequest } from 'payload'
import { requestTexts } from '../../messages'
import { fieldErrorsOf } from '../errors'

interface Faulty {
  path: string
  /** As the field's configuration has it; Payload puts the row's number and the labels above it in front. */
  label?: string | LabelFunction | Record<string, string> | false
}

export const sayWholeSentences: AfterErrorHook = ({ error, req, result }) => {
  const [first] = result?.errors ?? []
  if (!first?.message) return
  const faulty = fieldErrorsOf(error)?.errors as readonly Faulty[] | undefined
  // The form shows a message beside the errors as it is, but looks for no fields then.
  if (!first.data?.errors) return { response: { ...result, message: first.message } as typeof result }
  const isList = first.name === 'ValidationError' && faulty?.some(({ label }) => label)
  const message = isList ? requestTexts.wrongFields([...new Set(faulty!.map((each) => nameOf(each, req)))]) : first.message
  return { response: { ...result, errors: [{ ...first, message: uncut(message) }, ...result!.errors.slice(1)] } as typeof result }
}

function nameOf({ label, path }: Faulty, req: PayloadRequest): string {
  const text = typeof label === 'function' ? label({ i18n: req.i18n, t: req.t as never }) : typeof label === 'object' ? label.da : label
  return (text || path).replaceAll(' > ', ' → ')
}

/** A colon that a comma follows is where the form cuts; a title or a label may have both. */
export function uncut(sentence: string): string {
  const lastComma = sentence.lastIndexOf(',')
  return sentence.slice(0, Math.max(lastComma, 0)).replaceAll(':', ' –') + sentence.slice(Math.max(lastComma, 0))
}
