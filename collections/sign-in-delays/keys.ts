/** Whose tries a try counts among. */
import { createHmac } from 'node:crypto'
import type { PayloadRequest } from 'payload'
import type { DelayKind } from '../../domain/sign-in-delay'
import { clientAddress } from './client-address'
import { knownDevice } from './device'

export interface Key {
  kind: DelayKind
  /** Names who or where by a keyed hash. */
  name: string
}

export const keyOf = (secret: string, kind: DelayKind, who: string): Key => ({
  kind,
  name: createHmac('sha256', secret).update(`${kind}|${who}`).digest('base64url'),
})

/**
 * @param mail as it is kept: trimmed, in small letters
 * @param user the one who has the mail; undefined for nobody, who is counted all the same
 */
export function keysOfLogin(req: PayloadRequest, mail: string, user: { id: string } | undefined): Key[] {
  const { secret } = req.payload
  const device = user && knownDevice(req.headers, secret, user.id)
  return device ? [keyOf(secret, 'device', device)] : [keyOf(secret, 'account', mail), ...addressKeys(req, 'address')]
}

/** None for the program's own calls, which come from no address. */
export function addressKeys({ headers, payload: { secret } }: PayloadRequest, kind: 'address' | 'passwordRoute'): Key[] {
  const address = clientAddress(headers)
  return address ? [keyOf(secret, kind, address)] : []
}
