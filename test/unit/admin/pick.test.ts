import { describe, expect, it } from 'vitest'
import { contactData, refusalIn, roleData } from '../../../components/admin/pick/createRecord'
import { homeOf } from '../../../components/admin/pick/home'
import { choicesOf, pickedIn } from '../../../components/admin/pick/picked'
import { pickTexts } from '../../../messages'

describe('what is picked', () => {
  it('is read from an id, a record, or either with its collection', () => {
    expect(pickedIn('a', ['roles'])).toEqual({ to: 'roles', id: 'a' })
    expect(pickedIn({ id: 'a', title: 'Vagt' }, ['roles'])).toEqual({ to: 'roles', id: 'a' })
    expect(pickedIn({ relationTo: 'contacts', value: { id: 'b' } }, ['roles', 'contacts'])).toEqual({ to: 'contacts', id: 'b' })
    expect(pickedIn(null, ['roles'])).toBeNull()
    expect(pickedIn(undefined, ['roles', 'contacts'])).toBeNull()
  })
})

describe('what is offered', () => {
  const offer = { to: 'contacts', id: '1', name: 'Anna', detail: 'Sundhed' } as const

  it('tells what it is and where it belongs, and ends with making what was searched for', () => {
    expect(choicesOf([offer], ['contacts', 'roles'], ' Ny vagt ').map(({ key, name }) => [key, name])).toEqual([
      ['old contacts 1', 'Anna'],
      ['new contacts', pickTexts.offer.contacts('Ny vagt')],
      ['new roles', pickTexts.offer.roles('Ny vagt')],
    ])
  })

  it('makes nothing of nothing, and nothing that the person may not make', () => {
    expect(choicesOf([offer], ['contacts'], '')).toHaveLength(1)
    expect(choicesOf([offer], [], 'Anna')).toHaveLength(1)
  })
})

describe('where somebody belongs', () => {
  it('is their own department, else the only one their permissions are for', () => {
    expect(homeOf({ department: 'own', grants: [{ department: 'other' }] })).toBe('own')
    expect(homeOf({ grants: [{ department: { id: 'a' } }, { department: 'a' }] })).toBe('a')
    expect(homeOf({ grants: [{ department: 'a' }, { department: 'b' }] })).toBeNull()
    expect(homeOf({ grants: [{ department: null }] })).toBeNull()
    expect(homeOf(null)).toBeNull()
  })
})

describe('a new record', () => {
  it('has a number for employees alone, or none, and a role its holder, or none', () => {
    expect(contactData({ name: ' Gurli ', title: '', number: '95 01 00 01' }, 'd')).toMatchObject({ name: 'Gurli', title: null, department: 'd', phones: [{ number: '95 01 00 01', visibility: 'internal' }] })
    expect(contactData({ name: 'Gurli', title: '', number: ' ' }, null).phones).toEqual([])
    expect(roleData({ title: 'Vagt', holder: 'g' }, 'd')).toEqual({ title: 'Vagt', department: 'd', holders: [{ contact: 'g', deputy: false }] })
    expect(roleData({ title: 'Vagt', holder: '' }, 'd').holders).toEqual([])
  })

  it('says what is wrong with each field, or what was refused', () => {
    expect(refusalIn({ errors: [{ message: 'Feltet er ugyldigt', data: { errors: [{ message: 'Nummeret har for få cifre.' }] } }] })).toBe('Nummeret har for få cifre.')
    expect(refusalIn({ errors: [{ message: 'Ikke din afdeling.' }] })).toBe('Ikke din afdeling.')
    expect(refusalIn({})).toBe(pickTexts.notCreated)
  })
})
