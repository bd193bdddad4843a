import { redirect } from 'next/navigation'
import { handedOver } from './render'

export const dynamic = 'force-dynamic'

/** The front page when a publisher asks; people who come to the CMS's own address are led to its admin. */
export default async function Home() {
  return (await handedOver('/')) ?? redirect('/admin')
}
