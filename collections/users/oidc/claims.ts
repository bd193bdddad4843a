import { z } from 'zod'
import { cleanLine, hasWords } from '../../../domain/content/clean-text'
import type { OidcSettings } from './settings'

/** Somebody as the OpenID provider vouches for them. */
export interface Person {
  /** `iss|sub`: the only thing that says who it is. A mail address moves from person to person, this does not. */
  identity: string
  /** In small letters; null where the provider does not send it. */
  mail: string | null
  mailVerified: boolean
  name: string
  title: string | null
  groups: string[]
  /** When they last proved who they are to the provider; null where it does not say (`auth_time`). */
  provedAt: Date | null
}

const text = z.string().transform(cleanLine).pipe(z.string().min(1)).optional().catch(undefined)

const claims = z.looseObject({
  iss: z.string().min(1),
  sub: z.string().min(1),
  email: text.transform((mail) => mail?.toLowerCase()),
  email_verified: z.unknown().optional(),
  name: text,
  given_name: text,
  family_name: text,
  preferred_username: text,
  auth_time: z.number().int().positive().optional().catch(undefined),
})

const groupList = z.union([z.array(z.string()), z.string().transform((one) => [one])]).catch([])

/**
 * @param given claims of an ID token that has been checked, and of the userinfo that belongs to it
 * @throws ZodError when they do not even say who it is, or when somebody else than the issuer of the settings says it
 */
export function readClaims(given: unknown, settings: Pick<OidcSettings, 'issuer' | 'groupsClaim' | 'titleClaim'>): Person {
  const read = claims.refine(({ iss }) => bare(iss) === bare(settings.issuer), 'another issuer').parse(given)
  const wholeName = [read.given_name, read.family_name].filter(Boolean).join(' ')
  return {
    identity: `${read.iss}|${read.sub}`,
    mail: read.email ?? null,
    // Many providers vouch for every address and do not say so; only a clear no counts.
    mailVerified: read.email_verified !== false && read.email_verified !== 'false',
    name: nameAmong([read.name, wholeName, read.preferred_username, read.email, read.sub]),
    title: text.parse(read[settings.titleClaim])?.slice(0, 160) ?? null,
    groups: groupList.parse(read[settings.groupsClaim]),
    provedAt: read.auth_time ? new Date(read.auth_time * 1000) : null,
  }
}

/** The first that can be read aloud. */
const nameAmong = (names: (string | undefined)[]): string => (names.find((name) => name && hasWords(name)) ?? names.at(-1) ?? '').slice(0, 120)

const bare = (issuer: string) => issuer.replace(/\/$/, '')
