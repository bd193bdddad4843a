import { siteTexts } from '../../../messages'
import { Document } from '../parts/Document'
import { Facts } from '../parts/Facts'
import { Filter } from '../parts/Filter'
import { PageHead } from '../parts/PageHead'
import { Reach } from '../parts/Reach'
import type { ListItem, ListPageProps } from '../props'

const { list } = siteTexts
const filteredFrom = 8

/** All plans, action cards, roles or departments: to be read through, and filtered as one types. */
export function ListPage({ chrome, of, groups }: ListPageProps) {
  const { title, lead, none } = list[of]
  const count = groups.reduce((sum, { items }) => sum + items.length, 0)
  return (
    <Document chrome={chrome} title={title} description={lead}>
      <PageHead title={title} lead={lead} />
      {count === 0 && <p>{none}</p>}
      {count >= filteredFrom && <Filter label={list.filter} />}
      {groups.map(({ heading, items }, position) => (
        <section key={heading} aria-labelledby={`gruppe-${position + 1}`} data-filter-group>
          <h2 id={`gruppe-${position + 1}`}>{heading}</h2>
          <ul className="plans unstyled-list">
            {items.map((item) => (
              <Item key={item.href} item={item} />
            ))}
          </ul>
        </section>
      ))}
    </Document>
  )
}

const Item = ({ item: { href, label, text, facts, level, who } }: { item: ListItem }) => (
  <li className={level ? `level-${Math.min(level, 3)}` : undefined} data-filter-item>
    <a className="plans__title" href={href}>
      {label}
    </a>
    {text && <p>{text}</p>}
    {facts.length > 0 && (
      <Facts>
        {facts.map((fact) => (
          <span key={fact}>{fact}</span>
        ))}
      </Facts>
    )}
    {who && <Reach contact={who.contact} as={who.as} urgent />}
  </li>
)
