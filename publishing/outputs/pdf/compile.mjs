/**
 * Turns papers into PDFs. A process of its own: the compiler is native code that would hold up the server while it works,
 * and takes its memory with it when it is done. Reads jobs from standard input, one JSON a line, and answers each with a
 * line: `{"out": …}` or `{"out": …, "error": …}`.
 *
 * A job: `{ data: file of PaperData, images: { path in the template: file }, out: file to write }`
 */
import { readFile, rename, writeFile } from 'node:fs/promises'
import { constants, setPriority } from 'node:os'
import { dirname, join } from 'node:path'
import { createInterface } from 'node:readline'
import { fileURLToPath } from 'node:url'
import { NodeCompiler } from '@myriaddreamin/typst-ts-node-compiler'

const home = dirname(fileURLToPath(import.meta.url))
const template = await readFile(join(home, 'template.typ'), 'utf8')
// Readers who ask for a page come first.
setPriority(constants.priority.PRIORITY_LOW)

const compiler = NodeCompiler.create({ workspace: home, fontArgs: [{ fontPaths: [join(home, 'fonts')] }] })

for await (const line of createInterface({ input: process.stdin })) {
  const job = JSON.parse(line)
  const answer = await compile(job).then(
    () => ({ out: job.out }),
    (error) => ({ out: job.out, error: String(error?.message ?? error) }),
  )
  console.log(JSON.stringify(answer))
}

async function compile({ data, images, out }) {
  compiler.resetShadow()
  for (const [path, file] of Object.entries(images)) compiler.mapShadow(join(home, path), await readFile(file))
  await writeFile(`${out}.half`, pdfOf(await readFile(data, 'utf8')))
  await rename(`${out}.half`, out)
  compiler.evictCache(10)
}

/** A sign that no font here has, such as an emoji in a name, must not take the whole paper away: a mark stands in its place. */
function pdfOf(text) {
  for (let printable = text; ; ) {
    compiler.mapShadow(join(home, 'data.json'), Buffer.from(printable))
    const { result, takeDiagnostics } = told(compiler.compile({ mainFileContent: template, resetRead: true }))
    if (!result) throw new Error(takeDiagnostics())
    try {
      return compiler.pdf(result, { pdfStandard: 'ua-1' })
    } catch (error) {
      const without = withoutSigns(printable, String(error?.message ?? error))
      if (without === printable) throw error
      printable = without
    }
  }
}

/** @param said by the compiler, word for word: ``the text `\"Ａ\"` could not be displayed with font …`` */
function withoutSigns(text, said) {
  const unknown = [...said.matchAll(/the text `\\"([^"\\]+)\\"` could not be displayed/gu)].map(([, signs]) => signs)
  return unknown.reduce((rest, signs) => rest.replaceAll(signs, '\ufffd'), text)
}

/** The compiler tells what is wrong in parts. */
function told(compiled) {
  const takeDiagnostics = () => JSON.stringify(compiler.fetchDiagnostics(compiled.takeDiagnostics()))
  return { result: compiled.result, takeDiagnostics }
}
