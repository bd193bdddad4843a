import type { ReactNode } from 'react'

/** Nothing around the pages: each is a whole document, `<html>` included (docs/decisions/pages-are-documents.md). */
export default function SiteLayout({ children }: { children: ReactNode }) {
  return children
}
