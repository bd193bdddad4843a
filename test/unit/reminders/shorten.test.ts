import { describe, expect, it } from 'vitest'
import { afterAccepting, afterRefusal, isBroken, isFinal, neverUsed } from '../../../domain/reminders/mail-line'
import type { MailContent } from '../../../reminders/content'
import { renderMail } from '../../../reminders/layout'
import { itemsShown, shortened } from '../../../reminders/shorten'

const item = (number: number, line = 'Skal revideres.') => ({ title: `Plan ${number}`, about: 'Delplan', lines: [line], buttons: [{ label: 'Åbn', href: 'https://cms.example/admin' }] })
const items = (count: number, line?: string) => Array.from({ length: count }, (_, number) => item(number, line))
const mail = (...groups: MailContent['groups']): MailContent => ({ subject: 'x'.repeat(1_000), greeting: 'Kære Anna', intro: 'Her', groups, footer: [], unsubscribe: null })
const group = (heading: string, count: number, line?: string) => ({ heading, urgent: false, items: items(count, line), all: `https://cms.example/${heading}` })

describe('a long mail', () => {
  it('shows 25 items in all, one of each group at least, and says how many more there are and where', () => {
    const letter = renderMail(mail(group('frist', 50), group('kontakter', 40)))
    expect(letter.text).toContain('… og 25 til: https://cms.example/frist')
    expect(letter.text).toContain('… og 39 til: https://cms.example/kontakter')
    expect(letter.html).toContain('href="https://cms.example/kontakter"')
    expect(letter.text.match(/Skal revideres/g)).toHaveLength(itemsShown + 1)
  })

  it('stays as it is when it is short', () => {
    const letter = renderMail(mail(group('frist', 25)))
    expect(letter.text).not.toContain('til:')
  })

  it('has a size that no record decides, and cuts no sign in two', () => {
    const large = mail(group('a', 3_000, '😀&"'.repeat(100_000)), group('b', 3_000, 'x'.repeat(50_000)))
    const { subject, html } = renderMail(large)
    expect([subject.length, html.length < 150_000]).toEqual([250, true])
    const [cut] = shortened(mail(group('a', 1, `${'x'.repeat(598)}😀😀`))).groups[0]!.items[0]!.lines
    expect(cut).toBe(`${'x'.repeat(598)}…`)
  })
})

describe('a refusal', () => {
  const now = new Date('2027-01-31T10:00:00Z')
  const refused = (...addresses: string[]) =>
    addresses.reduce((line, to, index) => afterRefusal(line, { mail: String(index), to }), afterAccepting(now))

  it('of three addresses in a row is the line’s, of one address again and again its own', () => {
    expect(isBroken(refused('a', 'b', 'c'))).toBe(true)
    expect(isBroken(refused('a', 'b'))).toBe(false)
    expect(isBroken(refused('a', 'a', 'a', 'a'))).toBe(false)
  })

  it('is believed of a server that took a mail within the hour, or after four tries', () => {
    expect(isFinal(refused('a'), 1, new Date('2027-01-31T10:59:00Z'))).toBe(true)
    expect(isFinal(refused('a'), 1, new Date('2027-01-31T11:01:00Z'))).toBe(false)
    expect([1, 2, 3, 4].map((tries) => isFinal(neverUsed, tries, now))).toEqual([false, false, false, true])
  })
})
