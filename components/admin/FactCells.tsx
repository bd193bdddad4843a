'use client'
/** Columns of contacts and roles: the number to call, and who holds the role. */
import { referenceId } from '../../domain/content/richtext'
import { showPhone } from '../../domain/contact/phone'
import { adminUi } from '../../messages'
import { ReferenceText } from './ReferenceText'

export function PhonesCell({ cellData }: { cellData?: { number?: string }[] | null }) {
  const numbers = (cellData ?? []).flatMap(({ number }) => (number ? [showPhone(number)] : []))
  return <span>{numbers.join(', ') || '–'}</span>
}

export function HoldersCell({ cellData }: { cellData?: { contact?: unknown }[] | null }) {
  const ids = (cellData ?? []).flatMap(({ contact }) => referenceId(contact) ?? [])
  if (ids.length === 0) return <em>{adminUi.reference.vacant}</em>
  return (
    <span>
      {ids.map((id, index) => (
        <span key={id}>
          {index > 0 && '; '}
          <ReferenceText collection="contacts" id={id} />
        </span>
      ))}
    </span>
  )
}
