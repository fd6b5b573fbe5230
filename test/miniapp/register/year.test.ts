// Marking dates of the calendar: a tap turns a date round, and a second one takes the change back.
import { isWorkingDay } from '../../../src/domain/calendar/calendar'
import { datesOf, firstMonth, marked, monthsFrom, tapped } from '../../../src/miniapp/register/year'

const thursday = '2026-10-08'
const saturday = '2026-10-10'

test('a working day becomes one of rest', () => {
  expect(tapped({}, {}, thursday)).toEqual({ [thursday]: 'rest' })
})

test('a Saturday becomes a working day', () => {
  expect(tapped({}, {}, saturday)).toEqual({ [saturday]: 'work' })
})

test('a holiday becomes an ordinary day', () => {
  const changes = tapped({ [thursday]: 'rest' }, {}, thursday)
  expect(changes).toEqual({ [thursday]: null })
  expect(isWorkingDay(marked({ [thursday]: 'rest' }, changes), thursday)).toBe(true)
})

test.each([[{}], [{ [thursday]: 'rest' as const }], [{ [thursday]: 'work' as const }]])(
  'two taps change nothing in %j',
  (calendar) => {
    expect(tapped(calendar, tapped(calendar, {}, thursday), thursday)).toEqual({})
  },
)

test('a week begins on Monday', () => {
  const { before, dates } = datesOf(2026, 10)
  expect(before).toBe(3)
  expect(dates).toHaveLength(31)
  expect(datesOf(2028, 2).dates).toHaveLength(29)
})

test('a quarter of the calendar begins with its first month and goes on over the new year', () => {
  const first = firstMonth('2026-12-31', 3)
  expect(monthsFrom(first, 3)).toEqual([
    { year: 2026, month: 10 },
    { year: 2026, month: 11 },
    { year: 2026, month: 12 },
  ])
  expect(monthsFrom(first + 3, 3)[0]).toEqual({ year: 2027, month: 1 })
  expect(monthsFrom(firstMonth('2026-12-31', 12), 12)[0]).toEqual({ year: 2026, month: 1 })
})
