/** What somebody has done with a plan, as those who wrote it hear it: in a mail and in "Mine opgaver". */
import type { NewsAbout, PlanNews } from '../../domain/reminders/news'
import { commentPlace } from './compare'
import { onMoment } from './dates'

export const newsTexts = {
  heading: 'Nyt om mine planer',
  help: 'De seneste to uger.',
  sentBack: (by: string, at: string) => `${by} sendte planen retur ${at}. Ret den, og send den til godkendelse igen.`,
  approved: (by: string, at: string, number: string | null) => `${by} godkendte ${number ? `revision ${number}` : 'planen'} ${at}.`,
  readersSee: 'Læserne ser den nu.',
  inForceFrom: (at: string) => `Den træder i kraft ${at}. Indtil da ser læserne den nuværende.`,
  inForce: (number: string | null, at: string) => `${number ? `Revision ${number}` : 'Planen'} trådte i kraft ${at}.`,
  outOfUse: (by: string, at: string) => `${by} tog planen ud af brug ${at}. Læserne ser ikke længere dens indhold.`,
  withdrawn: (by: string, at: string) => `${by} trak planen tilbage ${at}. Du skal ikke tage stilling til den nu.`,
  commented: (by: string, at: string) => `${by} skrev en kommentar ${at}.`,
  answered: (by: string, at: string) => `${by} svarede på en kommentar ${at}.`,
  mentioned: (by: string, at: string) => `${by} nævnte dig i en kommentar ${at}.`,
  reason: (reason: string) => `Begrundelse: ${reason}`,
  remark: (remark: string) => `Bemærkning: ${remark}`,
  comment: (place: string, text: string, author: string) => `${place}: ${text} (${author})`,
}

const whatHappened: Record<NewsAbout, (news: PlanNews) => string[]> = {
  sentBack: ({ by, at }) => [newsTexts.sentBack(by.name, onMoment(at))],
  approved: ({ by, at, number, inForceFrom }) => [
    newsTexts.approved(by.name, onMoment(at), number),
    inForceFrom ? newsTexts.inForceFrom(onMoment(inForceFrom)) : newsTexts.readersSee,
  ],
  inForce: ({ number, at }) => [newsTexts.inForce(number, onMoment(at)), newsTexts.readersSee],
  outOfUse: ({ by, at }) => [newsTexts.outOfUse(by.name, onMoment(at))],
  withdrawn: ({ by, at }) => [newsTexts.withdrawn(by.name, onMoment(at))],
  commented: ({ by, at }) => [newsTexts.commented(by.name, onMoment(at))],
  answered: ({ by, at }) => [newsTexts.answered(by.name, onMoment(at))],
  mentioned: ({ by, at }) => [newsTexts.mentioned(by.name, onMoment(at))],
}

/** Who has to act is told why; to who is only to know it is a remark. */
const isReasoned = ({ about }: PlanNews): boolean => about === 'sentBack' || about === 'outOfUse'

export const newsLines = (news: PlanNews): string[] => [
  ...whatHappened[news.about](news),
  ...(news.reason ? [isReasoned(news) ? newsTexts.reason(news.reason) : newsTexts.remark(news.reason)] : []),
  ...news.comments.map(({ section, text, author }) => newsTexts.comment(commentPlace(section), text, author)),
]
