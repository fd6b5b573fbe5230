// A period of local dates as the instants between which it lies.

import { addDays, localInstant } from '../../domain/calendar/local-time'
import { AppError } from '../http/app-error'

export interface Period {
  readonly from: string
  readonly to: string
}

/** What one question may span: more than any term of office. */
const maxDays = 6 * 366
const dayMs = 86_400_000

/** From the first instant of the first date to before the first instant after the last. Throws `invalid`. */
export const instantsOf = ({ from, to }: Period): { readonly since: string; readonly until: string } => {
  if (to < from) throw new AppError('invalid', { '/to': 'wrong' })
  if (Date.parse(to) - Date.parse(from) > maxDays * dayMs) throw new AppError('invalid', { '/from': 'wrong' })
  return { since: localInstant(from), until: localInstant(addDays(to, 1)) }
}
