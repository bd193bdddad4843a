import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { documentRoot, siteFolder } from '../../../publishing/disk/site-folder'
import { publishSnapshots } from '../../../publishing/publish'
import { contact, department, plan, snapshot, text } from './fixtures'
import { publication } from './stand-in'

it('publishes a plan of three hundred sections, a thousand contacts and five megabytes, fifty departments down', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'large-'))
  const deep = Array.from({ length: 50 }, (_, depth) => department(`d${depth}`, { parent: depth === 0 ? null : `d${depth - 1}` }))
  const contacts = Array.from({ length: 1_000 }, (_, number) => contact(`k${number}`, { name: `Kontakt ${number}`, department: `d${number % 50}` }))
  const sections = Array.from({ length: 300 }, (_, number) => ({
    key: `free:${number + 1}` as const,
    heading: `Afsnit ${number}`,
    text: { body: text(`Ord nummer ${number}. `.repeat(1_200).slice(0, 18_000)) },
    phases: {},
  }))
  const members = contacts.map(({ id }) => ({ who: { to: 'contacts' as const, id }, note: '' }))
  const large = plan('large', { department: 'd49', sections, contactGroups: [{ heading: 'Alle', members }] })
  const whole = snapshot([large], { departments: [...deep, department('care')], contacts: [contact('anna'), ...contacts] })
  whole.departments = [...deep, department('town', { contingencyOwner: 'anna' }), department('care', { parent: 'town', head: 'anna' })]
  expect(JSON.stringify(large.content).length).toBeGreaterThan(5_000_000)

  const started = performance.now()
  const { shortcomings, changed } = await publishSnapshots(publication(folder, { snapshot: whole }))
  console.info(`5 MB in both editions: ${Math.round(performance.now() - started)} ms`)
  expect([changed, shortcomings]).toEqual([true, []])
  const page = await readFile(join(documentRoot(siteFolder(folder), 'internal'), 'planer/large/index.html'), 'utf8')
  expect(page).toContain('Afsnit 299')
  await rm(folder, { recursive: true })
}, 300_000)
