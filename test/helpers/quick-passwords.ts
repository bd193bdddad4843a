/**
 * Passwords in tests are hashed with few rounds: Payload's 600,000 take a third of a second each, and no test asks how
 * strong the hash is. It is done to this process alone, by a file that no program imports, and refused in production.
 */
import crypto from 'node:crypto'
import { syncBuiltinESMExports } from 'node:module'

const rounds = 1000
const { pbkdf2 } = crypto
let most = rounds

/** Called before Payload is opened. Twice is once. */
export function hashPasswordsQuickly(env: NodeJS.ProcessEnv = process.env): void {
  if (env.NODE_ENV === 'production') throw new Error('Passwords are hashed with few rounds in tests alone, never in production.')
  crypto.pbkdf2 = (password, salt, iterations, ...rest) => pbkdf2(password, salt, Math.min(iterations, most), ...rest)
  // Also for those who import the function by its name.
  syncBuiltinESMExports()
}

/** For what is about the time that a hash takes. */
export async function withRealPasswords<T>(work: () => Promise<T>): Promise<T> {
  most = Infinity
  try {
    return await work()
  } finally {
    most = rounds
  }
}
