/** What a reader is told when there is no release to take a page from. */
export interface BarePage {
  title: string
  text: string
  links?: readonly { label: string; href: string }[]
  /** Address of the site's stylesheet, when it is at hand. */
  stylesheet?: string
}

/** @returns a whole page of plain HTML; the texts are our own and need no escaping */
export const barePage = ({ title, text, links = [], stylesheet }: BarePage): string => `<!DOCTYPE html>
<html lang="da">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<title>${title}</title>
${stylesheet ? `<link rel="stylesheet" href="${stylesheet}">` : ''}
</head>
<body>
<main class="page container">
<h1>${title}</h1>
<p>${text}</p>
${links.length > 0 ? `<ul class="unstyled-list actions">\n${links.map(({ label, href }) => `<li><a href="${href}">${label}</a></li>`).join('\n')}\n</ul>` : ''}
</main>
</body>
</html>
`
