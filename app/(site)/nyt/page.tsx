import { render } from '../render'

export const dynamic = 'force-dynamic'

export default function News() {
  return render('/nyt/')
}
