// Opens a session for a person and says who that is.

import { later } from '../../domain/calendar/local-time'
import type { Me } from '../../domain/contract/session'
import { factorOf, holdsRolesBack } from '../../domain/people/second-factor'
import { runOne, statement } from '../db/statement'
import { directoryOf } from '../district/directory'
import { found } from '../http/app-error'
import type { RequestContext } from '../http/call'
import { audit } from '../log/audit'
import { holdingsOf } from '../person/holding'
import { openSealed } from '../secret'
import { bearerOf, hashOf, newOpaque } from './token'
import { sessionDays, standIns } from './who'

interface MeRow {
  readonly display_name: string
  readonly name_enc: string | null
  readonly phone_known: boolean
  readonly factor_kept: boolean
  readonly factor_proved: boolean
  readonly unread: number
  readonly holdings: Me['holdings']
}

const loadMe = statement<MeRow>(
  'session.me',
  `select p.display_name, p.name_enc, p.phone_index is not null as phone_known,
     exists (select 1 from second_factor f where f.district_id = $1 and f.person_id = p.id and f.confirmed_at is not null) as factor_kept,
     exists (select 1 from session s where s.district_id = $1 and s.id = $3::uuid and s.factor_at is not null) as factor_proved,
     (select count(*) from notice n where n.district_id = $1 and n.person_id = p.id and n.read_at is null) as unread,
     ${holdingsOf('p.id')} as holdings
   from person p where p.district_id = $1 and p.id = $2`,
)

const insertSession = statement<never>(
  'session.insert',
  `with seen as (update person set seen_at = $6 where district_id = $1 and id = $3)
   insert into session (district_id, id, person_id, token_hash, device, created_at, seen_at, expires_at)
   values ($1, $2, $3, $4, $5, $6, $6, $7)`,
)

const day = 86_400_000

export const meOf = async (
  call: Pick<RequestContext, 'db' | 'districtId' | 'secret' | 'sessionId' | 'setting'>,
  personId: string,
): Promise<Me> => {
  const { db, districtId, sessionId, setting } = call
  const row = found(await runOne(db, loadMe, [districtId, personId, sessionId]))
  const factor = factorOf({
    holdings: row.holdings,
    kept: row.factor_kept,
    proved: row.factor_proved,
    obliged: setting.secondFactor === true,
  })
  const held = holdsRolesBack(factor) ? [] : row.holdings
  const standing = await standIns(db, districtId, held)
  const directory = standing.length === 0 ? undefined : await directoryOf(db, districtId)
  return {
    personId,
    districtId,
    // anyone who holds no role has no public name, only the one to be called by
    name: row.display_name || (row.name_enc === null ? '' : openSealed(call.secret, row.name_enc)),
    holdings: [
      ...held,
      ...standing.map((one) => ({ ...one, placeName: directory?.groups.get(one.placeId)?.name ?? '' })),
    ],
    factor,
    phoneKnown: row.phone_known,
    unread: row.unread,
  }
}

type Opening = Parameters<typeof audit>[0] & Pick<RequestContext, 'secret' | 'device' | 'setting'>

export const openSession = async (call: Opening, personId: string): Promise<{ token: string; me: Me }> => {
  const { districtId, at } = call
  const opaque = newOpaque()
  const until = later(at, sessionDays * day)
  const sessionId = call.newId()
  await runOne(call.db, insertSession, [districtId, sessionId, personId, hashOf(opaque), call.device, at, until])
  const me = await meOf({ ...call, sessionId }, personId)
  // Who works here leaves a trace of each sign-in; what residents do is nobody's business.
  if (me.holdings.length > 0 || holdsRolesBack(me.factor ?? 'free')) {
    await audit(call, 'person', personId, { device: call.device }, personId)
  }
  return { token: bearerOf({ districtId, opaque }), me }
}
