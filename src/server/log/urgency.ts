// The one number that desks are ordered by: what is due first comes first, then what needs nothing, newest first.

const day = 86_400_000
/** Later than any due date counted in days, and than any instant counted in milliseconds that is taken from it. */
const never = 10_000_000_000_000

export const urgencyOf = (due: string | null, at: string): number =>
  due === null ? never - Date.parse(at) : Math.floor(Date.parse(`${due}T00:00:00Z`) / day)
