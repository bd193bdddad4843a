/** How long the next try of a password waits after wrong ones. Nothing is ever locked: every wait ends by itself. */

/**
 * Whose wrong tries are counted together. A device that signed in before, and a person who is signed in, count their
 * own alone, so that nobody else's guessing holds them up.
 */
export type DelayKind = 'account' | 'address' | 'device' | 'ownAccount' | 'passwordRoute'

interface Delay {
  /** Tries before the first wait. */
  free: number
  /** The longest wait, in seconds. */
  longest: number
}

export const delays: Readonly<Record<DelayKind, Delay>> = {
  // Guessed from a thousand addresses at once, an account gives way to 1,440 tries a day.
  account: { free: 5, longest: 60 },
  // A whole town hall may have one address.
  address: { free: 50, longest: 300 },
  device: { free: 5, longest: 60 },
  ownAccount: { free: 5, longest: 60 },
  passwordRoute: { free: 20, longest: 300 },
}

/** Wrong tries longer ago than this are forgotten, in milliseconds. */
export const forgottenAfter = 24 * 60 * 60 * 1000

/**
 * @param tries wrong ones until now, this one included
 * @returns seconds until the next try is looked at: 1, 2, 4 … up to the longest
 * @example delaySeconds('account', 7) // 2
 */
export function delaySeconds(kind: DelayKind, tries: number): number {
  const { free, longest } = delays[kind]
  return tries < free ? 0 : Math.min(2 ** Math.min(tries - free, 20), longest)
}

/** A wait beyond the longest was written by a clock that ran ahead, and holds nobody up. */
export const isHeldUp = (kind: DelayKind, until: Date, now: Date): boolean =>
  until > now && until.getTime() - now.getTime() <= delays[kind].longest * 1000
