import { expect, it } from 'vitest'
import { keepRule, mayGo } from '../../../operations/backup/retention'

const daily = (days: number, perDay = 1) =>
  Array.from({ length: days * perDay }, (_, index) => {
    const at = new Date(Date.UTC(2027, 5, 30, 12) - (index / perDay) * 86_400_000).toISOString()
    return { name: at, at }
  })

it('keeps the newest of so many days, weeks and months', () => {
  const backups = daily(400, 2)
  const gone = mayGo(backups, keepRule('7d 5w 12m'))
  const kept = backups.filter((backup) => !gone.includes(backup)).map(({ at }) => at.slice(0, 10))
  expect(kept.slice(0, 7)).toEqual(['2027-06-30', '2027-06-29', '2027-06-28', '2027-06-27', '2027-06-26', '2027-06-25', '2027-06-24'])
  // Sundays of the weeks before, and the last days of the months before.
  expect(kept.slice(7)).toEqual([
    '2027-06-20', '2027-06-13', '2027-06-06', '2027-05-31', '2027-04-30', '2027-03-31', '2027-02-28', '2027-01-31',
    '2026-12-31', '2026-11-30', '2026-10-31', '2026-09-30', '2026-08-31', '2026-07-31',
  ])
})

it('never lets the newest go, and refuses what is no rule', () => {
  expect(mayGo(daily(3), keepRule('0d 0w 0m')).map(({ at }) => at.slice(0, 10))).toEqual(['2027-06-29', '2027-06-28'])
  expect(() => keepRule('7 days')).toThrow('BACKUP_KEEP')
})
