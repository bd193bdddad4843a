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
    /** Where a plan's texts that meet are chosen between. */
    settle: (plan: string): string => formatAdminURL({ adminRoute: config.routes.admin, path: `/valg/${plan}` }),
    /** A kept text beside the plan. */
    compareText: (plan: string, text: string): string =>
      formatAdminURL({ adminRoute: config.routes.admin, path: `/gemt-tekst/${plan}/${text}` }),
    /** Any page of the admin. */
    admin: (path: Path | string): string => formatAdminURL({ adminRoute: config.routes.admin, path: path as Path }),
    document: (collection: string, id: string): string =>
      formatAdminURL({ adminRoute: config.routes.admin, path: `/collections/${collection}/${id}` }),
  }
}
