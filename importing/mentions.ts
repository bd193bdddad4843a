/** What stands in running text and a human should look at: phone numbers, dead links, sentences said twice. */
import type { ContactBook } from './contact-book'
import { unreached } from './contact-line'
import { findNumbers, hasLongRun, withoutLabel } from './numbers'
import { hasTitle, hasUnit, isPersonName, isTitleWord } from './titles'
import { wordsOf } from './text'
import type { ImportedSection, Passage, Remark } from './types'
import { whoIs } from './who'

const links = 'klik(?:ke)? her|linket her|på dette link|fremgår af (?:beskrivelserne|linket|siden)'
const deadLink = new RegExp(`\\b(?:${links})\\b|^(?:læs mere|se mere|se her)\\b`, 'iu')

/** "Klik her" led somewhere once; as text it leads nowhere (domain.md 38). */
export const isDeadLink = (text: string): boolean => deadLink.test(text)

/** What a template leaves to be filled in: "[indsæt navn]", "Klik her for at skrive", "xxx", a line to write on. */
const toFill =
  /[[<{](?:indsæt|skriv|angiv|udfyld|navn|titel|dato|telefon|tlf|kommune|afdeling)\b[^\]>}\n]{0,60}[\]>}]|\b(?:klik|tryk) (?:eller tryk )?her for at \p{L}|(?<!\p{L})x{3,}(?!\p{L})|_{5,}|\.{8,}|…{3,}/iu

/** @param book gets the contacts that running text names with a number */
export function remarksIn(sections: readonly ImportedSection[], book: ContactBook): Remark[] {
  return sections.flatMap((section) => [
    ...section.passages.flatMap((passage, index) => remarksOn(passage, section.passages[index + 1], book)),
    ...remarksIn(section.children, book),
  ])
}

function remarksOn(passage: Passage, next: Passage | undefined, book: ContactBook): Remark[] {
  const { line, text } = passage
  const remarks: Remark[] = []
  if (isDeadLink(text)) remarks.push({ reason: 'linkWithoutTarget', line, text })
  if (toFill.test(text)) remarks.push({ reason: 'placeholder', line, text })
  if (next && isRepeated(text, next.text)) remarks.push({ reason: 'repeated', line, text })
  if (hasLongRun(text)) remarks.push({ reason: 'longNumber', line, text })
  if (passage.contacts.length > 0) return remarks
  const numbers = findNumbers(text)
  // Once for a line, however many there are: each remark carries the whole of it.
  if (numbers.some(({ phone }) => phone === null)) remarks.push({ reason: 'incompleteNumber', line, text })
  for (const { start, phone, text: number } of numbers) {
    if (phone === null) continue
    // 112 never changes and is everybody's.
    if (phone.length > 4) {
      const before = text.slice(Math.max(0, start - longestName), start)
      remarks.push({
        reason: known(before, phone, book, line) ? 'numberInText' : 'numberWithoutName',
        line,
        text: number,
      })
    }
  }
  return remarks
}

/** A teaser over a paragraph that begins with the same sentence. */
function isRepeated(text: string, next: string): boolean {
  const words = wordsOf(text)
  return words.length >= 6 && wordsOf(next).slice(0, words.length).join(' ') === words.join(' ')
}

/** @returns whether the number has a contact; one is made where the words before it name somebody. */
function known(before: string, phone: string, book: ContactBook, line: number): boolean {
  if (book.withNumber(phone)) return true
  const name = namedBefore(before)
  if (!name) return false
  const found = { ...unreached(whoIs(name)), phones: [{ number: phone, label: '' }] }
  book.add(found, line, before)
  return true
}

/** "Stenrup Skole v. LEDER": nobody is named yet. */
const placeholder = / v[./] ?\p{Lu}{3,20}$/u
/** "ringer til Brand og Redning": what has a capital after "til" is whom to call. */
const calledUp = /(?:ring(?:er|es)?|kontakt(?:er|es)?|henvendelse|henvend dig)(?: op)? til (\p{Lu}[\p{L}-]{1,30}(?: (?:(?:og|for|i) )?\p{Lu}[\p{L}-]{1,30}){0,4})$/u

/** More than any name and its title. */
const longestName = 120

const between = /(?<![\s,(–-])[\s,(–-]*(?:(?<!\p{L})(?:på|via|kan|er|har|hos|til|træffes|kontaktes|ringes|ringe|op)[\s,(]*)*$/iu

/** "Ring til vagtcentralen på tlf." → vagtcentralen. Only words that are plainly somebody are taken. */
function namedBefore(text: string): string | null {
  const plain = withoutLabel(text.replace(/(?<![\s(:])[\s(:]+$/u, '')).replace(/ \p{L}{2,20}-$/u, '').replace(between, '').replace(placeholder, '')
  // What comes before a number here is of 120 characters at the most (`longestName`): there these take no time.
  /* eslint-disable regexp/no-super-linear-move */
  const capitals = /(?<!\p{Lu}[\p{L}.'’-]*)\p{Lu}[\p{L}.'’-]*(?: \p{Lu}[\p{L}.'’-]*)+$/u.exec(plain)?.[0]
  if (capitals && isPersonName(capitals)) return capitals
  // "via Fjordby vagtcentral": a name in front belongs to it, unless it only begins the sentence.
  const called = calledUp.exec(plain)?.[1]
  if (called && !isPersonName(called)) return called
  const [found = '', name = '', last = ''] = /(?:(?<=\S )(\p{Lu}[\p{L}-]+) )?([\p{L}-]+)$/u.exec(plain) ?? []
  /* eslint-enable regexp/no-super-linear-move */
  if (!hasTitle(last) && !hasUnit(last)) return null
  // "Vagthavende indsatsleder" is one title, also where it begins the sentence.
  const whole = new RegExp(`(\\p{Lu}[\\p{L}-]+) ${last}$`, 'u').exec(plain)
  if (whole?.[1] && isTitleWord(whole[1])) return whole[0]
  return name && isPersonName(`${name} ${name}`) ? found : last
}
