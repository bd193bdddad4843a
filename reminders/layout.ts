/** From blocks to a mail: plain text, and HTML that mail programs of every age and size can show. */
import { mailTexts } from '../messages'
import type { Button, MailContent, MailGroup, MailItem } from './content'
import { shortened } from './shorten'

export interface Letter {
  subject: string
  text: string
  html: string
}

/** @returns the mail; a long one is cut, and says how much more there is and where. */
export const renderMail = (content: MailContent): Letter => {
  const short = shortened(content)
  return { subject: short.subject, text: textOf(short), html: htmlOf(short) }
}

function textOf({ greeting, intro, groups, footer, unsubscribe }: MailContent): string {
  const item = ({ title, about, lines, buttons }: MailItem) =>
    [title, about, ...lines, ...buttons.map(({ label, href }) => `${label}: ${href}`)].join('\n')
  const more = ({ more: count, all }: MailGroup) => (count ? [`… ${mailTexts.more(count)}${all ? `: ${all}` : ''}`] : [])
  return [
    greeting,
    intro,
    ...groups.flatMap((group) => [
      `${group.heading.toUpperCase()}\n${'-'.repeat(group.heading.length)}`,
      ...group.items.map(item),
      ...more(group),
    ]),
    `--\n${footer.join('\n')}`,
    ...(unsubscribe ? [`${unsubscribe.label}: ${unsubscribe.href}\n${unsubscribe.help}`] : []),
  ].join('\n\n') + '\n'
}

const ink = '#1a1a1a'
const blue = '#0059b3'
const grey = '#595959'
const red = '#b00020'

const escape = (text: string): string =>
  text.replace(/[&<>"]/g, (sign) => ({ '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' })[sign] ?? sign)

// Styles stand on each element and buttons are tables: mail programs drop style sheets and the padding of links.
function htmlOf({ subject, greeting, intro, groups, footer, unsubscribe }: MailContent): string {
  const heading = (text: string, urgent: boolean) =>
    `<h2 style="margin:32px 0 8px;font-size:18px;line-height:24px;color:${urgent ? red : ink}">${escape(text)}</h2>`
  const small = (html: string) => `<p style="margin:0 0 8px;font-size:14px;line-height:20px;color:${grey}">${html}</p>`
  return `<!doctype html>
<html lang="da">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light">
<title>${escape(subject)}</title>
</head>
<body style="margin:0;padding:0;background:#f2f2f2;color:${ink};font-family:'Segoe UI',Arial,Helvetica,sans-serif;font-size:16px;line-height:24px">
<table role="presentation" width="100%" cellpadding="0" cellspacing="0" border="0"><tr><td align="center" style="padding:16px 8px">
<table role="presentation" width="100%" cellpadding="0" cellspacing="0" border="0" style="max-width:600px;background:#ffffff"><tr><td style="padding:24px 16px;text-align:left">
<p style="margin:0 0 16px">${escape(greeting)}</p>
<p style="margin:0">${escape(intro)}</p>
${groups.map((group) => `${heading(group.heading, group.urgent)}\n${group.items.map(itemHtml).join('\n')}${moreHtml(group)}`).join('\n')}
<div style="margin:32px 0 0;padding:16px 0 0;border-top:1px solid #cccccc">
${footer.map((line) => small(escape(line))).join('\n')}
${unsubscribe ? small(`<a href="${escape(unsubscribe.href)}" style="color:${blue}">${escape(unsubscribe.label)}</a>. ${escape(unsubscribe.help)}`) : ''}
</div>
</td></tr></table>
</td></tr></table>
</body>
</html>
`
}

const moreHtml = ({ more, all }: MailGroup): string =>
  more
    ? `\n<div style="margin:0 0 16px;padding:16px 0 0;border-top:1px solid #cccccc">
<p style="margin:0;font-weight:bold">… ${escape(mailTexts.more(more))}</p>
${all ? buttonHtml({ label: mailTexts.moreButton, href: all }, 1) : ''}
</div>`
    : ''

const itemHtml = ({ title, about, lines, buttons }: MailItem): string => `<div style="margin:0 0 16px;padding:16px 0 0;border-top:1px solid #cccccc">
<h3 style="margin:0;font-size:16px;line-height:24px">${escape(title)}</h3>
<p style="margin:0 0 8px;font-size:14px;line-height:20px;color:${grey}">${escape(about)}</p>
${lines.map((line) => `<p style="margin:0 0 8px">${escape(line)}</p>`).join('\n')}
${buttons.map(buttonHtml).join('\n')}
</div>`

const buttonHtml = ({ label, href }: Button, index: number): string => {
  const [back, front] = index === 0 ? [blue, '#ffffff'] : ['#ffffff', blue]
  return `<table role="presentation" cellpadding="0" cellspacing="0" border="0" style="margin:12px 0 0"><tr><td bgcolor="${back}" style="border:2px solid ${blue};border-radius:4px;background:${back}">
<a href="${escape(href)}" style="display:inline-block;padding:10px 16px;color:${front};font-weight:bold;text-decoration:none">${escape(label)}</a>
</td></tr></table>`
}
