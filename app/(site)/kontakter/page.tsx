import { render } from '../render'

export const dynamic = 'force-dynamic'

export default function Contacts() {
  return render('/kontakter/')
}
