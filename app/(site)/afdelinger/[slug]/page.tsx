import { render } from '../../render'

export const dynamic = 'force-dynamic'

export default async function Department({ params }: { params: Promise<{ slug: string }> }) {
  const { slug } = await params
  return render(`/afdelinger/${slug}/`)
}
