/** Cuts a long mail, so that it can be kept, sent and read: what is left out is counted, and the mail leads to it. */
import type { MailContent, MailGroup, MailItem } from './content'

/** In one mail, all groups together: more is a list, and lists are read in the admin. Each group shows one at least. */
export const itemsShown = 25
/** Characters of what people typed: a value that was changed may be a whole page. */
const longest = { subject: 250, title: 200, line: 600 }
const linesShown = 12

export function shortened(content: MailContent): MailContent {
  let left = itemsShown
  return {
    ...content,
    subject: cut(content.subject, longest.subject),
    groups: content.groups.map((group): MailGroup => {
      const items = group.items.slice(0, Math.max(1, left))
      left -= items.length
      const more = group.items.length - items.length
      return { ...group, heading: cut(group.heading, longest.title), items: items.map(shortItem), ...(more > 0 && { more }) }
    }),
  }
}

const shortItem = ({ title, about, lines, buttons }: MailItem): MailItem => ({
  title: cut(title, longest.title),
  about: cut(about, longest.title),
  lines: [...lines.slice(0, linesShown), ...(lines.length > linesShown ? ['…'] : [])].map((line) => cut(line, longest.line)),
  buttons,
})

/** A sign of two halves (an emoji) is not cut in two: half of one is no text, and a mail server may refuse it. */
const cut = (text: string, most: number): string =>
  text.length <= most ? text : `${text.slice(0, most - 1).replace(/[\ud800-\udbff]$/, '')}…`
