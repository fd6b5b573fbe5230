// A year of dates to tap: each says which weekday it is, wherever it comes to stand.
import { render } from '@testing-library/react'
import { Months } from '../../../src/miniapp/register/pages/calendar/index'
import { monthsFrom } from '../../../src/miniapp/register/year'

test('every date carries its own weekday', () => {
  const { container } = render(
    <Months months={monthsFrom(2026 * 12, 12)} calendar={{}} changes={{}} onTap={() => undefined} />,
  )
  const days = [...container.querySelectorAll('.desk-day')].map((day) => ({
    weekday: day.querySelector('.desk-day-weekday')?.textContent,
    date: day.textContent,
  }))
  expect(days).toHaveLength(365)
  // the first of January 2026 is a Thursday, the first of March a Sunday, the last of December a Thursday
  expect([days[0], days[59], days[364]].map((day) => day?.weekday)).toEqual(['四', '日', '四'])
  expect(days[59]?.date).toContain('3月1日')
})
