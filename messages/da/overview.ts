/** Charts, the year ahead and the yearly report: the same words on the site and in the admin. */
import type { Standing } from '../../domain/overview'
import { dayText } from './dates'

const month = new Intl.DateTimeFormat('da-DK', { month: 'long', year: 'numeric', timeZone: 'UTC' })
const plans = (count: number): string => (count === 1 ? '1 plan' : `${count} planer`)

export const overviewTexts = {
  title: (day: string) => `Planerne pr. ${dayText(day)}`,
  help: 'Søjlerne viser planer i kraft. En plan, der afventer godkendelse, gælder i sin nuværende revision, indtil den nye er godkendt.',
  caption: 'Planer i kraft, efter hvornår de skal revideres',
  department: 'Afdeling',
  total: 'I alt',
  parts: {
    inForce: 'I kraft',
    onTime: 'Revideres senere',
    dueSoon: 'Revideres inden 60 dage',
    overdue: 'Revision overskredet',
    inReview: 'Afventer godkendelse',
  } satisfies Record<keyof Standing, string>,
  legend: 'Signaturer',
  none: 'Der er ingen planer i kraft endnu.',

  months: {
    title: 'De næste tolv måneder',
    help: 'Planer efter den måned, de senest skal revideres i.',
    /** @param key `2026-11` */
    name: (key: string) => month.format(new Date(`${key}-01T00:00:00Z`)),
    plans,
    none: 'Ingen',
    more: (count: number) => `og ${plans(count)} til`,
    overdue: (count: number) => `${plans(count)} skulle allerede være revideret og står ikke herunder.`,
  },

  report: {
    file: 'planer.csv',
    link: 'Hent planerne til årsrapporten (CSV, åbnes i Excel)',
    columns: {
      department: 'Afdeling',
      title: 'Plan',
      kind: 'Type',
      state: 'Tilstand',
      revision: 'Revision i kraft',
      approvedAt: 'Godkendt den',
      lastRevisedAt: 'Senest revideret',
      nextReviewDate: 'Skal revideres senest',
      status: 'Status',
      lastExercised: 'Sidst afprøvet',
      editor: 'Ansvarlig redaktør',
      address: 'Adresse',
    },
    statusOn: (day: string) => `Status pr. ${day}`,
    /** With the word in front, no spreadsheet takes “2.1” for the second of January. */
    revision: (number: string) => `Revision ${number}`,
  },

  calendar: {
    title: 'Følg med i din kalender',
    help:
      'Kopiér adressen på et link herunder, og tilføj den i dit kalenderprogram som en kalender fra internettet. ' +
      'Så flytter aftalerne sig selv, når en plan bliver revideret.',
    all: 'Kalender med alle planer',
    department: (name: string) => `Kalender for ${name}`,
  },
} as const
