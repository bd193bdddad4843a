import { redirect } from 'next/navigation'
import type { AdminViewServerProps } from 'payload'
import { formatAdminURL } from 'payload/shared'

/**
 * Payload shows views of our own to anybody: whoever is not signed in is led to the login, and from there back, as from
 * the button in a mail.
 */
export function signInFirst({ initPageResult: { req }, params, searchParams }: AdminViewServerProps): void {
  if (req.user) return
  const urlOf = (path: `/${string}`) => formatAdminURL({ adminRoute: req.payload.config.routes.admin, path })
  const segments = Array.isArray(params?.segments) ? params.segments : []
  const asked = Object.entries(searchParams ?? {}).flatMap(([name, value]) =>
    typeof value === 'string' ? [[name, value] as [string, string]] : [],
  )
  const query = new URLSearchParams(asked).toString()
  const back = urlOf(`/${segments.join('/')}`) + (query && `?${query}`)
  redirect(`${urlOf('/login')}?${new URLSearchParams({ redirect: back })}`)
}
