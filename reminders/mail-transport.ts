/** Hands a mail to the mail server, or puts it into a file where there is none. */
import { mkdir, rename, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { createTransport, type SendMailOptions } from 'nodemailer'
import { mailTexts } from '../messages'
import type { Outbox } from '../payload-types'
import type { Delivery } from './outbox'
import type { ReminderSettings } from './settings'

export type Postman = (mail: Outbox) => Promise<Delivery>

type MailSettings = Pick<ReminderSettings, 'smtpUrl' | 'from' | 'mailFolder' | 'municipality'>

export const postmanFor = (settings: MailSettings): Postman =>
  settings.smtpUrl ? bySmtp(settings.smtpUrl, settings) : intoFolder(settings)

const messageOf = (mail: Outbox, { from, municipality }: MailSettings): SendMailOptions => ({
  from: { name: mailTexts.sender(municipality), address: from },
  to: { name: mail.toName ?? '', address: mail.to },
  subject: mail.subject,
  text: mail.text,
  html: mail.html,
  messageId: mail.messageId,
  date: new Date(mail.createdAt),
  headers: {
    // Holiday answers to a machine go nowhere (RFC 3834).
    'Auto-Submitted': 'auto-generated',
    ...(mail.unsubscribe ? { 'List-Unsubscribe': `<${mail.unsubscribe}>`, 'List-Unsubscribe-Post': 'List-Unsubscribe=One-Click' } : {}),
  },
  disableFileAccess: true,
  disableUrlAccess: true,
})

/** Milliseconds a mail server may be silent. All of a talk fits well within the lease (outbox.ts). */
const limits = { connectionTimeout: 15_000, greetingTimeout: 15_000, socketTimeout: 60_000, dnsTimeout: 15_000 }

export function bySmtp(smtpUrl: string, settings: MailSettings, silence: Partial<typeof limits> = {}): Postman {
  const url = new URL(smtpUrl)
  // nodemailer takes its options from the address; what the address says itself stands.
  for (const [name, value] of Object.entries({ ...limits, ...silence })) {
    if (!url.searchParams.has(name)) url.searchParams.set(name, String(value))
  }
  const transport = createTransport(url.href)
  return async (mail) => {
    try {
      await transport.sendMail(messageOf(mail, settings))
      return { outcome: 'sent' }
    } catch (error) {
      return failureOf(error)
    }
  }
}

/**
 * A lasting no (5xx) to the recipient or to the mail itself is final. All else may pass: a full mailbox, a server that
 * is down, wrong credentials, a sender it does not know.
 */
function failureOf(error: unknown): Delivery {
  const { message, responseCode = 0, command = '' } = error as Error & { responseCode?: number; command?: string }
  const isAboutThisMail = command === 'RCPT TO' || command === 'DATA'
  if (isAboutThisMail && responseCode >= 500) return { outcome: 'refused', error: message }
  return { outcome: 'fault', error: message, everyone: !isAboutThisMail || responseCode === 0 || responseCode === 421 }
}

/** The file is named by the Message-ID, so that a second attempt writes the same file. */
function intoFolder(settings: MailSettings): Postman {
  const { mailFolder } = settings
  const transport = createTransport({ streamTransport: true, buffer: true, newline: 'windows' })
  return async (mail) => {
    try {
      const { message } = await transport.sendMail(messageOf(mail, settings))
      await mkdir(/* turbopackIgnore: true */ mailFolder, { recursive: true, mode: 0o700 })
      const file = join(/* turbopackIgnore: true */ mailFolder, `${mail.createdAt.slice(0, 10)}-${/\w+/.exec(mail.messageId)?.[0]}.eml`)
      await writeFile(/* turbopackIgnore: true */ `${file}.new`, message, { mode: 0o600 })
      await rename(/* turbopackIgnore: true */ `${file}.new`, file)
      return { outcome: 'written' }
    } catch (error) {
      return { outcome: 'fault', error: error instanceof Error ? error.message : String(error), everyone: true }
    }
  }
}
