'use client'
/** The pages of a PDF as pictures, each drawn when it comes into view, with every block where it stands on its page. */
import type { PDFDocumentProxy } from 'pdfjs-dist'
import { useEffect, useRef, useState } from 'react'
import type { ShownBlock } from '../../../collections/imports/review'
import { importAdminTexts } from '../../../messages'
import { openPdf } from './pdf'

const texts = importAdminTexts.review

interface Props {
  blocks: readonly ShownBlock[]
  fileUrl: string
  onFail: () => void
}

export function Pages({ blocks, fileUrl, onFail }: Props) {
  const [pdf, setPdf] = useState<PDFDocumentProxy | null>(null)
  useEffect(() => {
    let isGone = false
    let opened: PDFDocumentProxy | null = null
    openPdf(fileUrl).then(
      (document) => {
        opened = document
        if (isGone) void document.loadingTask.destroy()
        else setPdf(document)
      },
      () => !isGone && onFail(),
    )
    return () => {
      isGone = true
      void opened?.loadingTask.destroy()
    }
  }, [fileUrl, onFail])
  if (!pdf) return <p role="status">{importAdminTexts.list.loading}</p>
  return (
    <div className="pv-review__pages">
      {Array.from({ length: pdf.numPages }, (_, at) => at + 1).map((number) => (
        <OnePage key={number} pdf={pdf} number={number} blocks={blocks.filter(({ page }) => page === number)} onFail={onFail} />
      ))}
    </div>
  )
}

interface PageProps {
  pdf: PDFDocumentProxy
  number: number
  blocks: readonly ShownBlock[]
  onFail: () => void
}

/** Width over height, until the page itself has said. */
const upright = 0.707

function OnePage({ pdf, number, blocks, onFail }: PageProps) {
  const sheet = useRef<HTMLDivElement>(null)
  const canvas = useRef<HTMLCanvasElement>(null)
  const [ratio, setRatio] = useState(upright)
  const [isNear, setIsNear] = useState(false)
  useEffect(() => {
    const element = sheet.current
    if (!element) return
    const watch = new IntersectionObserver((seen) => seen.some(({ isIntersecting }) => isIntersecting) && setIsNear(true), { rootMargin: '400px' })
    watch.observe(element)
    return () => watch.disconnect()
  }, [])
  useEffect(() => {
    if (!isNear) return
    let stop = () => {}
    const draw = async () => {
      const page = await pdf.getPage(number)
      const element = canvas.current
      if (!element) return
      const { width, height } = page.getViewport({ scale: 1 })
      setRatio(width / height)
      const viewport = page.getViewport({ scale: (element.clientWidth / width) * Math.min(2, window.devicePixelRatio || 1) })
      element.width = Math.floor(viewport.width)
      element.height = Math.floor(viewport.height)
      const task = page.render({ canvas: element, viewport })
      stop = () => task.cancel()
      await task.promise
    }
    draw().catch((error: unknown) => {
      // Whoever leaves the page while it is drawn has broken nothing.
      if (!(error instanceof Error && error.name === 'RenderingCancelledException')) onFail()
    })
    return () => stop()
  }, [isNear, pdf, number, onFail])
  return (
    <div className="pv-review__sheet" ref={sheet} style={{ aspectRatio: ratio }}>
      <canvas ref={canvas} role="img" aria-label={texts.page(number)} />
      {blocks.map(
        ({ line, place }, at) =>
          place && (
            <div
              key={at}
              className="pv-review__spot"
              data-line={line}
              style={{
                left: percent(place.left - margin),
                top: percent(place.top),
                width: percent(place.right - place.left + 2 * margin),
                height: percent(place.bottom - place.top),
              }}
            />
          ),
      )}
    </div>
  )
}

const margin = 0.005
const percent = (part: number): string => `${part * 100}%`
