/** Those who sign in to the demo. Their mail addresses name what they are there to show. */
import type { DemoUser } from './types'

export const users = {
  forfatter: {
    name: 'Signe Mølgaard',
    title: 'Beredskabskoordinator',
    email: 'forfatter@fjordby.example',
    grants: [{ permission: 'author' }],
  },
  godkender: {
    name: 'Torben Askegaard',
    title: 'Kommunaldirektør',
    email: 'godkender@fjordby.example',
    grants: [{ permission: 'approver' }],
  },
  godkender2: {
    name: 'Karen Lindvig',
    title: 'Sundheds- og omsorgschef',
    email: 'godkender2@fjordby.example',
    grants: [
      { permission: 'approver', department: 'sundhed-og-omsorg' },
      { permission: 'approver', department: 'boern-og-skole' },
      { permission: 'author', department: 'sundhed-og-omsorg' },
      { permission: 'corrector', department: 'sundhed-og-omsorg' },
    ],
  },
  administrator: {
    name: 'Jonas Ravnkilde',
    title: 'Systemadministrator',
    email: 'administrator@fjordby.example',
    grants: [{ permission: 'administrator' }, { permission: 'registrar' }],
  },
  laeser: {
    name: 'Bodil Stenager',
    title: 'Vagtchef, Fjordlandets Brandvæsen',
    email: 'laeser@fjordby.example',
    grants: [{ permission: 'reader' }],
  },
} satisfies Record<string, DemoUser>

export type UserKey = keyof typeof users
