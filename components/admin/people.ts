'use client'
/** Everybody who is here, by name: asked for once, when somebody needs it. */
import { useEffect, useState } from 'react'
import { useAddresses } from './api'

export interface Person {
  id: string
  name: string
  title: string
}

let known: Promise<Person[]> | null = null

async function ask(address: string): Promise<Person[]> {
  const query = 'where[active][not_equals]=false&select[name]=true&select[title]=true&sort=name&depth=0&pagination=false'
  const answer = await fetch(`${address}?${query}`, { credentials: 'include' })
  if (!answer.ok) throw new Error(`People were not answered: ${answer.status}`)
  const { docs } = (await answer.json()) as { docs: { id: string; name: string; title?: string | null }[] }
  return docs.map(({ id, name, title }) => ({ id: String(id), name, title: title ?? '' }))
}

/** @param wanted nothing is asked for until it is; without a connection the list stays empty, and the next who wants it asks again */
export function usePeople(wanted: boolean): Person[] {
  const { api } = useAddresses()
  const address = api('/users')
  const [people, setPeople] = useState<Person[]>([])
  useEffect(() => {
    if (!wanted) return
    known ??= ask(address)
    known.then(setPeople, () => {
      known = null
    })
  }, [wanted, address])
  return people
}
