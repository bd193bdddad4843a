/* Payload's root layout for the admin. */
import config from '@payload-config'
import '@payloadcms/next/css'
import type { ServerFunctionClient } from 'payload'
import { RootLayout } from '@payloadcms/next/layouts'
import type { ReactNode } from 'react'
import { importMap } from './admin/importMap.js'
import { callServerFunction } from './server-functions'
import './admin.scss'
import './approval.scss'
import './parallel.scss'
import './audit.scss'
import './import.scss'
import './editor.scss'
import './beside.scss'

const serverFunction: ServerFunctionClient = async (args) => {
  'use server'
  return callServerFunction(args)
}

export default function Layout({ children }: { children: ReactNode }) {
  return (
    <RootLayout config={config} importMap={importMap} serverFunction={serverFunction}>
      {children}
    </RootLayout>
  )
}
