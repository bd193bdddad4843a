/** Old plans in the formats they come in, and how somebody drops files on a page and drags what stands there. */
import type { Locator, Page } from 'playwright-core'
import { docxOf, odtOf, p, pdfOf } from './office-files'

export interface OldPlan {
  name: string
  mimeType: string
  buffer: Buffer
}

interface Content {
  title: string
  sections: readonly (readonly [heading: string, text: string])[]
}

const html = ({ title, sections }: Content) =>
  `<!doctype html><html lang="da"><main><h1>${title}</h1>${sections.map(([heading, text]) => `<h2>${heading}</h2><p>${text}</p>`).join('')}</main></html>`

const mht = (content: Content) =>
  `MIME-Version: 1.0\r\nContent-Type: multipart/related; boundary="x"\r\n\r\n--x\r\nContent-Type: text/html; charset=utf-8\r\n` +
  `Content-Transfer-Encoding: base64\r\n\r\n${Buffer.from(html(content)).toString('base64')}\r\n--x--\r\n`

const made: Record<string, (content: Content) => Uint8Array | string> = {
  docx: ({ title, sections }) =>
    docxOf({ body: p(title, 'Titel') + sections.map(([heading, text]) => p(heading, 'Overskrift1') + p(text)).join('') }),
  pdf: ({ title, sections }) =>
    pdfOf([
      [
        { text: title, x: 60, y: 80, size: 20, bold: true },
        ...sections.flatMap(([heading, text], at) => [
          { text: heading, x: 60, y: 130 + at * 60, size: 14, bold: true },
          { text, x: 60, y: 155 + at * 60 },
        ]),
      ],
    ]),
  odt: ({ title, sections }) =>
    odtOf(
      `<text:h text:outline-level="1">${title}</text:h>` +
        sections.map(([heading, text]) => `<text:h text:outline-level="2">${heading}</text:h><text:p>${text}</text:p>`).join(''),
    ),
  html,
  md: ({ title, sections }) => `# ${title}\n\n${sections.map(([heading, text]) => `## ${heading}\n\n${text}\n`).join('\n')}`,
  mht,
  txt: ({ title, sections }) => `${title}\n\n${sections.map(([heading, text]) => `${heading}\n${text}\n`).join('\n')}`,
}
const formats = Object.keys(made)

/** @returns the plan as a file, in the format whose turn it is */
export function oldPlan(turn: number, content: Content): OldPlan {
  const format = formats[turn % formats.length] ?? 'txt'
  return { name: `gammel-${turn}.${format}`, mimeType: '', buffer: Buffer.from(made[format]?.(content) ?? '') }
}

/** Drops the files as a person drags them in from a folder. */
export async function dropFiles(zone: Locator, files: readonly OldPlan[]): Promise<void> {
  const sent = files.map(({ name, mimeType, buffer }) => ({ name, mimeType, base64: buffer.toString('base64') }))
  const dataTransfer = await zone.evaluateHandle((_, given) => {
    const transfer = new DataTransfer()
    for (const { name, mimeType, base64 } of given) {
      transfer.items.add(new File([Uint8Array.from(atob(base64), (letter) => letter.charCodeAt(0))], name, { type: mimeType }))
    }
    return transfer
  }, sent)
  await zone.dispatchEvent('drop', { dataTransfer })
}

/** Drags with the mouse; the target may show itself only when something is on its way. */
export async function dragTo(page: Page, source: Locator, target: Locator): Promise<void> {
  await source.scrollIntoViewIfNeeded()
  const from = await source.boundingBox()
  if (!from) throw new Error('nothing to drag')
  await page.mouse.move(from.x + 8, from.y + from.height / 2)
  await page.mouse.down()
  await page.mouse.move(from.x + 20, from.y + from.height / 2 + 12, { steps: 4 })
  await target.waitFor()
  const to = await target.boundingBox()
  if (!to) throw new Error('nowhere to drag to')
  await page.mouse.move(to.x + to.width / 2, to.y + to.height / 2, { steps: 6 })
  await page.mouse.up()
}
