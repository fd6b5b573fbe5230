// The working calendar that tests reckon with: mainland China 2026 as published, and an invented 2027.
import type { Calendar } from '@domain/calendar/calendar'

const days = (mark: 'rest' | 'work', ...dates: readonly string[]): Calendar =>
  Object.fromEntries(dates.map((date) => [date, mark]))

const span = (month: string, from: number, to: number): readonly string[] =>
  Array.from({ length: to - from + 1 }, (_, index) => `${month}-${String(from + index).padStart(2, '0')}`)

export const calendar: Calendar = {
  ...days(
    'rest',
    ...span('2026-01', 1, 3),
    ...span('2026-02', 15, 23),
    ...span('2026-04', 4, 6),
    ...span('2026-05', 1, 5),
    ...span('2026-06', 19, 21),
    ...span('2026-09', 25, 27),
    ...span('2026-10', 1, 7),
  ),
  ...days('work', '2026-01-04', '2026-02-14', '2026-02-28', '2026-05-09', '2026-09-20', '2026-10-10'),
  ...days('rest', ...span('2027-01', 1, 3), ...span('2027-02', 5, 11)),
  ...days('work', '2027-01-30', '2027-02-14'),
}
