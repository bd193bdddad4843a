import { siteTexts } from '../../../messages'
import { Document } from '../parts/Document'
import { Facts } from '../parts/Facts'
import { Filter } from '../parts/Filter'
import { PageHead } from '../parts/PageHead'
import { NextPart, PartHead, partTitle } from '../parts/Parts'
import { Reach } from '../parts/Reach'
import { groupAnchor } from '../lists'
import type { ListItem, ListPageProps } from '../props'

const { list } = siteTexts
const filteredFrom = 8

/** All plans, action cards, roles or departments: to be read through, and filtered as one types. */
export function ListPage({ chrome, of, part = null, groups }: ListPageProps) {
  const { title, lead, none } = list[of]
  const count = groups.reduce((sum, { items }) => sum + items.length, 0)
  return (
    <Document chrome={chrome} title={partTitle(title, part)} description={lead}>
      <PageHead title={title} lead={lead} />
      <PartHead part={part} />
      {count === 0 && <p>{none}</p>}
      {!part && count >= filteredFrom && <Filter label={list.filter} />}
      {groups.map(({ number, heading, items }) => (
        <section key={number} aria-labelledby={groupAnchor(number)} data-filter-group>
          <h2 id={groupAnchor(number)}>{heading}</h2>
          <ul className="plans unstyled-list">
            {items.map((item) => (
              <Item key={item.href} item={item} />
            ))}
          </ul>
        </section>
      ))}
      <NextPart part={part} />
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
