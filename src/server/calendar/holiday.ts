// Public holidays and the working days that make up for them (调休), as far as they are announced.

import chineseDays from 'chinese-days'
import { addDays, localDate } from '../../domain/calendar/local-time'
import type { Database, Transaction } from '../db/database'
import { run, statement } from '../db/statement'
import { allDistricts } from '../district/all'
import { forgetDirectories, freshDirectoryOf } from '../district/directory'

import type { Services } from '../services'
import { moveDues } from './moved'

interface Holiday {
  readonly date: string
  readonly kind: 'rest' | 'work'
  /** in Chinese */
  readonly name: string
}

/** All marked days of a year; none for a year that is not announced yet. */
export const holidaysOf = (year: number): readonly Holiday[] => {
  const days: Holiday[] = []
  for (let date = `${year}-01-01`; date.startsWith(`${year}-`); date = addDays(date, 1)) {
    const { work, name } = chineseDays.getDayDetail(date)
    // `Spring Festival,春节,4` for a marked day, the weekday's name for any other
    const [, chinese] = name.split(',')
    if (chinese !== undefined) days.push({ date, kind: work ? 'work' : 'rest', name: chinese })
  }
  return days
}

const fill = statement<never>(
  'calendar.fill',
  `insert into calendar_day (district_id, date, kind, name)
   select $1::text, h.date, h.kind, h.name from jsonb_to_recordset($2::jsonb) as h(date date, kind text, name text)
   where not exists (select 1 from calendar_day c where c.district_id = $1::text and c.name <> ''
     and c.date between make_date($3::integer, 1, 1) and make_date($3::integer, 12, 31))
   on conflict (district_id, date) do nothing`,
)

/** Fills years that were not filled before, whatever the office has marked in them by hand, which stays as it is. */
export const fillCalendar = async (db: Database | Transaction, districtId: string, at: string): Promise<void> => {
  const now = Number(localDate(at).slice(0, 4))
  for (const year of [now - 1, now, now + 1]) {
    const holidays = holidaysOf(year)
    if (holidays.length > 0) await run(db, fill, [districtId, JSON.stringify(holidays), year])
  }
  forgetDirectories()
}

/** At the start: a newer version of this program may know the holidays of another year. */
export const fillCalendars = async ({
  db,
  clock,
  newId,
  processes,
}: Pick<Services, 'db' | 'clock' | 'newId' | 'processes'>): Promise<void> => {
  for (const districtId of await allDistricts(db)) {
    await db.transaction().execute(async (tx) => {
      const at = clock()
      const before = await freshDirectoryOf(tx, districtId)
      await fillCalendar(tx, districtId, at)
      const after = await freshDirectoryOf(tx, districtId)
      await moveDues({ db: tx, districtId, at, newId, processes }, before.calendar, after)
    })
  }
}
