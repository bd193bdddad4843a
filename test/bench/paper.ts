/**
 * How long the PDF of a large municipality takes: `npx tsx test/bench/paper.ts [plans]`.
 * Prints the pages and the seconds, the start of the compiler's own process included, and the same for one plan.
 */
import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { extractText, getDocumentProxy } from 'unpdf'
import { pagesOf } from '../../publishing/pages'
import { papersOf, type Paper } from '../../publishing/outputs/pdf/papers'
import { print } from '../../publishing/outputs/pdf/print'
import { storedFile } from '../../publishing/outputs/store'
import { siteFolder } from '../../publishing/disk/site-folder'
import { templates } from '../../domain/content/templates'
import { plan, settings, snapshot, text } from '../unit/publishing/fixtures'

const count = Number(process.argv[2] ?? 75)
const chain = ['anna', 'bo', 'police'].map((id) => ({ who: { to: 'contacts' as const, id }, note: 'Når der er brug for det' }))
const steps = Array.from({ length: 6 }, (_, at) => ({ text: `Gør det ${at + 1}. og skriv det i loggen.`, role: 'leader', contact: 'bo' }))
const told = 'Beredskabet bygger på, at de daglige opgaver bliver løst så længe som muligt, og at borgerne får besked. '

const plans = Array.from({ length: count }, (_, at) =>
  plan(`plan-${at}`, {
    title: `Indsatsplan ${at + 1}`,
    alarmChain: chain,
    contactGroups: Array.from({ length: 4 }, (_, group) => ({ heading: `Gruppe ${group + 1}`, members: chain })),
    sections: templates.responsePlan.map(({ key }) => ({
      key,
      heading: null,
      text: { body: text(`${told.repeat(5)}${key} ${at}.`) },
      phases: key === 'actions' ? { immediate: steps, shortly: steps, followUp: steps } : {},
    })),
  }),
)
const folder = await mkdtemp(join(tmpdir(), 'planvaerk-bench-'))
const site = siteFolder(folder)
const taken = snapshot(plans)
const pages = pagesOf(taken, settings)
const [all, ...others] = papersOf(pages, new Map(pages.map(({ path }) => [path, path])), taken, settings)
try {
  for (const paper of [all, others.at(-1)]) if (paper) console.log(await timed(paper))
} finally {
  await rm(folder, { recursive: true, force: true })
}

async function timed(paper: Paper): Promise<string> {
  const started = performance.now()
  const failures = await print(site, [paper])
  if (failures[0]) throw new Error(failures[0].error)
  const seconds = (performance.now() - started) / 1000
  const bytes = await readFile(storedFile(site, paper.digest))
  const { totalPages } = await extractText(await getDocumentProxy(new Uint8Array(bytes)))
  return `${paper.path}: ${totalPages} pages, ${Math.round(bytes.length / 1000)} kB, ${seconds.toFixed(2)} s`
}
