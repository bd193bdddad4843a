'use client'
/** Whatever is pointed at, by mouse or by keyboard, is marked on both sides; a click brings the other side to it. */
import { useEffect, type RefObject } from 'react'

const mark = 'pv-review--pointed'

const lineAt = (target: EventTarget | null): HTMLElement | null => (target instanceof Element ? target.closest<HTMLElement>('[data-line]') : null)

/** @param page everything that carries `data-line`, in the sides that carry `data-side` */
export function usePointing(page: RefObject<HTMLElement | null>): void {
  useEffect(() => {
    const element = page.current
    if (!element) return
    const ofLine = (line: string | undefined) =>
      line && line !== '0' ? [...element.querySelectorAll<HTMLElement>(`[data-line~="${CSS.escape(line)}"]`)] : []
    const point = ({ target }: Event) => {
      const at = lineAt(target)
      for (const each of element.querySelectorAll(`.${mark}`)) each.classList.remove(mark)
      for (const line of at?.dataset.line?.split(' ') ?? []) for (const each of ofLine(line)) each.classList.add(mark)
    }
    const bring = ({ target }: Event) => {
      const at = lineAt(target)
      const [line] = at?.dataset.line?.split(' ') ?? []
      const side = at?.closest('[data-side]')
      const other = ofLine(line).find((each) => each.closest('[data-side]') !== side)
      const scroller = other?.closest<HTMLElement>('[data-scrolls]')
      if (!other) return
      // The document scrolls within itself, so the page stays where it is.
      if (scroller) {
        const down = other.getBoundingClientRect().top - scroller.getBoundingClientRect().top
        scroller.scrollBy({ top: down - scroller.clientHeight / 3 })
      }
      else other.scrollIntoView({ block: 'center' })
    }
    element.addEventListener('mouseover', point)
    element.addEventListener('focusin', point)
    element.addEventListener('focusin', bring)
    element.addEventListener('click', bring)
    return () => {
      element.removeEventListener('mouseover', point)
      element.removeEventListener('focusin', point)
      element.removeEventListener('focusin', bring)
      element.removeEventListener('click', bring)
    }
  })
}
