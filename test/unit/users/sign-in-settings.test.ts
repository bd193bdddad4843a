import { describe, expect, it } from 'vitest'
import { readClaims } from '../../../collections/users/oidc/claims'
import { oidcFromEnv, providerSigns } from '../../../collections/users/oidc/settings'
import { publicOrigin } from '../../../collections/users/public-origin'
import { PlainError } from '../../../messages/plainError'

const complete = {
  OIDC_ISSUER: 'https://login.fjordby.example',
  OIDC_CLIENT_ID: 'planvaerk',
  OIDC_CLIENT_SECRET: 'hemmeligt',
}

describe('The settings of the municipality’s login', () => {
  it('are none when nothing is set, also when it is set to nothing', () => {
    expect(oidcFromEnv({})).toBeNull()
    expect(oidcFromEnv({ OIDC_ISSUER: '', OIDC_CLIENT_ID: '', OIDC_CLIENT_SECRET: '' })).toBeNull()
  })

  it('stop the start when half of them are missing, and name which', () => {
    expect(() => oidcFromEnv({ ...complete, OIDC_CLIENT_SECRET: undefined })).toThrow(PlainError)
    expect(() => oidcFromEnv({ ...complete, OIDC_CLIENT_SECRET: undefined })).toThrow(/OIDC_CLIENT_SECRET mangler/)
  })

  it('have the claims and scopes that providers use, unless told', () => {
    expect(oidcFromEnv(complete)).toMatchObject({ scopes: 'openid email profile', groupsClaim: 'groups', titleClaim: 'title', groupMap: {} })
    expect(oidcFromEnv({ ...complete, OIDC_GROUPS_CLAIM: 'roles' })?.groupsClaim).toBe('roles')
  })

  it('take an issuer without encryption only on this machine', () => {
    for (const issuer of ['http://login.fjordby.example', 'login.fjordby.example', 'ftp://localhost']) {
      expect(() => oidcFromEnv({ ...complete, OIDC_ISSUER: issuer })).toThrow(/OIDC_ISSUER/)
    }
    expect(oidcFromEnv({ ...complete, OIDC_ISSUER: 'http://127.0.0.1:4000' })?.issuer).toBe('http://127.0.0.1:4000')
  })

  it('stop the start where nobody could sign, or where it is unclear who may', () => {
    expect(() => oidcFromEnv({ OIDC_REQUIRED_FOR_APPROVAL: 'true' })).toThrow(PlainError)
    expect(() => providerSigns({ OIDC_REQUIRED_FOR_APPROVAL: 'ja' })).toThrow(PlainError)
    expect([{}, { OIDC_REQUIRED_FOR_APPROVAL: 'false' }, { OIDC_REQUIRED_FOR_APPROVAL: 'true' }].map(providerSigns)).toEqual([false, false, true])
    expect(oidcFromEnv({ ...complete, OIDC_REQUIRED_FOR_APPROVAL: 'true' })?.clientId).toBe('planvaerk')
  })

  it('map a group to one grant or several', () => {
    const json = '{"forfattere": {"permission": "author", "department": "sundhed"}, "it": [{"permission": "administrator"}, {"permission": "reader"}]}'
    expect(oidcFromEnv({ ...complete, OIDC_GROUP_MAP: json })?.groupMap).toEqual({
      forfattere: [{ permission: 'author', department: 'sundhed' }],
      it: [{ permission: 'administrator' }, { permission: 'reader' }],
    })
  })

  it.each([
    ['no JSON', '{"forfattere": '],
    ['another permission', '{"forfattere": {"permission": "writer"}}'],
    ['a misspelt department, which would grant the whole municipality', '{"forfattere": {"permission": "author", "departement": "sundhed"}}'],
    ['an empty department', '{"forfattere": {"permission": "author", "department": ""}}'],
    ['a list', '["forfattere"]'],
  ])('stop the start on a group map with %s', (_, json) => {
    expect(() => oidcFromEnv({ ...complete, OIDC_GROUP_MAP: json })).toThrow(PlainError)
  })
})

describe('The public address', () => {
  it('is SERVER_URL, else what next-auth knows, else this machine', () => {
    expect(publicOrigin({ SERVER_URL: 'https://planvaerk.fjordby.example/', NEXTAUTH_URL: 'https://x.example' })).toBe('https://planvaerk.fjordby.example')
    expect(publicOrigin({ NEXTAUTH_URL: 'https://planvaerk.fjordby.example/api/auth' })).toBe('https://planvaerk.fjordby.example')
    expect(publicOrigin({ PORT: '3100' })).toBe('http://localhost:3100')
    expect(() => publicOrigin({ SERVER_URL: 'planvaerk.fjordby.example' })).toThrow(/SERVER_URL/)
  })
})

describe('What the provider says of a person', () => {
  const settings = { issuer: 'https://login.fjordby.example', groupsClaim: 'groups', titleClaim: 'title' }
  const least = { iss: 'https://login.fjordby.example/', sub: '42' }

  it('is an identity of issuer and subject, and the rest as far as it goes', () => {
    expect(readClaims(least, settings)).toEqual({
      identity: 'https://login.fjordby.example/|42', mail: null, mailVerified: true, name: '42', title: null, groups: [], provedAt: null,
    })
    expect(
      readClaims({ ...least, email: ' Anna@Fjordby.example ', given_name: 'Anna', family_name: 'Bech', title: 'Leder', groups: 'it' }, settings),
    ).toMatchObject({ mail: 'anna@fjordby.example', name: 'Anna Bech', title: 'Leder', groups: ['it'] })
  })

  it('is not believed when another issuer or nobody says it', () => {
    expect(() => readClaims({ ...least, iss: 'https://login.example' }, settings)).toThrow()
    expect(() => readClaims({ iss: least.iss }, settings)).toThrow()
    expect(() => readClaims(null, settings)).toThrow()
  })

  it.each([[false], ['false']])('has an unconfirmed address when email_verified is %j', (email_verified) => {
    expect(readClaims({ ...least, email: 'a@fjordby.example', email_verified }, settings).mailVerified).toBe(false)
  })

  it('is when they last gave their password there, where it says so', () => {
    expect(readClaims({ ...least, auth_time: 1_795_000_000 }, settings).provedAt).toEqual(new Date('2026-11-18T11:06:40.000Z'))
    for (const auth_time of ['i går', -1, 1.5, null]) expect(readClaims({ ...least, auth_time }, settings).provedAt).toBeNull()
  })

  it('survives claims of odd shapes', () => {
    expect(readClaims({ ...least, email: 7, name: { a: 1 }, groups: { a: 1 }, title: ['x'] }, settings)).toMatchObject({ mail: null, groups: [], title: null })
    expect(readClaims({ ...least, name: 'a'.repeat(500) }, settings).name).toHaveLength(120)
  })
})
