import { render } from '../render'

export const dynamic = 'force-dynamic'

export default function Accessibility() {
  return render('/tilgaengelighed/')
}
