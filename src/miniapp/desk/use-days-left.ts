// Working days until a date, by the district's calendar.

import { daysLeft } from '@domain/calendar/light'
import { useQuery } from '../api/use-query'

/** Undefined while the calendar is not there, or nothing is due. */
export const useDaysLeft = (): ((due: string | null) => number | undefined) => {
  const calendar = useQuery('district.get', {}).data?.calendar
  return (due) =>
    due === null || calendar === undefined ? undefined : daysLeft(calendar, { due }, new Date().toISOString())
}
