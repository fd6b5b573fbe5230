// Adds what came in to the sums of its day, so that a year is a few thousand rows.

import { run, statement } from '../db/statement'
import { allDistricts } from '../district/all'
import type { Services } from '../services'
import { figureNames } from './count'

const columns = figureNames.join(', ')

/** One statement: anyone who reads meanwhile finds everything either here or there. */
const addUp = statement<never>(
  'figure.addUp',
  `with gone as (
     delete from figure_fresh f where f.district_id = $1::text returning f.group_id, f.date, f.name, f.amount
   )
   insert into figure_day as d (district_id, group_id, date, ${columns})
   select $1::text, g.group_id, g.date, ${figureNames
     .map((name) => `coalesce(sum(g.amount) filter (where g.name = '${name}'), 0)`)
     .join(', ')}
   from gone g group by g.group_id, g.date order by g.group_id, g.date
   on conflict (district_id, group_id, date) do update set ${figureNames
     .map((name) => `${name} = d.${name} + excluded.${name}`)
     .join(', ')}`,
)

export const sweepFigures = async ({ db }: Pick<Services, 'db'>): Promise<void> => {
  for (const districtId of await allDistricts(db)) await run(db, addUp, [districtId])
}
