import { render } from '../../../render'

export const dynamic = 'force-dynamic'

export default async function History({ params }: { params: Promise<{ slug: string }> }) {
  const { slug } = await params
  return render(`/planer/${slug}/historik/`)
}
