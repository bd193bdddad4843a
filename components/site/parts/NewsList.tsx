import { siteTexts, words } from '../../../messages'
import type { NewsItem } from '../props'
import { Day } from './Day'
import { Facts } from './Facts'
import { Signatures } from './Signatures'

const { news } = siteTexts

/** What was signed, newest first. @param brief leaves out where and by whom */
export function NewsList({ items, brief = false }: { items: NewsItem[]; brief?: boolean }) {
  return (
    <ul className="news unstyled-list">
      {items.map((item) => (
        <li key={item.id}>
          <Facts>
            <Day iso={item.at} />
            <span>{news.actions[item.action](item.revision)}</span>
          </Facts>
          <a className="plans__title" href={item.plan.href}>
            {item.plan.label}
          </a>
          {item.changeNote && <p>{item.changeNote}</p>}
          {!brief && (
            <Facts>
              <span>{words.kinds[item.kind]}</span>
              <span>{item.department.label}</span>
              <span>
                {news.by} <Signatures by={[item.by]} />
              </span>
            </Facts>
          )}
        </li>
      ))}
    </ul>
  )
}
