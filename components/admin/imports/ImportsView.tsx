/** `/admin/importer`: old plans are dropped here, and wait here to be looked through. */
import type { AdminViewServerProps } from 'payload'
import { importAdminTexts as texts } from '../../../messages'
import { Frame } from './Frame'
import { Imports } from './Imports'

export const ImportsView = (view: AdminViewServerProps) => (
  <Frame view={view} crumbs={[{ label: texts.heading }]}>
    <h1>{texts.heading}</h1>
    <Imports />
  </Frame>
)
