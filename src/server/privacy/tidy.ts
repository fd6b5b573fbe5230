// The nightly run: deletes what has been kept long enough and writes down how much of what, for the office to read.

import { run, statement } from '../db/statement'
import { allDistricts } from '../district/all'
import { eraseDoomed, toldErased } from '../file/doomed'
import type { Services } from '../services'
import { type Deleted, expire } from './expire'

const note = statement<never>(
  'privacy.note',
  'insert into privacy_run (district_id, id, at, deleted) values ($1, $2, $3, $4::jsonb)',
)

/** Files whose bytes are gone since the last run, on top of what else was deleted in this one. */
const withErased = async (
  services: Pick<Services, 'db'>,
  deleted: ReadonlyMap<string, Deleted>,
): Promise<ReadonlyMap<string, Deleted>> => {
  const all = new Map(deleted)
  for (const { district_id, why, n } of await toldErased(services)) {
    // what a person deleted was not deleted by the clock
    if (why !== 'person') all.set(district_id, { ...all.get(district_id), [why]: n })
  }
  return all
}

/** A run that found nothing is written down too: it shows that the rule is being kept. */
export const tidy = async (services: Pick<Services, 'db' | 'store' | 'clock' | 'newId' | 'log'>): Promise<void> => {
  const expired = await expire(services)
  await eraseDoomed(services)
  const deleted = await withErased(services, expired)
  for (const districtId of await allDistricts(services.db)) {
    const counts = JSON.stringify(deleted.get(districtId) ?? {})
    await run(services.db, note, [districtId, services.newId(), services.clock(), counts])
  }
}
