import { ValidationError } from 'payload'
import { describe, expect, it } from 'vitest'
import { Refusal } from '../../../collections/errors'
import { sayWholeSentences, uncut } from '../../../collections/requests/whole-sentences'

/** As Payload answers, through the hooks that speak of fields. */
async function answered(error: Error & { data?: unknown }): Promise<{ message?: string; errors: { message: string; data?: unknown }[] }> {
  const result = { errors: [{ name: error.name, message: error.message, ...(error.data ? { data: error.data } : {}) }] }
  const req = { i18n: { language: 'da' }, t: (key: string) => key }
  const said = await sayWholeSentences({ error, result, context: {}, req: req as never } as never)
  return (said as { response: never } | undefined)?.response ?? (result as never)
}

/** Payload's rule for what its form shows (elements/Toasts/fieldErrors): cut at the first colon, and after it at each comma. */
const isCut = (sentence: string) => sentence.includes(':') && sentence.slice(sentence.indexOf(':')).includes(',')
const wrong = (...labels: string[]) => labels.map((label, at) => ({ path: `field${at}`, label, message: 'Feltet skal udfyldes.' }))

describe('A refusal is shown as it was written', () => {
  it('when it names fields: a label with a comma is one, and one that is wrong twice is named once', async () => {
    const one = await answered(new ValidationError({ errors: wrong('Navn, titel og nummer') as never }))
    expect(one.errors[0]!.message).toBe('Ret feltet “Navn, titel og nummer”.')
    const many = await answered(new ValidationError({ errors: wrong('Navn, titel', 'Telefon > Nummer', 'Navn, titel') as never }))
    expect(many.errors[0]!.message).toBe('Ret disse 2 felter – “Navn, titel” og “Telefon → Nummer”.')
    expect(isCut(many.errors[0]!.message)).toBe(false)
    // The fields stay, so that the form marks them.
    expect(many).toMatchObject({ errors: [{ data: { errors: [{ path: 'field0' }, { path: 'field1' }, { path: 'field2' }] } }] })
    expect(many.message).toBeUndefined()
  })

  it('when it is a sentence of ours with a colon and commas in it', async () => {
    const sentence = 'Alarmcentralen kan ikke slettes, fordi den bruges i: Brand, Flom. Fjern den først, eller gør den inaktiv.'
    expect((await answered(new Refusal(sentence))).message).toBe(sentence)
    const atField = new Refusal('Der er en plan “Vand: for meget, for lidt”. Skriv en anden titel.', 409, { errors: [{ path: 'title', message: 'Optaget.' }] })
    expect(isCut((await answered(atField)).errors[0]!.message)).toBe(false)
  })

  it('and leaves a colon alone that nothing follows', () => expect(uncut('Ret dette: titel.')).toBe('Ret dette: titel.'))
})
