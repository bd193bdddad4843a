/**
 * The search index: Pagefind over plans, roles and departments, a record of its own for each contact, and beside it
 * the site's vocabulary (docs/decisions/0017).
 */
import { withoutUnseen } from '../../domain/content/clean-text'
import type { ContactView, Link, SitePage } from '../../components/site/props'
import { publishingTexts, siteTexts, words } from '../../messages'
import { ReleaseRefused } from '../release/problems'
import { contentOfFragment, vocabularyOf } from './vocabulary'

export interface SearchIndex {
  /** Path below the release, such as `pagefind/pagefind.js`. */
  files: { path: string; content: Uint8Array }[]
  /** Plans, roles, departments and contacts in it. */
  count: number
}

interface Listed {
  title: string
  department: Link | null
  type: string
  /** The plan that an action card belongs to: what it is for is often said there alone. */
  under?: string
}

const { filters } = publishingTexts.search
const types = siteTexts.search.otherKinds

/** What a page is listed as; null for pages that are not searched. A plan taken out of use is not, and a list that goes on is no page of its own. */
function listing(page: SitePage): Listed | null {
  if ('part' in page.props && page.props.part && page.props.part.at > 1) return null
  switch (page.template) {
    case 'plan':
      return {
        title: page.props.title,
        department: page.props.department,
        type: words.kinds[page.props.kind],
        under: page.props.kind === 'actionCard' ? page.props.parent?.title : undefined,
      }
    case 'role':
      return { title: page.props.role.title, department: page.props.department, type: types.role }
    case 'department':
      return { title: page.props.name, department: { label: page.props.name, href: page.path }, type: types.department }
    default:
      return null
  }
}

const searchedTemplates: ReadonlySet<string> = new Set<SitePage['template']>(['plan', 'role', 'department', 'contacts'])

export const isSearched = ({ template }: { template: string }): boolean => searchedTemplates.has(template)

/** Indexes in the making. */
let indexing = 0

/** Where the search finds the vocabulary, below the release. */
const vocabularyPath = 'pagefind/ord.json'

/** Pages in memory on their way to Pagefind. */
const readAtOnce = 64

/**
 * @param pages the searched pages
 * @param htmlOf the published HTML of a page
 * @param synonyms groups of words that mean the same
 * @throws when Pagefind refuses a page
 */
export async function indexPages(
  pages: SitePage[],
  htmlOf: (page: SitePage) => Promise<string>,
  synonyms: string[][],
): Promise<SearchIndex> {
  const pagefind = await import('pagefind')
  indexing += 1
  try {
    const { index, errors } = await pagefind.createIndex({
      forceLanguage: 'da',
      rootSelector: 'main',
      excludeSelectors: ['nav', 'script', 'button'],
    })
    if (!index) throw new Error(errors.join('; '))
    const above = departmentsAbove(pages)
    const added: Awaited<ReturnType<typeof index.addHTMLFile>>[] = []
    // Always in the same order, and then the index is the same: however fast which of the pages is read.
    for (let start = 0; start < pages.length; start += readAtOnce) {
      const some = pages.slice(start, start + readAtOnce)
      const htmls = await settled(some.map((page) => (listing(page) ? htmlOf(page) : Promise.resolve(''))))
      added.push(
        ...(await settled(
          some.flatMap((page, at) => {
            const listed = listing(page)
            if (listed) {
              return [index.addHTMLFile({ url: page.path, content: withListing(searched(htmls[at] ?? ''), listed, above) })]
            }
            if (page.template !== 'contacts') return []
            return contactRecords(page.props.groups, above).map((record) => index.addCustomRecord(record))
          }),
        )),
      )
    }
    const written = await index.getFiles()
    const refused = [...added.flatMap((answer) => answer.errors), ...written.errors]
    if (refused.length > 0) throw new Error(refused.join('; '))
    const files = written.files.filter(({ path }) => isNeeded(path)).map(({ path, content }) => ({ path: `pagefind/${path}`, content }))
    const contents = files.filter(({ path }) => path.endsWith('.pf_fragment')).map(({ content }) => contentOfFragment(content))
    const vocabulary = Buffer.from(JSON.stringify(await vocabularyOf(contents, synonyms)))
    return { files: [...files, { path: vocabularyPath, content: vocabulary }], count: added.length }
  } catch (cause) {
    // A page that failed has said so itself.
    throw cause instanceof ReleaseRefused ? cause : new Error('Could not index the site.', { cause })
  } finally {
    indexing -= 1
    // Both editions are indexed at once by one process, which the last of them ends.
    if (indexing === 0) await pagefind.close()
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

type Above = (department: Link | null) => string[]

/** A department's name with those above it, so that a search in a department takes those below it too. */
function departmentsAbove(pages: SitePage[]): Above {
  const parents = new Map(pages.flatMap((page) => (page.template === 'department' ? [[page.path, page.props.parent] as const] : [])))
  const above: Above = (department) => (department ? [department.label, ...above(parents.get(department.href) ?? null)] : [])
  return above
}

/** A page as Pagefind must be given it so that readers find what it says. */
const searched = (html: string): string => withWholeNumbers(withLinksApart(withLabels(withoutUnseen(html))))

/** Pagefind passes over labels, and a card's steps are the labels of their boxes. */
const withLabels = (html: string): string => html.replace(/<(\/?)label\b/g, '<$1span')

/** Phone links stand side by side without a space; what they say must not become one word. */
const withLinksApart = (html: string): string => html.replaceAll('</a><a ', '</a> <a ')

/** `95 01 00 01` as `95010001`, which readers may write in any grouping. The search shows it in pairs again. */
const withWholeNumbers = (text: string): string =>
  text.replace(/(?<![\d+])(\d\d)[ \u00a0](\d\d)[ \u00a0](\d\d)[ \u00a0](\d\d)(?!\d)/g, '$1$2$3$4')

/** Puts title, departments and kind into `<main>`, as elements of their own: names may contain commas. */
function withListing(html: string, { title, department, type, under }: Listed, above: Above): string {
  const mark = (kind: 'filter' | 'meta', name: string, value: string) =>
    `<i data-pagefind-${kind}="${name}[title]" title="${attribute(value)}"></i>`
  const marks = [
    mark('meta', 'title', title),
    mark('meta', filters.type, type),
    mark('filter', filters.type, type),
    under ? mark('meta', 'under', under) : '',
    department ? mark('meta', filters.department, department.label) : '',
    ...above(department).map((name) => mark('filter', filters.department, name)),
  ]
  return html.replace(/<main\b[^<>]*>/, (main) => main + marks.join(''))
}

type Group = { contacts: (ContactView & { roles: Link[] })[] }

function contactRecords(groups: Group[], above: Above) {
  return groups.flatMap(({ contacts }) =>
    contacts.map((contact) => {
      const department = contact.department?.label
      const numbers = contact.phones.flatMap(({ display, label }) => [withWholeNumbers(display), label])
      const roles = contact.roles.map(({ label }) => label)
      const said = [contact.name, contact.title, department, ...roles, ...numbers, ...contact.mails, contact.other]
      return {
        url: contact.href,
        language: 'da',
        content: withoutUnseen(said.filter(Boolean).join('. ')),
        meta: {
          title: contact.name,
          [filters.type]: types.contact,
          ...(department && { [filters.department]: department }),
          // To call from the result.
          ...(contact.phones.length > 0 && { tel: contact.phones.map(({ href }) => href.replace('tel:', '')).join(' ') }),
        },
        filters: { [filters.type]: [types.contact], ...(department && { [filters.department]: above(contact.department) }) },
      }
    }),
  )
}
