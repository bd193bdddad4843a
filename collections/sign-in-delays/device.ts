/** A cookie that a browser gets when somebody signs in on it: next time it is not held up by what others try. */
import { createHmac, randomUUID, timingSafeEqual } from 'node:crypto'
import { generateCookie, parseCookies } from 'payload'
import { isEncrypted, publicOrigin } from '../users/public-origin'

const days = 400

/** One cookie for each person, as several may share a computer. */
const nameOf = (secret: string, user: string): string => `planvaerk-device-${sign(secret, `name|${user}`).slice(0, 12)}`

const sign = (secret: string, what: string): string => createHmac('sha256', secret).update(`device|${what}`).digest('base64url')

/** @returns the device's own name, or null when the person never signed in on it */
export function knownDevice(headers: Headers, secret: string, user: string): string | null {
  const [device = '', seal = ''] = (parseCookies(headers).get(nameOf(secret, user)) ?? '').split('.')
  const right = Buffer.from(sign(secret, `${user}|${device}`))
  const given = Buffer.from(seal)
  return given.length === right.length && timingSafeEqual(given, right) ? device : null
}

/** @returns the Set-Cookie of a device the person has just signed in on. */
export function deviceCookie(headers: Headers, secret: string, user: string): string {
  const device = knownDevice(headers, secret, user) ?? randomUUID()
  return String(
    generateCookie({
      name: nameOf(secret, user),
      value: `${device}.${sign(secret, `${user}|${device}`)}`,
      path: '/api/users',
      httpOnly: true,
      sameSite: 'Lax',
      secure: isEncrypted(publicOrigin(process.env)),
      maxAge: days * 24 * 60 * 60,
      returnCookieAsObject: false,
    }),
  )
}
