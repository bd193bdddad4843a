import { describe, expect, it } from 'vitest'
import { rolesByName, thenAndNow } from '../../../domain/content/as-approved'

const [anna, bo] = [{ id: 'a', name: 'Anna', number: '95010001' }, { id: 'b', name: 'Bo', number: '95010002' }]
const shown = ({ name, number }: typeof anna) => `${name} ${number}`

describe('what was approved beside today', () => {
  it('is told for each, in the order of then: the same, changed or gone', () => {
    const carl = { id: 'c', name: 'Carl', number: '95010003' }
    expect(thenAndNow([bo, anna, carl], [{ ...anna, number: '95010009' }, bo], shown)).toEqual([
      { id: 'b', then: 'Bo 95010002', today: 'same' },
      { id: 'a', then: 'Anna 95010001', today: { reads: 'Anna 95010009' } },
      { id: 'c', then: 'Carl 95010003', today: 'gone' },
    ])
  })

  it('is the same when it reads alike, whatever else was changed, and new ones are nothing that was approved', () => {
    expect(thenAndNow([anna], [{ ...anna, number: '95010009' }, bo], ({ name }) => name)).toEqual([{ id: 'a', then: 'Anna', today: 'same' }])
  })

  it('names the holders of a role as they were called then', () => {
    const contacts = ['Anna', 'Bo'].map((name) => ({ id: name, name, title: '', phones: [], mails: [], other: '' }))
    const roles = [{ id: 'r', title: 'Kriseleder', holders: [{ contact: 'Bo', deputy: false }, { contact: 'Anna', deputy: true }] }]
    expect(rolesByName({ contacts, roles })).toEqual([
      { id: 'r', title: 'Kriseleder', holders: [{ name: 'Bo', deputy: false }, { name: 'Anna', deputy: true }] },
    ])
  })
})
