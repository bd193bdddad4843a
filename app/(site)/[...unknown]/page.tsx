import { notFound } from 'next/navigation'

export const dynamic = 'force-dynamic'

/** Any other address is answered in Danish, not with the framework's own page. */
export default function Unknown() {
  notFound()
}
