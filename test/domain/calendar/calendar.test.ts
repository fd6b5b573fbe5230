// Working days in China: weekends, holidays and the working weekends that make up for them.
import {
  addWorkingDays,
  isWorkingDay,
  nextWorkingDay,
  shiftWorkingDays,
  workingDaysBetween,
} from '@domain/calendar/calendar'
import { localClock, localDate, localInstant } from '@domain/calendar/local-time'
import fc from 'fast-check'
import { calendar } from '../build/calendar'

test.each([
  ['a Thursday', '2026-11-19', true],
  ['a Saturday', '2026-11-21', false],
  ['a Sunday', '2026-11-22', false],
  ['New Year on a Thursday', '2026-01-01', false],
  ['a Sunday worked for it', '2026-01-04', true],
  ['a Saturday worked before the Spring Festival', '2026-02-14', true],
  ['its first day', '2026-02-15', false],
  ['its last', '2026-02-23', false],
  ['the day after', '2026-02-24', true],
  ['a Saturday worked after it', '2026-02-28', true],
  ['National Day', '2026-10-01', false],
  ['a Saturday worked for it', '2026-10-10', true],
  ['the Saturday before, which is not', '2026-09-26', false],
  ['New Year 2027, a Friday', '2027-01-01', false],
  ['a Sunday worked in February 2027', '2027-02-14', true],
])('%s, %s: %s', (_name, date, works) => {
  expect(isWorkingDay(calendar, date)).toBe(works)
})

test('without exceptions the week is all there is', () => {
  expect(isWorkingDay({}, '2026-10-01')).toBe(true)
  expect(isWorkingDay({}, '2026-10-10')).toBe(false)
})

test.each([
  ['Monday noon', '2026-11-02T04:00:00.000Z', '2026-11-02'],
  ['half past midnight in China is the evening before in UTC', '2026-11-01T16:30:00.000Z', '2026-11-02'],
  ['one minute to midnight', '2026-11-02T15:59:00.000Z', '2026-11-02'],
  ['the turn of the year', '2026-12-31T16:00:00.000Z', '2027-01-01'],
  ['given in local time', '2026-11-02T00:30:00+08:00', '2026-11-02'],
])('the local date of %s', (_name, at, date) => {
  expect(localDate(at)).toBe(date)
})

test.each([
  ['two days in a week', '2026-11-16', 2, '2026-11-18'],
  ['over a weekend', '2026-11-19', 2, '2026-11-23'],
  ['none', '2026-11-21', 0, '2026-11-21'],
  ['from a Saturday', '2026-11-21', 1, '2026-11-23'],
  ['into the Spring Festival, with its worked Saturday', '2026-02-13', 1, '2026-02-14'],
  ['over the Spring Festival', '2026-02-13', 2, '2026-02-24'],
  ['and its other worked Saturday', '2026-02-26', 2, '2026-02-28'],
  ['over National Day, past its worked Saturday', '2026-09-30', 3, '2026-10-10'],
  ['over the turn of the year', '2026-12-31', 2, '2027-01-05'],
  ['fifteen days from 2 November', '2026-11-02', 15, '2026-11-23'],
])('%s: %s and %i working days', (_name, date, days, due) => {
  expect(addWorkingDays(calendar, `${date}T04:00:00.000Z`, days)).toBe(due)
  expect(shiftWorkingDays(calendar, date, days)).toBe(due)
})

test.each([
  ['2026-11-16', '2026-11-18', 2],
  ['2026-11-20', '2026-11-23', 1],
  ['2026-11-20', '2026-11-20', 0],
  ['2026-11-23', '2026-11-20', -1],
  ['2026-02-13', '2026-02-24', 2],
  ['2026-09-30', '2026-10-12', 4],
])('between %s and %s lie %i', (from, to, days) => {
  expect(workingDaysBetween(calendar, from, to)).toBe(days)
})

test('a day of rest is put off to the next working day, a working day is not', () => {
  expect(nextWorkingDay(calendar, '2026-11-21T04:00:00.000Z')).toBe('2026-11-23')
  expect(nextWorkingDay(calendar, '2026-11-20T04:00:00.000Z')).toBe('2026-11-20')
  expect(nextWorkingDay(calendar, '2026-10-01T04:00:00.000Z')).toBe('2026-10-08')
})

const date = fc
  .date({ min: new Date('2026-01-01T00:00:00Z'), max: new Date('2027-12-31T00:00:00Z'), noInvalidDate: true })
  .map((instant) => instant.toISOString().slice(0, 10))

test('adding and counting agree, and a due date is always a working day', () => {
  fc.assert(
    fc.property(date, fc.integer({ min: 1, max: 90 }), (from, days) => {
      const due = shiftWorkingDays(calendar, from, days)
      expect(isWorkingDay(calendar, due)).toBe(true)
      expect(workingDaysBetween(calendar, from, due)).toBe(days)
      expect(workingDaysBetween(calendar, due, from)).toBe(-days)
    }),
  )
})

test('counting over a day in between is counting twice', () => {
  fc.assert(
    fc.property(date, date, date, (...dates) => {
      const [a = '', b = '', c = ''] = dates.sort()
      expect(workingDaysBetween(calendar, a, c)).toBe(
        workingDaysBetween(calendar, a, b) + workingDaysBetween(calendar, b, c),
      )
    }),
  )
})

test('counting over years agrees with going day by day', () => {
  const start = Date.parse('2024-06-01T00:00:00Z')
  const dateOf = (days: number): string => new Date(start + days * 86_400_000).toISOString().slice(0, 10)
  fc.assert(
    fc.property(fc.nat(1500), fc.nat(900), (from, length) => {
      const days = Array.from({ length }, (_, index) => dateOf(from + 1 + index))
      const counted = days.filter((date) => isWorkingDay(calendar, date)).length
      expect(workingDaysBetween(calendar, dateOf(from), dateOf(from + length))).toBe(counted)
    }),
  )
})

test.each([
  ['2026-11-21', undefined, '2026-11-20T16:00:00.000Z'],
  ['2026-11-21', '09:30', '2026-11-21T01:30:00.000Z'],
])('%s at %s is the instant %s, and back', (date, clock, at) => {
  expect(localInstant(date, clock)).toBe(at)
  expect([localDate(at), localClock(at)]).toEqual([date, clock ?? '00:00'])
})
