/** What lies in front in the folder: whom to call first, the register of numbers, and what an older folder still has. */
import { dateText, danishDay } from '../../../components/site/dates'
import type { ContactView, PlanPageProps, SitePage } from '../../../components/site/props'
import { siteTexts } from '../../../messages'
import { postOf, rowOf, waysTo } from './calls'
import type { FolderFront } from './view'

type PropsOf<T extends SitePage['template']> = Extract<SitePage, { template: T }>['props']

/**
 * @param pages as readers get them: what is not on a page cannot be on paper
 * @param plans that lie in the folder
 * @param whole the folder of everything
 */
export function folderFront(pages: SitePage[], plans: PlanPageProps[], whole: boolean): FolderFront {
  const propsOf = <T extends SitePage['template']>(template: T): PropsOf<T>[] =>
    pages.flatMap((page) => (page.template === template ? [page.props as PropsOf<T>] : []))
  const duty = propsOf('home')[0]?.duty
  const firsts = plans.flatMap(({ kind, title, callFirst: [first] }) =>
    first && kind !== 'actionCard' ? [{ plan: title, row: rowOf(first) }] : [],
  )
  return {
    callFirst: [...(whole && duty ? [{ plan: siteTexts.home.duty, row: postOf(duty.name, duty) }] : []), ...firsts],
    register: whole ? registerOf(propsOf('contacts').flatMap(({ groups }) => groups.flatMap(({ contacts }) => contacts))) : [],
    withdrawn: whole ? propsOf('retiredPlan').map(({ title, takenOutAt }) => ({ title, day: danishDay(new Date(takenOutAt)), date: dateText(takenOutAt) })) : [],
  }
}

const names = new Intl.Collator('da')

/** Whoever has no number has no place in a register of numbers. */
const registerOf = (contacts: ContactView[]): FolderFront['register'] =>
  contacts
    .filter(({ phones }) => phones.length > 0)
    .map((contact) => ({ contact, about: [contact.title, contact.department?.label].filter(Boolean).join(', ') }))
    .sort((a, b) => names.compare(a.contact.name, b.contact.name) || a.about.localeCompare(b.about))
    .map(({ contact, about }) => ({ name: contact.name, about, reach: waysTo({ ...contact, mails: [], other: null }) }))
