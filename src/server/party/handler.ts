// The endpoints about who comes to the table.

import { type Profile, profileOf } from '../../domain/people/profile'
import { run, statement } from '../db/statement'
import type { Handlers } from '../http/call'
import { accept, open } from './accept'
import { link, links, unlink } from './link'

const experts = statement<{ id: string; name: string; profile: Partial<Profile>; matters: number }>(
  'party.experts',
  `select p.id, p.display_name as name, p.profile,
     (select count(distinct m.id) from party y join matter m on m.district_id = $1 and m.id = y.matter_id
       where y.district_id = $1 and y.person_id = p.id and m.status in ('open', 'paused')) as matters
   from person p
   where p.district_id = $1 and p.disabled_at is null and p.deleted_at is null
     and exists (select 1 from holding h where h.district_id = $1 and h.person_id = p.id and h.role = 'expert')
   order by p.display_name, p.id limit 500`,
)

export const partyHandlers = {
  'party.link': link,
  'party.links': links,
  'party.unlink': unlink,
  'party.open': open,
  'party.accept': accept,
  'party.experts': async ({ db, districtId }) => ({
    rows: (await run(db, experts, [districtId])).map(({ profile, ...row }) => {
      const { levels, sector, committee, fields } = profileOf(profile)
      return { ...row, levels: [...levels], sector, committee, fields: [...fields] }
    }),
  }),
} satisfies Partial<Handlers>
