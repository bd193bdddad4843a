import type { SanitizedConfig } from 'payload'
import { noteUser } from './context'

/** Before every operation of Payload's, so that each later line of the log says whose request it was: the id, nothing more. */
export function noteWho(config: SanitizedConfig): SanitizedConfig {
  for (const { hooks } of config.collections) {
    hooks.beforeOperation = [({ args, req }) => (noteUser(req.user?.id), args), ...hooks.beforeOperation]
  }
  return config
}
