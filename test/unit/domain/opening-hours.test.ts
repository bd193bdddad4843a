import { describe, expect, it } from 'vitest'
import { hoursAttribute, isOpen, parseHours } from '../../../domain/contact/opening-hours'

const attribute = (text: string): string | null => {
  const periods = parseHours(text)
  return periods && hoursAttribute(periods)
}

describe('hours as Danes write them', () => {
  it.each([
    ['Døgnet rundt', '12345678 0-1440'],
    ['Hverdage kl. 7-16', '12345 420-960'],
    ['Kl. 7-22 alle dage', '12345678 420-1320'],
    ['Kl. 23-7', '12345678 1380-1860'],
    ['7–23', '12345678 420-1380'],
    ['Hverdage kl. 16-8, weekend og helligdage 0-24', '12345 960-1920;678 0-1440'],
    ['man-fre 8.30-15; lørdag 9-12', '12345 510-900;6 540-720'],
    ['mandag-torsdag kl. 8 til 16', '1234 480-960'],
  ])('are read: %s', (text, expected) => expect(attribute(text)).toBe(expected))

  it.each(['', 'Arbejdstelefon', 'Privat mobil', 'Hverdage', 'Hverdage kl. 16-8, weekend og helligdage', 'Kl. 7-16 efter aftale', 'Kl. 7-99'])(
    'are nothing when they say anything else: "%s"',
    (text) => expect(attribute(text)).toBeNull(),
  )
})

describe('open now', () => {
  const weekdays = attribute('Hverdage kl. 7-16') ?? ''
  const nights = attribute('Kl. 23-7') ?? ''

  it.each([
    ['a Wednesday at 10', weekdays, '2026-11-25T09:00:00Z', true],
    ['at 16 sharp', weekdays, '2026-11-25T15:00:00Z', false],
    ['a Saturday', weekdays, '2026-11-28T09:00:00Z', false],
    ['in summer time', weekdays, '2026-07-01T05:30:00Z', true],
    ['Maundy Thursday', weekdays, '2027-03-25T09:00:00Z', false],
    ['Ascension', weekdays, '2026-05-14T09:00:00Z', false],
    ['Christmas Day', weekdays, '2026-12-25T09:00:00Z', false],
    ['three in the night', nights, '2026-11-28T02:00:00Z', true],
    ['noon', nights, '2026-11-28T11:00:00Z', false],
    ['half past eleven at night', nights, '2026-11-28T22:30:00Z', true],
  ])('%s', (_, hours, now, expected) => expect(isOpen(hours, new Date(now))).toBe(expected))
})
