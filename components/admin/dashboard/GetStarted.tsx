/** The first page of an empty installation: a department, people, a plan, in that order, each with its way and what is done. */
import Link from 'next/link'
import type { CollectionSlug, Payload } from 'payload'
import { formatAdminURL } from 'payload/shared'
import type { Permission } from '../../../domain/approval/vocabulary'
import { guidanceTexts } from '../../../messages'
import type { User } from '../../../payload-types'
import { importPath } from '../imports/path'
import { asUser, count } from '../../../collections/records'

const texts = guidanceTexts.start
/** Whoever has written a plan cannot sign it. */
const fewestPeople = 2

export async function GetStarted({ payload, user }: { payload: Payload; user: User }) {
  const seen = (collection: CollectionSlug) => count(asUser(payload, { ...user, collection: 'users' }), collection)
  if ((await seen('plans')) > 0) return null
  const has = (wanted: Permission) => user.grants?.some(({ permission }) => permission === wanted) ?? false
  const [departments, people] = [await seen('departments'), await seen('users')]
  const address = (path: `/${string}`) => formatAdminURL({ adminRoute: payload.config.routes.admin, path })
  const [administers, writes] = [has('administrator'), has('author')]
  const steps = [
    { ...texts.department, href: address('/collections/departments/create'), may: administers, else: texts.asAdministrator, done: departments > 0 },
    { ...texts.people, href: address('/inviter'), may: administers, else: texts.asAdministrator, done: people >= fewestPeople },
    { ...texts.plan, href: address(importPath), may: writes, else: texts.asAuthor, done: false },
  ]
  return (
    <section className="pv-panel" aria-labelledby="pv-get-started">
      <h2 id="pv-get-started">{texts.heading}</h2>
      <p>{texts.lead}</p>
      <ol className="pv-steps">
        {steps.map(({ title, text, button, href, may, done, else: other }) => (
          <li key={title}>
            <strong>{title}</strong> {done && <span className="pv-mark">{texts.done}</span>}
            <p className="pv-hint">{text}</p>
            {!done && (may ? <Link className="pv-button" href={href} prefetch={false}>{button}</Link> : <p>{other}</p>)}
          </li>
        ))}
      </ol>
    </section>
  )
}
