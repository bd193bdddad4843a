import { render } from '../render'

export const dynamic = 'force-dynamic'

export default function LogSheet() {
  return render('/logskema/')
}
