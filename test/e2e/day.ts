// Dates counted from today, as the district has it.
import { addDays, localDate } from '../../src/domain/calendar/local-time'

export const day = (offset: number): string => addDays(localDate(new Date().toISOString()), offset)
