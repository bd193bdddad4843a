import { toolTexts } from '../../../messages/da/site'

interface Fault {
  kind: string
  /** What the reader wrote; empty where the kind says it. */
  words: string
  page: string
  section: string
  address: string
}

/** @returns the mail as an address: its reader sees on the first line what is wrong, and on the last where */
export function faultMail(to: string, { kind, words, page, section, address }: Fault): string {
  const lines = [kind, words, '', toolTexts.fault.where(section), page, address].filter((line, at) => line || at === 2)
  return `mailto:${to}?subject=${encodeURIComponent(`${kind}: ${page}`)}&body=${encodeURIComponent(lines.join('\r\n'))}`
}
