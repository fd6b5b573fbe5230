// The traffic light of a step.
import { daysLeft, light } from '@domain/calendar/light'
import { calendar } from '../build/calendar'

const at = (date: string): string => `${date}T04:00:00.000Z`

test.each([
  // five working days: two are left on Thursday
  ['2026-11-02', '2026-11-09', '2026-11-04', 'green', 3],
  ['2026-11-02', '2026-11-09', '2026-11-05', 'yellow', 2],
  ['2026-11-02', '2026-11-09', '2026-11-09', 'yellow', 0],
  ['2026-11-02', '2026-11-09', '2026-11-10', 'red', -1],
  // thirty working days: a fifth is six
  ['2026-11-02', '2026-12-14', '2026-12-03', 'green', 7],
  ['2026-11-02', '2026-12-14', '2026-12-04', 'yellow', 6],
  // over a holiday only working days count
  ['2026-09-14', '2026-10-09', '2026-09-29', 'green', 3],
  ['2026-09-14', '2026-10-09', '2026-09-30', 'yellow', 2],
  ['2026-09-14', '2026-10-09', '2026-10-07', 'yellow', 2],
  // overdue on a day of rest is overdue
  ['2026-11-02', '2026-11-20', '2026-11-21', 'red', -1],
] as const)('from %s to %s it is on %s %s, with %i days left', (from, due, today, color, left) => {
  expect(light(calendar, { from, due }, at(today))).toBe(color)
  expect(daysLeft(calendar, { due }, at(today))).toBe(left)
})

test('the due day lasts until midnight in China', () => {
  const span = { from: '2026-11-02', due: '2026-11-09' }
  expect(light(calendar, span, '2026-11-09T15:59:59.999Z')).toBe('yellow')
  expect(light(calendar, span, '2026-11-09T16:00:00.000Z')).toBe('red')
})
