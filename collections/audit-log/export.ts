/** `GET /api/audit-log/udtraek.csv?kind=…`: the log, filtered as its list, as a sheet for a Danish Excel. */
import type { Endpoint, PayloadRequest } from 'payload'
import { auditTexts, planTexts } from '../../messages'
import type { AuditLog } from '../../payload-types'
import { danishCsv, danishMoment } from '../../domain/csv'
import { copenhagenDay } from '../../domain/reminders/due'
import { administrators } from '../access'
import { savedFile } from '../answers'
import { Refusal } from '../errors'
import { whereOf, wishOf } from './filter'
import { recordAudit } from './record'

type Column = keyof typeof auditTexts.export.columns
const columns = Object.keys(auditTexts.export.columns) as Column[]
const pageSize = 1000

export const exportEndpoint: Endpoint = {
  path: '/udtraek.csv',
  method: 'get',
  handler: async (req) => {
    // Payload leaves custom endpoints open to everybody.
    if (!administrators({ req })) throw new Refusal(planTexts.signInFirst, 403)
    const sheet = [danishCsv([columns.map((column) => auditTexts.export.columns[column])])]
    let count = 0
    for await (const lines of pages(req)) {
      sheet.push(danishCsv(lines.map(cellsOf), { bom: false }))
      count += lines.length
    }
    await recordAudit(req, { kind: 'export', text: auditTexts.exportOfLog(count), details: { wish: wishOf((name) => req.query[name]) } })
    const name = `${auditTexts.export.file}-${copenhagenDay(new Date())}.csv`
    return savedFile(sheet.join(''), { name, type: 'text/csv; charset=utf-8' })
  },
}

async function* pages(req: PayloadRequest): AsyncGenerator<AuditLog[]> {
  for (let page = 1; ; page++) {
    const { docs, hasNextPage } = await req.payload.find({
      collection: 'audit-log',
      where: whereOf(wishOf((name) => req.query[name])),
      sort: ['-at', '-seq', 'id'],
      limit: pageSize,
      page,
      depth: 0,
      overrideAccess: false,
      user: req.user,
      req,
    })
    if (docs.length > 0) yield docs
    if (!hasNextPage) return
  }
}

const cellsOf = (line: AuditLog): string[] => columns.map((column) => cell(line, column))

function cell(line: AuditLog, column: Column): string {
  if (column === 'at') return danishMoment(line.at)
  if (column === 'kind') return auditTexts.kinds[line.kind]
  return String(line[column] ?? '')
}
