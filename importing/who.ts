/** From "Kultur og Fritidschef, Anna Andersen" to who that is: title, name, unit, role, vacant or not. */
import { capitalised, tidy } from './text'
import { hasTitle, hasUnit, isPersonName, isTitleWord, nameAtEnd } from './titles'

export type ContactKind = 'person' | 'function' | 'external' | 'role'

export interface Who {
  /** `role`: a vacant post, which is a role and no contact. */
  kind: ContactKind
  name: string
  title: string | null
  department: string | null
  /** The crisis role the line gives before a colon: "Kriseleder: …". */
  role: string | null
  note: string | null
  vacant: boolean
  /** The boundary between title and name could be elsewhere; a human should look. */
  uncertain: boolean
}

const vacantWord = /(?<![\s,(–-])[\s,(–-]*\b(?:vakant|ubesat|vacant)\b[\s,)]*/iu
const roles = 'kriseleder|krisechef|stedfortræder|suppleant|løsningsansvarlig|logfører|talsperson|indsatsleder'
const staff = 'direktion|stabschef|stabssekretariat|situationsbillede|operation(?:er)?|logistik|administration|it|presse|log'
const crisisRole = new RegExp(`^(?:${roles}|${staff}|ansvarlig for .+)$`, 'iu')

/** @returns whether the text is a role in the crisis and nothing else: "Kriseleder", "Ansvarlig for kommunikation" */
export const isCrisisRole = (text: string): boolean => new RegExp(`^(?:${roles}|ansvarlig for .{3,70})$`, 'iu').test(text.replace(/:$/, ''))
const outsiders = [
  ...['politi', 'brandvæsen', 'falck', 'sygehus', 'hospital', 'lægevagt', 'giftlinje', 'alarmcentral', 'region'],
  ...['beredskabsstyrelse', 'redningsberedskab', 'forsyning', 'leverandør', 'energinet', 'psykologer', 'taxa'],
  ...['a/s', 'aps$'],
]
const outside = new RegExp(outsiders.join('|'), 'iu')

const noone: Who = {
  kind: 'function',
  name: '',
  title: null,
  department: null,
  role: null,
  note: null,
  vacant: false,
  uncertain: false,
}

/** @param text what stands before the number, without the label; never empty */
export function whoIs(text: string): Who {
  const { rest, inside } = withoutParentheses(unbroken(text))
  const { prefix, main } = atColon(beforeHolder(rest))
  const vacant = vacantWord.test(main)
  const base = read(trimmed(main.replace(vacantWord, ' ')))
  const insideIsTitle = inside !== null && base.kind === 'person' && !base.title && hasTitle(inside)
  const found: Who = {
    ...base,
    title: insideIsTitle ? inside : base.title,
    note: [insideIsTitle ? null : inside, holderOf(rest)].filter(Boolean).join('; ') || null,
    ...(prefix === null ? {} : prefixed(prefix, base)),
  }
  const title = found.title && capitalised(found.title)
  if (!vacant) return { ...found, title }
  return { ...found, kind: 'role', name: '', title: found.role ?? title ?? found.name, role: null, vacant }
}

/** "IT- afdelingen" lost its place at the end of a line; "Øst- og Vestfjorden" did not. */
const unbroken = (text: string): string => text.replace(/(\p{L})- (?!og |eller |samt )(?=\p{Ll})/gu, '$1-')

const trimmed = (text: string): string => tidy(text).replace(/^[\s,:;/–-]+|(?<![\s,:;/–-])[\s,:;/–-]+$/gu, '')

function withoutParentheses(text: string): { rest: string; inside: string | null } {
  const found = [...text.matchAll(/\(([^()]*)(?:\)|$)/g)].map((match) => tidy(match[1] ?? ''))
  return { rest: trimmed(text.replace(/\([^()]*(?:\)|$)/g, ' ')), inside: found.length > 0 ? found.join('; ') : null }
}

/** "Vagttelefonen v/leder Bo Berg": the phone is the contact, and who has it is a note. */
const beforeHolder = (text: string): string => text.replace(/ v[/.].*$/isu, '')
const holderOf = (text: string): string => / (v[/.].*)$/isu.exec(text)?.[1] ?? ''

function atColon(text: string): { prefix: string | null; main: string } {
  const match = /^([^:]{2,80}):\s*(\S.*)$/u.exec(text)
  return match ? { prefix: trimmed(match[1] ?? ''), main: match[2] ?? '' } : { prefix: null, main: text }
}

/** What stands before the colon is a role in the crisis, a title, or the unit. */
function prefixed(prefix: string, who: Who): Partial<Who> {
  if (crisisRole.test(prefix)) return { role: capitalised(prefix) }
  if (hasTitle(prefix) && !who.title) return { title: prefix }
  if (/\d/.test(prefix)) return { note: prefix }
  return who.department ? { note: prefix } : { department: prefix }
}

function read(text: string): Who {
  const parts = text.split(/,\s*|\s[–—-]\s/u).filter(Boolean)
  const at = parts.findLastIndex((part) => isPersonName(part))
  if (parts.length > 1 && at >= 0) return person(parts[at] ?? '', parts.toSpliced(at, 1))
  // "Stab og Kultur, Chef Ole Hansen": only the last part holds the name.
  const last = inOnePart(parts.at(-1) ?? text)
  if (parts.length > 1 && last.kind === 'person')
    return { ...last, ...titleAndUnit([...parts.slice(0, -1), last.title ?? '']) }
  return inOnePart(text)
}

const person = (name: string, others: string[]): Who => ({ ...noone, kind: 'person', name, ...titleAndUnit(others) })

/** A title may hold commas ("Natur, Vej og Driftschef"): it runs to the last part with a title word. */
function titleAndUnit(parts: string[]): Pick<Who, 'title' | 'department'> {
  const filled = parts.filter(Boolean)
  const until = filled.findLastIndex(hasTitle) + 1
  const own = filled[until - 1] ?? ''
  // "Solbakken, Tølløse, Pædagogisk leder": places before a title that is whole are where, not what.
  const places = filled.slice(0, until - 1)
  if (until > 1 && own.includes(' ') && !/ og |\bfor\b|\baf\b/u.test(own) && !places.some(hasTitle)) {
    return { title: own, department: [...places, ...filled.slice(until)].join(', ') }
  }
  // "Leder af Børn, Unge og Fritid": after "af" and "for" the unit is part of the title.
  const goesOn = until > 0 && /\b(?:af|for)\b/u.test(filled[until - 1] ?? '')
  const end = goesOn ? filled.length : until
  return { title: filled.slice(0, end).join(', ') || null, department: filled.slice(end).join(', ') || null }
}

/** Without commas the title ends with its last title word, and the name is what is left of names at the end. */
function inOnePart(text: string): Who {
  const words = text.split(' ')
  const titleAt = words.findLastIndex(isTitleWord)
  if (titleAt < 0) return isPersonName(text) ? person(text, []) : functionOf(text)
  const head = words.slice(0, titleAt).join(' ')
  const tail = words.slice(titleAt + 1)
  if (tail.length === 0 && isPersonName(head)) return person(head, [words[titleAt] ?? ''])
  if (tail.length === 0) return endsInTitle(words) ?? functionOf(text)
  const nameLength = nameAtEnd(tail)
  if (nameLength === 0) return functionOf(text)
  const title = words.slice(0, words.length - nameLength).join(' ')
  const uncertain = nameLength > 4 || (nameLength > 2 && hasUnit(title))
  return { ...person(words.slice(-nameLength).join(' '), []), title, uncertain }
}

/** "Ole Hansen faglig koordinator": the title begins with the first small letter after two names. */
function endsInTitle(words: string[]): Who | null {
  const small = words.findIndex((word) => /^\p{Ll}/u.test(word))
  const head = words.slice(0, small).join(' ')
  return small >= 2 && isPersonName(head) ? person(head, [words.slice(small).join(' ')]) : null
}

/** A unit, a duty phone, or a post whose holder is not named. */
const functionOf = (text: string): Who => ({
  ...noone,
  kind: outside.test(text) ? 'external' : 'function',
  name: capitalised(text),
})
