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
    document: (collection: string, id: string): string =>
      formatAdminURL({ adminRoute: config.routes.admin, path: `/collections/${collection}/${id}` }),
  }
}
