import { ValidationError } from 'payload'
import { describe, expect, it } from 'vitest'
import { fieldErrorsOf, keepDetails, Refusal } from '../../../collections/errors'

const wrong = [{ path: 'password', message: 'For kort.' }]

/** An error as another copy of Payload throws it: the same in everything but its class. */
const foreign = (data: object | null) => Object.assign(new Error('Feltet er ugyldigt: password'), { name: 'y', status: 400, isPublic: true, data })

const answered = (error: Error, result = { errors: [{ message: error.message }] }) =>
  keepDetails({ error, result, context: {}, req: {} as never })

describe('An error with fields', () => {
  it('is known by its shape, whichever copy of Payload it comes from', () => {
    expect(fieldErrorsOf(new ValidationError({ errors: wrong }))?.errors).toEqual(wrong)
    expect(fieldErrorsOf(foreign({ errors: wrong }))?.errors).toEqual(wrong)
    for (const other of [new Refusal('Nej.'), new Error('Nej.'), foreign(null), 'nej', null]) expect(fieldErrorsOf(other)).toBeNull()
  })

  it('comes to the form with its fields', () => {
    const error = foreign({ errors: wrong })
    expect(answered(error)).toEqual({
      response: { errors: [{ name: 'ValidationError', message: error.message, data: { errors: wrong } }] },
    })
  })
})

describe('Details', () => {
  it('of a refusal are sent along', () => {
    expect(answered(foreign({ plans: 2 }))).toMatchObject({ response: { errors: [{ data: { plans: 2 } }] } })
  })

  it('are left alone when Payload has sent them, or when the error is nobody’s business', () => {
    expect(answered(foreign({ errors: wrong }), { errors: [{ message: '', data: {} } as never] })).toBeUndefined()
    expect(answered(Object.assign(foreign({ secret: 1 }), { isPublic: false }))).toBeUndefined()
  })
})
