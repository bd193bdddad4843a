import type { CollectionConfig } from 'payload'
import { adminTexts, approvalTexts, recordTexts, signInTexts, words } from '../../messages'
import { permissions } from '../../domain/approval/vocabulary'
import { administrators, administratorsOnField, peopleWithPermissions } from '../access'
import { auditDelete } from '../audit-log/watch'
import { cleanTexts } from '../clean-texts'
import { auditSignIn, auditUnlock } from '../credentials/audit-sign-in'
import { auditUser, notePassword } from '../credentials/audit-user'
import { refuseReset } from '../credentials/no-reset'
import { noteWhoChose, nothingButPassword, passwordStateField, useGivenPasswordOnce } from '../credentials/password-state'
import { askPresentPassword, presentPasswordField } from '../credentials/present-password'
import { mailFields } from '../outbox/digest-field'
import { linkEndpoints } from '../password-links/endpoints'
import { releaseAfterChange } from '../release'
import { forgetDraftsOf } from '../unsaved-drafts/sweep'
import { endDelay, forgetTriesOnUnlock, slowDownSignIn } from '../sign-in-delays/hooks'
import { administratorsAndSelf, administratorsAndSelfOnField, peopleWithPermissionsAndSelf } from './access'
import { deputiesField, handOverToField } from './deputies'
import { firstUserAdministers, keepAnAdministrator, keepAnAdministratorOnDelete } from './administrators'
import { handOver } from './hand-over'
import { endOfSession, noteLogin, refuseDeletingSigner, refuseInactive, refuseStaleLogin } from './hooks'
import { tidyIdentity } from './identity'
import { oidcFromEnv } from './oidc/settings'
import { oidcStrategy } from './oidc/strategy'
import { refusePasswordBesideIdentity, refuseShortPassword } from './passwords'
import { isEncrypted, publicOrigin } from './public-origin'
import { endSessions, sessionSeconds } from './sessions'

const administratorsWrite = { create: administratorsOnField, update: administratorsOnField }

/** What the environment decides of how people sign in. */
export function signInFrom(env: Record<string, string | undefined>) {
  const origin = publicOrigin(env)
  return {
    cookies: { sameSite: 'Lax' as const, secure: isEncrypted(origin) },
    strategies: oidcFromEnv(env) ? [oidcStrategy(origin)] : [],
  }
}

export const Users: CollectionConfig<'users'> = {
  slug: 'users',
  labels: adminTexts.collections.users,
  admin: {
    group: adminTexts.groups.system,
    useAsTitle: 'name',
    hideAPIURL: true,
    pagination: { defaultLimit: 50 },
    defaultColumns: ['name', 'title', 'email', 'active'],
    components: {
      beforeListTable: ['/components/admin/invite/InviteLink#InviteLink', '/components/admin/grants/GrantsLink#GrantsLink'],
      views: { list: { Component: '/components/admin/invite/UserList#UserList' } },
    },
  },
  defaultSort: 'name',
  auth: {
    // Nobody is ever locked (../sign-in-delays); a number at all keeps Payload's unlock and its button.
    maxLoginAttempts: Number.MAX_SAFE_INTEGER,
    tokenExpiration: sessionSeconds,
    ...signInFrom(process.env),
  },
  access: {
    admin: peopleWithPermissions,
    read: peopleWithPermissionsAndSelf,
    create: administrators,
    update: administratorsAndSelf,
    delete: administrators,
    unlock: administrators,
  },
  endpoints: linkEndpoints,
  hooks: {
    beforeOperation: [noteLogin, slowDownSignIn, nothingButPassword, refuseShortPassword, refuseReset],
    beforeValidate: [cleanTexts('name')],
    beforeLogin: [refuseInactive, refuseStaleLogin, useGivenPasswordOnce],
    afterLogin: [endDelay, auditSignIn],
    afterOperation: [forgetTriesOnUnlock, auditUnlock],
    beforeChange: [
      firstUserAdministers,
      tidyIdentity,
      keepAnAdministrator,
      handOver,
      refusePasswordBesideIdentity,
      askPresentPassword,
      noteWhoChose,
      notePassword,
      endSessions,
    ],
    beforeDelete: [keepAnAdministratorOnDelete, refuseDeletingSigner],
    afterChange: [releaseAfterChange, auditUser],
    afterDelete: [auditDelete('users'), forgetDraftsOf('user')],
    me: [endOfSession],
  },
  fields: [
    {
      name: 'name',
      label: recordTexts.name,
      type: 'text',
      required: true,
      maxLength: 120,
      // It stands under what the person signs: nobody calls themselves what they like.
      access: administratorsWrite,
      admin: { description: recordTexts.userNameHelp },
    },
    {
      name: 'title',
      label: recordTexts.title,
      type: 'text',
      maxLength: 160,
      access: administratorsWrite,
      admin: { description: recordTexts.userTitleHelp },
    },
    {
      name: 'grants',
      label: recordTexts.grants.label,
      labels: recordTexts.grants,
      type: 'array',
      access: administratorsWrite,
      admin: {
        description: recordTexts.grantsHelp,
        components: { RowLabel: '/components/admin/RowLabels#GrantLabel' },
      },
      fields: [
        {
          type: 'row',
          fields: [
            {
              name: 'permission',
              label: recordTexts.permission,
              type: 'select',
              required: true,
              options: permissions.map((value) => ({ value, label: words.permissions[value] })),
            },
            { name: 'department', label: recordTexts.department, type: 'relationship', relationTo: 'departments' },
          ],
        },
        {
          // Set by sign-in for what a group of the municipality's login grants; empty for what is given by hand.
          name: 'group',
          label: signInTexts.group,
          type: 'text',
          access: { read: administratorsAndSelfOnField },
          admin: {
            readOnly: true,
            description: signInTexts.groupHelp,
            condition: (_, grant: { group?: string | null }) => Boolean(grant?.group),
          },
        },
      ],
    },
    {
      name: 'department',
      label: recordTexts.department,
      type: 'relationship',
      relationTo: 'departments',
      access: administratorsWrite,
      admin: { description: approvalTexts.userDepartmentHelp },
    },
    deputiesField,
    {
      name: 'active',
      label: recordTexts.active,
      type: 'checkbox',
      defaultValue: true,
      access: administratorsWrite,
      admin: { position: 'sidebar', description: recordTexts.activeUserHelp },
    },
    handOverToField,
    {
      name: 'sharePlans',
      type: 'ui',
      admin: { position: 'sidebar', components: { Field: '/components/admin/share/ShareLink#ShareLink' }, disableListColumn: true },
    },
    ...mailFields,
    presentPasswordField,
    passwordStateField,
    {
      name: 'passwordLink',
      type: 'ui',
      admin: { position: 'sidebar', components: { Field: '/components/admin/invite/SendLink#SendLink' }, disableListColumn: true },
    },
    {
      // `iss|sub` of the OpenID provider: the identity, never the mail alone.
      name: 'identity',
      label: recordTexts.identity,
      type: 'text',
      unique: true,
      access: { ...administratorsWrite, read: administratorsAndSelfOnField },
      admin: {
        position: 'sidebar',
        description: signInTexts.identityHelp,
        // Not on the form for the first user, who must be able to come in without the municipality.
        condition: (_data, _siblings, { user }) => Boolean(user),
      },
    },
  ],
}
