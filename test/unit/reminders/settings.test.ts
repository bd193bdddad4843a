import { describe, expect, it } from 'vitest'
import { PlainError } from '../../../messages/plainError'
import { pauseAfter } from '../../../reminders/outbox'
import { reminderSettings } from '../../../reminders/settings'
import { reviewSteps } from '../../../domain/reminders/steps'

describe('the settings of reminders', () => {
  it('do without any', () => {
    const settings = reminderSettings({ DATA_DIR: '/data' })
    expect(settings).toMatchObject({ smtpUrl: null, hour: 7, mailFolder: '/data/mail', siteUrl: null, serverUrl: 'http://localhost:3000' })
    expect(settings.steps.review).toBe(reviewSteps)
  })

  it('read steps, hour and addresses', () => {
    const settings = reminderSettings({
      REVIEW_STEPS: '-14:editor 0:editor,head',
      REMINDER_HOUR: '0',
      SMTP_URL: 'smtps://u:p@mail.fjordby.example',
      MAIL_FROM: 'plan@fjordby.example',
      INTERNAL_SITE_URL: 'https://beredskab.fjordby.example/',
      SERVER_URL: 'https://planvaerk.fjordby.example',
    })
    expect(settings).toMatchObject({ hour: 0, from: 'plan@fjordby.example', siteUrl: 'https://beredskab.fjordby.example' })
    expect(settings.steps.review).toEqual([{ day: -14, to: ['editor'] }, { day: 0, to: ['editor', 'head'] }])
  })

  it.each([
    [{ REVIEW_STEPS: 'never' }, 'REVIEW_STEPS er "never"'],
    [{ WAITING_STEPS: '0:chef' }, 'WAITING_STEPS er "0:chef"'],
    [{ REMINDER_HOUR: '24' }, 'REMINDER_HOUR er "24"'],
    [{ REMINDER_HOUR: 'syv' }, 'REMINDER_HOUR er "syv"'],
    [{ SMTP_URL: 'mail.fjordby.example', MAIL_FROM: 'a@b' }, 'SMTP_URL kan ikke læses'],
    [{ SMTP_URL: 'smtp://mail.fjordby.example' }, 'MAIL_FROM mangler'],
    [{ SMTP_URL: 'smtp://mail.fjordby.example', MAIL_FROM: 'Planværk' }, 'MAIL_FROM mangler'],
  ])('refuse %j in plain words', (env, sentence) => {
    expect(() => reminderSettings(env)).toThrow(PlainError)
    expect(() => reminderSettings(env)).toThrow(sentence)
  })

  it('never repeat the password of a mail server', () => {
    const sentence = () => {
      try {
        reminderSettings({ SMTP_URL: 'http://u:hemmelig@mail' })
      } catch (error) {
        return String(error)
      }
    }
    expect(sentence()).toContain('SMTP_URL')
    expect(sentence()).not.toContain('hemmelig')
  })
})

describe('the pause before another attempt', () => {
  it('doubles from a minute to six hours', () => {
    expect([1, 2, 3, 9, 10, 100].map((attempts) => pauseAfter(attempts) / 60_000)).toEqual([1, 2, 4, 256, 360, 360])
  })
})
