// Marking dates of the calendar: a tap turns a date round, and a second one takes the change back.
import { isWorkingDay } from '../../../src/domain/calendar/calendar'
import { marked, monthOf, tapped } from '../../../src/miniapp/desk/keep/year'

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
  const { before, dates } = monthOf(2026, 10)
  expect(before).toBe(3)
  expect(dates).toHaveLength(31)
  expect(monthOf(2028, 2).dates).toHaveLength(29)
})
