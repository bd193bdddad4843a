import { Fragment } from 'react'
import type { SignatureView } from '../props'

/** Names and titles as they were when they signed. */
export function Signatures({ by }: { by: SignatureView[] }) {
  return by.map(({ name, title }, position) => (
    <Fragment key={name + position}>
      {position > 0 && '; '}
      {name}
      {title && `, ${title}`}
    </Fragment>
  ))
}
