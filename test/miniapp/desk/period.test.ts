// The periods of the figures, as local dates with both ends included.
import { periodOf } from '../../../src/miniapp/desk/pages/figure/index'

test.each([
  ['month', '2026-02-14', '2026-02-01', '2026-02-28'],
  ['month', '2026-12-31', '2026-12-01', '2026-12-31'],
  ['quarter', '2026-11-21', '2026-10-01', '2026-12-31'],
  ['quarter', '2026-06-30', '2026-04-01', '2026-06-30'],
  ['year', '2026-11-21', '2026-01-01', '2026-12-31'],
] as const)('the %s of %s', (period, today, from, to) => {
  expect(periodOf(period, today)).toEqual({ from, to })
})
