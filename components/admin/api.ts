'use client'
/** Addresses of the API and of the admin's own pages, as this installation is configured. */
import { useConfig } from '@payloadcms/ui'
import { formatAdminURL } from 'payload/shared'

type Path = `/${string}`

export function useAddresses() {
  const { config } = useConfig()
  return {
    api: (path: Path): string =>
      formatAdminURL({ apiRoute: config.routes.api, path, serverURL: config.serverURL }),
    /** What changed in a plan, or by one of its revisions. */
    approval: (plan: string, revision?: string): string =>
      formatAdminURL({ adminRoute: config.routes.admin, path: `/godkendelse/${plan}` }) + (revision ? `?revision=${revision}` : ''),
    document: (collection: string, id: string): string =>
      formatAdminURL({ adminRoute: config.routes.admin, path: `/collections/${collection}/${id}` }),
  }
}
