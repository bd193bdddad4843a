'use client'
/** Payload's list of users without its "Opret ny", which would ask the administrator for a password: users are invited. */
import { DefaultListView } from '@payloadcms/ui'
import type { ListViewClientProps } from 'payload'

export const UserList = (props: ListViewClientProps) => <DefaultListView {...props} hasCreatePermission={false} />
