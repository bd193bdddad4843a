import { siteTexts } from '../../../messages'

const { logSheet: texts } = siteTexts

/** As many as fill a sheet of A4 when each is high enough to write in by hand. */
const rows = Array.from({ length: 17 }, (_, row) => row)

/** A blank log, for pen and paper: a log is kept also when nothing else works (domain.md 35). The script lets it be written on the device too. */
export function LogSheet() {
  return (
    <div className="log" data-log data-pagefind-ignore>
      <p className="log__fields">
        {texts.fields.map((field) => (
          <span key={field}>{field}:</span>
        ))}
      </p>
      <table className="log__sheet">
        <caption className="sr-only">{texts.caption}</caption>
        <thead>
          <tr>
            {texts.columns.map((column) => (
              <th key={column} scope="col">
                {column}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={row}>
              {texts.columns.map((column) => (
                <td key={column} />
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}
