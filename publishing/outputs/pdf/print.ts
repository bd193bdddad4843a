/** Makes the PDFs that are missing, in a process beside the server. */
import { spawn } from 'node:child_process'
import { mkdir, mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { createInterface } from 'node:readline'
import type { ImageWidth } from '../../../collections/attachments/sizes'
import { sizedImage, widthsOf } from '../../../collections/attachments/sizes'
import { writeInto } from '../../disk/files'
import { paths } from '../../pages/paths'
import type { SiteFolder } from '../../disk/site-folder'
import type { Paper } from './papers'
import { noteStored, storedFile } from '../store'

export interface NotPrinted {
  path: string
  digest: string
  /** In the machine's words. */
  error: string
}

/**
 * @param home the folder of the program
 * @returns the papers that could not be made, and why; the others lie in the store
 */
export async function print(site: SiteFolder, papers: Paper[], home = process.cwd()): Promise<NotPrinted[]> {
  await mkdir(/* turbopackIgnore: true */ site.papers, { recursive: true })
  const desk = await mkdtemp(join(/* turbopackIgnore: true */ tmpdir(), 'planvaerk-pdf-'))
  const compiler = startCompiler(home)
  try {
    const failures: NotPrinted[] = []
    // One after the other: the compiler has one thread, and the papers of a large site need not all be in memory.
    for (const paper of papers) {
      const error = await printOne(site, paper, desk, compiler).catch((reason: unknown) => String(reason))
      if (error) failures.push({ path: paper.path, digest: paper.digest, error })
    }
    return failures
  } finally {
    compiler.end()
    await rm(desk, { recursive: true, force: true })
  }
}

async function printOne(site: SiteFolder, paper: Paper, desk: string, compiler: Compiler): Promise<string | null> {
  const data = join(/* turbopackIgnore: true */ desk, `${paper.digest}.json`)
  await writeInto(data, JSON.stringify(paper.data()))
  const images = await Promise.all(paper.images.map(imageFile))
  const out = storedFile(site, paper.digest)
  const error = await compiler.ask({ data, images: Object.fromEntries(images), out })
  await rm(/* turbopackIgnore: true */ data)
  if (error === null) await noteStored(site, out)
  return error
}

async function imageFile(image: Paper['images'][number]): Promise<[string, string]> {
  const width: ImageWidth = widthsOf(image.width ?? 0).at(-1) ?? 480
  return [paths.attachmentSize(image.hash, width), (await sizedImage(image, width)).file]
}

interface Compiler {
  /** @returns what went wrong, or null */
  ask: (job: { data: string; images: Record<string, string>; out: string }) => Promise<string | null>
  end: () => void
}

function startCompiler(home: string): Compiler {
  const program = resolve(/* turbopackIgnore: true */ home, 'publishing', 'outputs', 'pdf', 'compile.mjs')
  const child = spawn(process.execPath, [program], { cwd: home, stdio: ['pipe', 'pipe', 'pipe'] })
  const answers = createInterface({ input: child.stdout })[Symbol.asyncIterator]()
  let said = ''
  child.stderr.on('data', (piece: Buffer) => (said = `${said}${piece.toString()}`.slice(-2000)))
  // A compiler that died shows itself by the missing answer.
  child.stdin.on('error', () => {})
  child.on('error', (error) => (said += String(error)))
  // The end of the server is the end of the paper it waits for, which may take minutes: nobody is left to publish it.
  const endNow = () => void child.kill('SIGKILL')
  process.once('exit', endNow)
  child.once('exit', () => process.off('exit', endNow))
  return {
    ask: async (job) => {
      child.stdin.write(`${JSON.stringify(job)}\n`)
      const { value, done } = await answers.next()
      if (done) return said || 'The compiler ended without an answer.'
      return (JSON.parse(String(value)) as { error?: string }).error ?? null
    },
    end: () => void child.stdin.end(),
  }
}
