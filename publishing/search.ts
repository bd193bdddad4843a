/** The search index: Pagefind over plans, roles and departments, and a record of its own for each contact. */
import type { ContactView, SitePage } from '../components/site/props'
import { publishingTexts, siteTexts, words } from '../messages'
import { ReleaseRefused } from './problems'

export interface SearchIndex {
  /** Path below the release, such as `pagefind/pagefind.js`. */
  files: { path: string; content: Uint8Array }[]
  /** Plans, roles, departments and contacts in it. */
  count: number
}

interface Listed {
  title: string
  department: string | null
  type: string
}

const { filters } = publishingTexts.search
const types = siteTexts.search.otherKinds

/** What a page is listed as; null for pages that are not searched. A plan taken out of use is not. */
function listing(page: SitePage): Listed | null {
  switch (page.template) {
    case 'plan':
      return { title: page.props.title, department: page.props.department.label, type: words.kinds[page.props.kind] }
    case 'role':
      return { title: page.props.role.title, department: page.props.department?.label ?? null, type: types.role }
    case 'department':
      return { title: page.props.name, department: page.props.name, type: types.department }
    default:
      return null
  }
}

export const isSearched = (page: SitePage): boolean => page.template === 'contacts' || listing(page) !== null

/**
 * @param pages the searched pages
 * @param htmlOf the published HTML of a page
 * @throws when Pagefind refuses a page
 */
export async function indexPages(pages: SitePage[], htmlOf: (page: SitePage) => Promise<string>): Promise<SearchIndex> {
  const pagefind = await import('pagefind')
  try {
    const { index, errors } = await pagefind.createIndex({
      forceLanguage: 'da',
      rootSelector: 'main',
      excludeSelectors: ['nav', 'script'],
    })
    if (!index) throw new Error(errors.join('; '))
    const added = await settled(
      pages.flatMap((page) => {
        const listed = listing(page)
        if (listed) return [htmlOf(page).then((html) => index.addHTMLFile({ url: page.path, content: withListing(html, listed) }))]
        return page.template === 'contacts' ? contactRecords(page.props.groups).map((record) => index.addCustomRecord(record)) : []
      }),
    )
    const written = await index.getFiles()
    const refused = [...added.flatMap((answer) => answer.errors), ...written.errors]
    if (refused.length > 0) throw new Error(refused.join('; '))
    return {
      files: written.files.filter(({ path }) => isNeeded(path)).map(({ path, content }) => ({ path: `pagefind/${path}`, content })),
      count: added.length,
    }
  } catch (cause) {
    // A page that failed has said so itself.
    throw cause instanceof ReleaseRefused ? cause : new Error('Could not index the site.', { cause })
  } finally {
    await pagefind.close()
  }
}

/** Waits for all also when one fails: Pagefind must not be closed while it is being told of a page. */
async function settled<T>(work: Promise<T>[]): Promise<T[]> {
  await Promise.allSettled(work)
  return Promise.all(work)
}

/** Pagefind's own user interface is not used. */
const isNeeded = (path: string): boolean => !/(-ui|-highlight)\.(js|css)$/.test(path)

const attribute = (text: string): string => text.replaceAll('&', '&amp;').replaceAll('"', '&quot;').replaceAll('<', '&lt;')

/** Puts title, department and kind into `<main>`, as elements of their own: names may contain commas. */
function withListing(html: string, { title, department, type }: Listed): string {
  const mark = (name: string, value: string, as: ('filter' | 'meta')[]) =>
    as.map((kind) => `<i data-pagefind-${kind}="${name}[title]" title="${attribute(value)}"></i>`).join('')
  const marks = [
    mark('title', title, ['meta']),
    mark(filters.type, type, ['filter', 'meta']),
    department ? mark(filters.department, department, ['filter', 'meta']) : '',
  ]
  return html.replace(/<main\b[^>]*>/, (main) => main + marks.join(''))
}

function contactRecords(groups: { contacts: (ContactView & { roles: { label: string }[] })[] }[]) {
  return groups.flatMap(({ contacts }) =>
    contacts.map((contact) => {
      const department = contact.department?.label
      const numbers = contact.phones.flatMap(({ display, label }) => [display, display.replaceAll(' ', ''), label ?? ''])
      const roles = contact.roles.map(({ label }) => label)
      const said = [contact.name, contact.title, department, ...roles, ...numbers, ...contact.mails, contact.other]
      return {
        url: contact.href,
        language: 'da',
        content: said.filter(Boolean).join('. '),
        meta: { title: contact.name, [filters.type]: types.contact, ...(department && { [filters.department]: department }) },
        filters: { [filters.type]: [types.contact], ...(department && { [filters.department]: [department] }) },
      }
    }),
  )
}
