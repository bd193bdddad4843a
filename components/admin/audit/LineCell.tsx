'use client'
/** A line of the log in its list: the whole sentence, which leads to the line with its fingerprints. */
import Link from 'next/link'
import type { AuditLog } from '../../../payload-types'
import { useAddresses } from '../api'

export function LineCell({ cellData, rowData }: { cellData?: string | null; rowData: Pick<AuditLog, 'id'> }) {
  const { document } = useAddresses()
  return (
    <Link href={document('audit-log', rowData.id)} prefetch={false}>
      {cellData}
    </Link>
  )
}
