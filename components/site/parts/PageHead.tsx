import type { ReactNode } from 'react'

/** A page's heading with what it is above it and what it is about below. */
export function PageHead({ over, title, lead, children }: PageHeadProps) {
  return (
    <div className="page-head">
      {over && <p className="over">{over}</p>}
      <h1>{title}</h1>
      {lead && <p className="font-lead">{lead}</p>}
      {children}
    </div>
  )
}

interface PageHeadProps {
  over?: ReactNode
  title: string
  lead?: string | null
  children?: ReactNode
}
