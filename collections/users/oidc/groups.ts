/** What groups of the municipality's login grant. The map is configuration, the groups come with each sign-in. */
import { z } from 'zod'
import { signInTexts } from '../../../messages'
import { PlainError } from '../../../messages/plainError'
import { permissions } from '../../../domain/approval/vocabulary'

const grant = z.strictObject({ permission: z.enum(permissions), department: z.string().min(1).optional() })

const groupMap = z.record(z.string().min(1), z.union([grant, z.array(grant)]).transform((one) => [one].flat()))

/** By group: what it grants, where; a department is named by its slug, and none is the whole municipality. */
export type GroupMap = z.infer<typeof groupMap>

/**
 * @param json `OIDC_GROUP_MAP`: by group one grant, or a list of them
 * @throws PlainError when it is not that
 */
export function parseGroupMap(json: string | undefined): GroupMap {
  if (!json) return {}
  try {
    return groupMap.parse(JSON.parse(json))
  } catch (cause) {
    const reason = cause instanceof z.ZodError ? z.prettifyError(cause).replaceAll('\n', ' ') : (cause as Error).message
    throw new PlainError(signInTexts.badGroupMap(reason), { cause })
  }
}

/** @returns what the groups grant, each grant with the group it comes from */
export const grantsOfGroups = (map: GroupMap, groups: readonly string[]) =>
  groups.flatMap((group) => (Object.hasOwn(map, group) ? (map[group] ?? []) : []).map((grant) => ({ ...grant, group })))
