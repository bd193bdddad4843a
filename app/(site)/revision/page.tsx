import { render } from '../render'

export const dynamic = 'force-dynamic'

export default function Review() {
  return render('/revision/')
}
