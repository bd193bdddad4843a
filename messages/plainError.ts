/** An error whose message is a whole sentence for the person at the keyboard: print it, and no stack. */
export class PlainError extends Error {
  override readonly name = 'PlainError'
}
