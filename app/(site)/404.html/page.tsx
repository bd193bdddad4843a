import { render } from '../render'

export const dynamic = 'force-dynamic'

export default function NotFoundFile() {
  return render('/404.html')
}
