// How many bytes come in a day from people who are not signed in: by address, by network and in a district. Counted in the
// database, because all processes write to one storage.

import { localDate } from '../../domain/calendar/local-time'
import { runOne, statement } from '../db/statement'
import { allDistricts } from '../district/all'
import { AppError } from '../http/app-error'
import type { RequestContext } from '../http/call'
import { addressOf, networkOf } from '../http/network'
import { fingerprint } from '../secret'
import type { Services } from '../services'

const megabyte = 1024 * 1024

/** A hall of six hundred with three pictures each, as the app sends them. */
const dailyBytes = { address: 1500 * megabyte, network: 3000 * megabyte, district: 20_000 * megabyte } as const

const add = statement<{ amount: number }>(
  'spending.add',
  `insert into spending as s (district_id, date, what, asker, amount) values ($1, $2, 'picture', $3, $4)
   on conflict (district_id, date, what, asker) do update set amount = s.amount + excluded.amount returning amount`,
)

const forget = statement<never>('spending.forget', 'delete from spending where district_id = $1 and date < $2')

type Spending = Pick<RequestContext, 'db' | 'districtId' | 'secret' | 'address' | 'at'>

/** Counts them, and throws `tooMany` when it is more than a day's. Refused bytes are counted as well. */
export const spendPictures = async (
  { db, districtId, secret, address, at }: Spending,
  bytes: number,
  limits: Readonly<Record<keyof typeof dailyBytes, number>> = dailyBytes,
): Promise<void> => {
  const askers = {
    address: fingerprint(secret, `asker ${addressOf(address)}`),
    network: fingerprint(secret, `network ${networkOf(address)}`),
    district: '',
  } as const
  for (const whose of ['address', 'network', 'district'] as const) {
    const row = await runOne(db, add, [districtId, localDate(at), askers[whose], bytes])
    if ((row?.amount ?? 0) > limits[whose]) throw new AppError('tooMany')
  }
}

const dayMs = 86_400_000

/** What was spent on earlier days is of no interest. */
export const sweepSpending = async ({ db, clock }: Pick<Services, 'db' | 'clock'>): Promise<void> => {
  const yesterday = localDate(new Date(Date.parse(clock()) - dayMs).toISOString())
  for (const districtId of await allDistricts(db)) await runOne(db, forget, [districtId, yesterday])
}
