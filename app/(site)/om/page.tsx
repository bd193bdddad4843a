import { render } from '../render'

export const dynamic = 'force-dynamic'

export default function About() {
  return render('/om/')
}
