/** What readers send from the internal edition, as the CMS shows it. */
import type { FaultKind } from '../../domain/readers/fault'

export const readerTexts = {
  unreadable: 'Meldingen kunne ikke læses.',
  tooMany: 'Der er kommet for mange meldinger den seneste time. Send en mail i stedet.',
  kinds: {
    noAnswer: 'Nummeret svarer ikke',
    wrong: 'Det er forkert',
    unclear: 'Jeg forstår det ikke',
  } satisfies Record<FaultKind, string>,
  faults: {
    title: 'Meldt af læsere',
    about: (section: string, at: string) => `Afsnit: ${section}. Meldt ${at}.`,
    words: (words: string) => `“${words}”`,
    mended: 'Rettet',
    busy: 'Fjerner …',
    failed: 'Meldingen kunne ikke fjernes. Prøv igen.',
    gone: 'Planen findes ikke længere',
    kept: 'En melding forsvinder, når nogen trykker “Rettet”, og ellers efter 90 dage.',
  },
  mail: {
    subject: (kind: string, plan: string) => `${kind}: ${plan}`,
    intro: 'En medarbejder har meldt en fejl på siden.',
    heading: 'Fejl på siden',
    button: 'Åbn planen',
    why: 'Du får denne mail, fordi du er ansvarlig redaktør for planen eller ansvarlig for beredskabet.',
  },
  unanswered: {
    title: 'Det søgte læserne uden at finde noget',
    none: 'Ingen spørgsmål er stillet forgæves to gange eller mere.',
    help: 'Kun ordene tælles, aldrig hvem der spurgte. Et spørgsmål vises, når det er stillet to gange, og glemmes efter 90 dage.',
    count: (words: string, count: number) => `${words} (${count} gange)`,
  },
} as const
