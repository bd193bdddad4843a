import { siteTexts } from '../../messages'

/** For people who look for the public site at the CMS's address. */
export default function NotFound() {
  const { title, atTheCms } = siteTexts.notFound
  return (
    <html lang="da">
      <head>
        <title>{title}</title>
      </head>
      <body>
        <h1>{title}</h1>
        <p>{atTheCms}</p>
      </body>
    </html>
  )
}
