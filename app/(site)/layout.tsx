import type { ReactNode } from 'react'

/** Nothing around the pages: each is a whole document, `<html>` included (docs/decisions/0006). */
export default function SiteLayout({ children }: { children: ReactNode }) {
  return children
}
