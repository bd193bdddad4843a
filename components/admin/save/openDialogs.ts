/** How many dialogs of ours lie over the form: what is being made in one belongs to what is saved next. */
let count = 0
const listeners = new Set<() => void>()

const add = (change: 1 | -1) => {
  count += change
  for (const listener of listeners) listener()
}

/** @returns call it when the dialog is gone */
export function dialogOpened(): () => void {
  add(1)
  return () => add(-1)
}

export const isDialogOpen = (): boolean => count > 0

export function subscribe(listener: () => void): () => void {
  listeners.add(listener)
  return () => listeners.delete(listener)
}
