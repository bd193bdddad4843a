import { overviewTexts } from '../../../messages'
import type { Standing } from '../../../domain/overview'
import type { Link } from '../props'
import { StandingBar, StandingLegend, widestOf } from './StandingBar'

const { parts, ...texts } = overviewTexts
const columns = ['inForce', 'dueSoon', 'overdue', 'inReview'] as const

interface Props {
  rows: { department: Link; standing: Standing }[]
  total: Standing
}

/** The chart is a table with a bar in each row, so that picture and numbers cannot part. */
export function StandingTable({ rows, total }: Props) {
  const widest = widestOf(rows.map(({ standing }) => standing))
  return (
    <>
      <StandingLegend />
      <table className="table table--responsive-headers standing-table">
        <caption className="sr-only">{texts.caption}</caption>
        <thead>
          <tr>
            <th scope="col">{texts.department}</th>
            {columns.map((column) => (
              <th key={column} scope="col">
                {parts[column]}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map(({ department, standing }) => (
            <tr key={department.href}>
              <td data-title={texts.department}>
                <a href={department.href}>{department.label}</a>
                <StandingBar standing={standing} widest={widest} />
              </td>
              <Numbers standing={standing} />
            </tr>
          ))}
          <tr>
            <td data-title={texts.department}>
              <strong>{texts.total}</strong>
            </td>
            <Numbers standing={total} />
          </tr>
        </tbody>
      </table>
    </>
  )
}

const Numbers = ({ standing }: { standing: Standing }) =>
  columns.map((column) => (
    // On a phone, nothing of what there is none of.
    <td key={column} data-title={parts[column]} className={standing[column] === 0 && column !== 'inForce' ? 'number none' : 'number'}>
      {standing[column]}
    </td>
  ))
