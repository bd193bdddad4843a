import type { SignatureView } from '../props'

/** Names and titles as they were when they signed. */
export function Signatures({ by }: { by: SignatureView[] }) {
  return by.map(({ name, title }, position) => (
    <span className="signature" key={name + position}>
      {name}
      {title && `, ${title}`}
      {position < by.length - 1 && '; '}
    </span>
  ))
}
