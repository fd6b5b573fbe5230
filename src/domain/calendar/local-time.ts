// The district's clock: China Standard Time, one zone without summer time, whatever zone a phone or a server is in. Instants
// are ISO, dates are `YYYY-MM-DD`.

/** Minutes east of Greenwich. */
export const chinaOffset = 8 * 60

const minute = 60_000
const day = 86_400_000

export const later = (at: string, milliseconds: number): string => new Date(Date.parse(at) + milliseconds).toISOString()

/** What the district's clock shows at an instant, written as if it were UTC. */
export const localTime = (at: string): string => later(at, chinaOffset * minute)

/** The local date of an instant. */
export const localDate = (at: string): string => localTime(at).slice(0, 10)

/** The hour and minute of an instant, `09:30`. */
export const localClock = (at: string): string => localTime(at).slice(11, 16)

/** The instant of a local date and time, `09:30`; without a time the midnight it begins with. */
export const localInstant = (date: string, clock = '00:00'): string =>
  new Date(`${date}T${clock}:00+08:00`).toISOString()

export const addDays = (date: string, days: number): string => later(`${date}T00:00:00Z`, days * day).slice(0, 10)
