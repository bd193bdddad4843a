/** Opens a PDF in the browser with the library that reads it on the server; it comes with our own build, and only where a PDF is looked at. */
import type { PDFDocumentProxy } from 'pdfjs-dist'

/** @throws when the file cannot be fetched or drawn */
export async function openPdf(url: string): Promise<PDFDocumentProxy> {
  const [{ getDocument, VerbosityLevel }, worker] = await Promise.all([
    import('pdfjs-dist/legacy/build/pdf.mjs'),
    import('pdfjs-dist/legacy/build/pdf.worker.mjs') as Promise<unknown>,
  ])
  // Its other half works on this page: a worker of its own would be one more thing for the page's policy to allow. The server has
  // read the file within its limits before anybody is shown it.
  ;(globalThis as { pdfjsWorker?: unknown }).pdfjsWorker = worker
  const answer = await fetch(url, { credentials: 'include' })
  if (!answer.ok) throw new Error(`the original was answered with ${answer.status}`)
  const data = new Uint8Array(await answer.arrayBuffer())
  return getDocument({ data, isEvalSupported: false, verbosity: VerbosityLevel.ERRORS }).promise
}
