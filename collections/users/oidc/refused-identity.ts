import { isEncrypted, publicOrigin } from '../public-origin'

const name = 'planvaerk-refused-identity'

interface Cookies {
  get(name: string): { value: string } | undefined
  set(name: string, value: string, options: object): unknown
}

/**
 * The identity of somebody who was just refused, for the administrator who may tie it to the right user. It travels in
 * a cookie and not in the address: a link made by somebody else could show their identity as one's own.
 */
export const refusedIdentity = {
  keep: (cookies: Cookies, identity: string) =>
    cookies.set(name, identity, {
      httpOnly: true,
      sameSite: 'lax',
      secure: isEncrypted(publicOrigin(process.env)),
      path: '/admin/login',
      maxAge: 10 * 60,
    }),
  read: (cookies: Cookies): string | undefined => cookies.get(name)?.value,
}
