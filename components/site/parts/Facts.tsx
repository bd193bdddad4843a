import { Children, Fragment, type ReactNode } from 'react'

/**
 * Short facts on one line, parted by dots where there are styles and by spaces where there are none. Search leaves them
 * out: its results show them already.
 */
export function Facts({ className = 'meta', children }: { className?: string; children: ReactNode }) {
  return (
    <p className={className} data-pagefind-ignore>
      {Children.toArray(children).map((fact, position) => (
        <Fragment key={position}>
          {position > 0 && ' '}
          {fact}
        </Fragment>
      ))}
    </p>
  )
}
