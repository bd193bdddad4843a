/** The generated plans of `scale/corpus.ts` as Markdown, for programs that make sites of it. */
import { contact, plan, role, type SectionName } from '../scale/corpus'

const headings: Record<SectionName, string> = {
  situation: 'Situation', alerting: 'Alarmering', tasks: 'Opgaver', actions: 'Handlinger', leadership: 'Ledelse', staffing: 'Bemanding og materiel',
  communication: 'Kommunikation', otherMatters: 'Andre forhold', free: 'Genopretning',
}
const phases = { immediate: 'Straks', shortly: 'Inden længe', followUp: 'Opfølgning' } as const

const list = (items: string[], mark: (at: number) => string): string[] => (items.length > 0 ? [...items.map((item, at) => `${mark(at)} ${item}`), ''] : [])
const numbered = (at: number) => `${at + 1}.`
const bullet = () => '-'

function who(key: string): string {
  const { name, title, phone, mail } = contact(key)
  return `${name}, ${title}, [${phone}](tel:${phone}), [${mail}](mailto:${mail})`
}

/** @returns the body of plan `i`, which begins with its summary */
export function bodyOf(i: number): string {
  const { summary, sections, phases: steps, contacts, roles } = plan(i)
  const actions = Object.entries(phases).flatMap(([phase, heading]) => [
    `### ${heading}`,
    '',
    ...list(steps[phase as keyof typeof phases].map((step) => [step.text, step.role && role(step.role).title, step.contact && who(step.contact)].filter(Boolean).join(' – ')), numbered),
  ])
  const all = Object.entries(sections).flatMap(([key, { paragraphs, items }]) => [
    `## ${headings[key as SectionName]}`,
    '',
    ...paragraphs.flatMap((text) => [text, '']),
    ...list(items, bullet),
    ...(key === 'alerting' ? list(contacts.slice(0, 2).map(who), numbered) : []),
    ...(key === 'actions' ? actions : []),
  ])
  const rows = contacts.map((key) => {
    const { name, title, phone, mail } = contact(key)
    return `| ${name} | ${title} | [${phone}](tel:${phone}) | [${mail}](mailto:${mail}) |`
  })
  const table = ['## Kontakter', '', '| Navn | Stilling | Telefon | Mail |', '|---|---|---|---|', ...rows, '']
  return [summary, '', ...all, ...table, '## Roller', '', ...list(roles.map((key) => `${role(key).title}: ${role(key).holders.map(who).join('; ')}`), bullet)].join('\n')
}
