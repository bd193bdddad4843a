/** `/admin/hjaelp`: how to write, send, sign and import, on one page. */
import type { AdminViewServerProps } from 'payload'
import { helpTexts } from '../../../messages'
import { AdminPage } from '../AdminPage'

export function HelpView(view: AdminViewServerProps) {
  return (
    <AdminPage view={view} crumbs={[{ label: helpTexts.heading }]} className="pv-help">
      <h1>{helpTexts.heading}</h1>
      <p>{helpTexts.lead}</p>
      <nav aria-label={helpTexts.contents}>
        <ul>
          {helpTexts.chapters.map(({ id, heading }) => (
            <li key={id}>
              <a href={`#${id}`}>{heading}</a>
            </li>
          ))}
        </ul>
      </nav>
      {helpTexts.chapters.map(({ id, heading, lines }) => (
        <section key={id} id={id} aria-labelledby={`${id}-heading`}>
          <h2 id={`${id}-heading`}>{heading}</h2>
          <ul>
            {lines.map((line) => (
              <li key={line}>{line}</li>
            ))}
          </ul>
        </section>
      ))}
    </AdminPage>
  )
}
