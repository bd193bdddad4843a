/** A run in Danish lines, for the command line. */
import { mailTexts, reminderTexts } from '../messages'
import { dayText } from '../messages/da/dates'
import { copenhagenDay } from '../domain/reminders/due'
import type { Notice } from '../domain/reminders/notices'
import type { Delivered } from './deliver'
import type { Plan } from './run'
import type { ReminderSettings } from './settings'

const texts = reminderTexts.run

/** @returns what is written to whom, and what not and why */
export function reportPlan({ mails, skipped }: Pick<Plan, 'mails' | 'skipped'>): string[] {
  return [
    ...(mails.length === 0 ? [texts.nothing] : []),
    ...mails.flatMap(({ to, letter, notices }) => [
      texts.mail(to.mail, letter.subject),
      ...notices.map((notice) => texts.item(notice.plan.title, whyNow(notice))),
    ]),
    ...(skipped.length === 0 ? [] : [texts.skippedHeading]),
    ...skipped.map(({ notice, why }) => texts.skipped(notice.plan.title, notice.to.mail, texts.why[why])),
  ]
}

function whyNow({ about, due, days, plan, contact, news }: Notice): string {
  if (news) return texts.news[news.about]
  if (about === 'review') return mailTexts.due(dayText(due), -days)
  if (about === 'reading') return mailTexts.reading(plan.reading?.number ?? '')
  return contact ? texts.contactChanged(contact.name, dayText(due)) : texts.waiting(dayText(copenhagenDay(due)))
}

/** @returns how the sending went */
export function reportDelivery({ sent, written, postponed, failed, errors }: Delivered, { mailFolder }: ReminderSettings): string[] {
  return [
    ...(sent > 0 ? [texts.sent(sent)] : []),
    ...(written > 0 ? [texts.written(written, mailFolder)] : []),
    ...(postponed > 0 ? [texts.postponed(postponed)] : []),
    ...(failed > 0 ? [texts.failed(failed)] : []),
    ...errors.map(({ to, error }) => texts.error(to, error)),
  ]
}
