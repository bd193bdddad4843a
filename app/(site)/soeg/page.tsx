import { render } from '../render'

export const dynamic = 'force-dynamic'

export default function Search() {
  return render('/soeg/')
}
