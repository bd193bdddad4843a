/** What a role is to do goes out without an approval: it is judged at the save, and what it names cannot disappear. */
import { beforeAll, describe, expect, it } from 'vitest'
import type { Payload } from 'payload'
import type { Role, User } from '../../../payload-types'
import { buildMunicipality, paragraph, type Municipality } from '../../helpers/municipality'
import { testPayload } from '../../helpers/payload'

let payload: Payload
let town: Municipality
beforeAll(async () => {
  payload = await testPayload()
  town = await buildMunicipality(payload)
})

const asMachine = { overrideAccess: true, depth: 0 } as const
const as = (user: User) => ({ overrideAccess: false, user: { ...user, collection: 'users' as const }, depth: 0 })

/** The text with one more node at the end of its paragraph. */
function withNode(node: object): Role['tasks'] {
  const text = paragraph('Se ') as unknown as { root: { children: { children: object[] }[] } }
  text.root.children[0]?.children.push({ version: 1, format: '', indent: 0, direction: 'ltr', ...node })
  return text as unknown as Role['tasks']
}
const link = (url: string, words = 'Stormflod') =>
  withNode({ type: 'link', id: 'l1', fields: { linkType: 'custom', url, newTab: false }, children: [{ type: 'text', version: 1, text: words }] })
const naming = (contact: string) => withNode({ type: 'inlineBlock', fields: { id: 'b1', blockType: 'contactRef', contact } })
const save = (tasks: Role['tasks']) => payload.update({ collection: 'roles', id: town.leader.id, data: { tasks }, ...as(town.admin) })

describe('a role’s tasks', () => {
  it.each([
    ['/planer/stormflod/', 'Linket “Stormflod” i feltet “Opgaver” er en adresse på dette websted, som kan flytte. Indsæt en henvisning til planen i stedet.'],
    ['javascript:alert(1)', 'Linket “Stormflod” i feltet “Opgaver” er et program og ingen adresse. Fjern det.'],
  ])('are refused with a link to %s', async (url, sentence) => {
    await expect(save(link(url))).rejects.toThrow(sentence)
  })

  it('are refused with a contact that does not exist, and saved with one that does', async () => {
    await expect(save(naming('65f0c0ffee65f0c0ffee65f0'))).rejects.toThrow()
    await save(naming(town.guard.id))
    await save(link('https://vejr.example'))
  })

  it('with a fault from before the rule keep nobody from changing who holds the role', async () => {
    await payload.db.updateOne({ collection: 'roles', id: town.leader.id, data: { tasks: link('/planer/stormflod/') } })
    const found = await payload.findByID({ collection: 'roles', id: town.leader.id, ...asMachine })
    const holders = [{ contact: town.guard.id, deputy: true }]
    const saved = await payload.update({ collection: 'roles', id: found.id, data: { tasks: found.tasks, holders }, ...as(town.admin) })
    expect(saved.holders?.[0]?.deputy).toBe(true)
  })

  it('keep a contact that they name from being deleted', async () => {
    const { id } = await payload.create({ collection: 'contacts', data: { type: 'person', name: 'Nævnt', active: true }, ...asMachine })
    await save(naming(id))
    await expect(payload.delete({ collection: 'contacts', id, ...as(town.admin) })).rejects.toThrow('nævnt i opgaverne for: Kriseleder')
  })
})
