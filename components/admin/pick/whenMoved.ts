/**
 * Pointing, and not merely lying where a list appears: a list that opens below a pointer at rest would else mark what lies there, and
 * Enter would choose it in place of the first that was found.
 */
import type { MouseEvent } from 'react'

export const whenMoved =
  (point: () => void) =>
  ({ movementX, movementY }: MouseEvent): void => {
    if (movementX !== 0 || movementY !== 0) point()
  }
