import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { databaseAddress, withoutPassword } from '../../../database/address'

const here = (path: string) => join(process.cwd(), path)
const address = (DATABASE_URL?: string) => databaseAddress({ DATABASE_URL, DATA_DIR: '/srv/planvaerk' })

describe('the address of the database', () => {
  it('is a file under DATA_DIR when nothing is said', () => {
    expect(address()).toEqual({ kind: 'sqlite', path: '/srv/planvaerk/planvaerk.db' })
    expect(databaseAddress({})).toEqual({ kind: 'sqlite', path: here('data/planvaerk.db') })
  })

  it.each([
    ['file:./a.db', here('a.db')],
    ['file:a b.db', here('a b.db')],
    ['file:/tmp/a.db', '/tmp/a.db'],
    ['file:///tmp/a%20b.db', '/tmp/a b.db'],
  ])('takes the file of %s', (url, path) => {
    expect(address(url)).toEqual({ kind: 'sqlite', path })
  })

  it.each(['mongodb://a:1,b:2/planvaerk?replicaSet=rs0', 'mongodb+srv://cluster.example/planvaerk'])('takes %s', (url) => {
    expect(address(url)).toEqual({ kind: 'mongodb', url })
  })

  it('refuses MongoDB without a replica set, because there are no transactions then', () => {
    expect(() => address('mongodb://localhost:27017/planvaerk')).toThrow('Føj ?replicaSet=NAVN til adressen')
  })

  it('refuses MongoDB without the name of a database', () => {
    expect(() => address('mongodb://localhost:27017/?replicaSet=rs0')).toThrow('nævner ingen database')
  })

  it('refuses anything else, and does not repeat a password', () => {
    expect(() => address('postgres://anna:hemmelig@host/x')).toThrow('"postgres://anna:•••@host/x", som Planværk ikke kender')
    expect(() => address('file:')).toThrow('uden en sti')
  })
})

it('takes the password out of an address for the log', () => {
  expect(withoutPassword('mongodb://anna:p%40ss@host:1/x?a=b')).toBe('mongodb://anna:•••@host:1/x?a=b')
  expect(withoutPassword('mongodb://host:1/x')).toBe('mongodb://host:1/x')
})
