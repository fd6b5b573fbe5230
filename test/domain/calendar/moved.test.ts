// A due date keeps its number of working days when the calendar changes, and the first of January is never one.
import { isWorkingDay, movedDue, workingDaysBetween } from '@domain/calendar/calendar'

test('the first of January is a day of rest even where nobody has announced the year', () => {
  // a Friday
  expect(isWorkingDay({}, '2027-01-01')).toBe(false)
  expect(isWorkingDay({ '2027-01-01': 'work' }, '2027-01-01')).toBe(true)
  expect(workingDaysBetween({}, '2026-12-31', '2027-01-04')).toBe(1)
  expect(workingDaysBetween({ '2027-01-01': 'rest' }, '2026-12-31', '2027-01-04')).toBe(1)
})

test.each([
  ['the due day itself becomes a holiday', {}, { '2026-11-25': 'rest' }, '2026-11-25', '2026-11-26'],
  ['a day before it does', {}, { '2026-11-24': 'rest' }, '2026-11-25', '2026-11-26'],
  ['a day after it does', {}, { '2026-11-26': 'rest' }, '2026-11-25', '2026-11-25'],
  ['a Saturday becomes a working day', {}, { '2026-11-28': 'work' }, '2026-11-30', '2026-11-28'],
  ['the mark is taken away again', { '2026-11-25': 'rest' }, {}, '2026-11-26', '2026-11-25'],
  ['today is due and becomes a holiday', {}, { '2026-11-23': 'rest' }, '2026-11-23', '2026-11-24'],
  ['it was missed before', {}, { '2026-11-20': 'rest' }, '2026-11-20', '2026-11-20'],
] as const)('%s', (_name, before, after, due, moved) => {
  expect(movedDue(before, after, due, '2026-11-23')).toBe(moved)
})
