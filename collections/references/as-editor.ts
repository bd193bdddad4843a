/** What those who write ask in the editor is read as themselves. */
import type { PayloadRequest } from 'payload'
import type { Id } from '../../domain/approval/vocabulary'
import { refuseOutsiders } from '../answers'
import { all, asUser } from '../records'

/** @throws Refusal 403 where nobody with permissions asks */
export const asEditor = (req: PayloadRequest) => {
  refuseOutsiders(req)
  return asUser(req)
}

/** @returns the names of all departments by their ids */
export async function departmentNames(req: PayloadRequest): Promise<Map<Id, string>> {
  const docs = await all(asEditor(req), 'departments', { select: { name: true } })
  return new Map(docs.map(({ id, name }) => [String(id), name]))
}
