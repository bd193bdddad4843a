/** A table of names and numbers in the text, whose rows can become contacts. */
import type { Unclear } from '../../domain/contact/contact-table'

const rows = (count: number): string => (count === 1 ? '1 række' : `${count} rækker`)
const why: Record<Unclear, string> = {
  'no-name': 'rækken har intet navn',
  'no-number': 'rækken har intet helt telefonnummer',
  'other-name': 'nummeret er en andens',
  'shared-number': 'flere har nummeret',
  'other-number': 'navnet kendes med et andet nummer',
}

export const contactTableTexts = {
  title: 'Tabel med navne og numre',
  offer: 'Tabellen har navne og numre. Bliver rækkerne til kontakter, følger planen med, når et nummer skifter.',
  counts: ({ known, made, unclear }: { known: number; made: number; unclear: number }) =>
    [
      ...(known > 0 ? [`${rows(known)} findes som ${known === 1 ? 'kontakt' : 'kontakter'}`] : []),
      ...(made > 0 ? [`${rows(made)} oprettes`] : []),
      ...(unclear > 0 ? [`${rows(unclear)} bliver stående`] : []),
    ].join(', '),
  make: 'Gør rækkerne til kontakter',
  making: 'Opretter kontakterne …',
  leave: 'Lad tabellen stå',
  done: (count: number) => `${rows(count)} er nu kontakter. Husk at gemme planen.`,
  left: 'Disse rækker står, som de var:',
  leftRow: (words: string, reason: string) => `${words} – ${reason}`,
  why,
  close: 'Luk',
  changed: 'Tabellen blev ændret imens. Prøv igen.',
} as const
