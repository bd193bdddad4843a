import { Fragment } from 'react'
import { siteTexts } from '../../../messages'
import type { SignatureView } from '../props'

/** Names and titles as they were when they signed; a deputy's with whom they stood in for. */
export function Signatures({ by }: { by: SignatureView[] }) {
  return by.map(({ name, title, onBehalfOf }, position) => (
    <Fragment key={name + position}>
      {position > 0 && '; '}
      {named(name, title)}
      {onBehalfOf && `, ${siteTexts.plan.onBehalfOf} ${named(onBehalfOf.name, onBehalfOf.title)}`}
    </Fragment>
  ))
}

const named = (name: string, title: string) => (title ? `${name}, ${title}` : name)
