import type { Endpoint, SanitizedConfig } from 'payload'
import { refuseEarlyTry } from './hooks'
import { addressKeys } from './keys'

const slowed = ['/forgot-password', '/reset-password', '/unlock', '/forgotten', '/choose-password']

/**
 * Counts every call of the password routes for the address it comes from, right or wrong: nobody needs these often.
 * Around Payload's handlers and not in a hook, as some of these have begun a transaction by then, and roll back.
 * @param config as Payload has completed it; the endpoints of users are changed in place
 */
export function slowDownPasswordRoutes(config: SanitizedConfig): SanitizedConfig {
  const users = config.collections.find(({ slug }) => slug === 'users')
  // Copies: the endpoints themselves are Payload's own, and one for all configurations in a process.
  if (users?.endpoints) users.endpoints = users.endpoints.map((endpoint) => (isSlowed(endpoint) ? slowedDown(endpoint) : endpoint))
  return config
}

const isSlowed = ({ method, path }: Endpoint): boolean => method === 'post' && slowed.includes(path)

const slowedDown = (endpoint: Endpoint): Endpoint => ({
  ...endpoint,
  handler: async (req) => {
    await refuseEarlyTry(req, addressKeys(req, 'passwordRoute'))
    return endpoint.handler(req)
  },
})
