// Who asks: the person behind a token with all roles held; and in which district.

import { later } from '../../domain/calendar/local-time'
import { holdsMatters } from '../../domain/people/profile'
import type { Holding } from '../../domain/people/role'
import { type Actor, nobody, roles } from '../../domain/people/role'
import { factorOf, guardedRoles, holdsRolesBack } from '../../domain/people/second-factor'
import { daysOf } from '../../domain/privacy/kept'
import type { Database, Transaction } from '../db/database'
import { run, statement } from '../db/statement'
import { allDistricts } from '../district/all'
import { directoryOf } from '../district/directory'
import { AppError } from '../http/app-error'
import type { Setting } from '../setting'
import { type SessionRow, sessionLookup } from './lookup'
import { readBearer } from './token'

export interface Who {
  readonly actor: Actor
  readonly districtId: string
  readonly sessionId: string | null
  /** a token was shown that is not, or no longer, good */
  readonly stale: boolean
  /** roles that count when the second factor is shown */
  readonly heldBack: readonly Holding[]
}

export const sessionDays = daysOf('session')
const renewAfterHours = 12

const renew = statement<never>(
  'session.renew',
  `with renewed as (
     update session set seen_at = $3, expires_at = $4 where district_id = $1 and id = $2 returning person_id)
   update person p set seen_at = $3 from renewed r where p.district_id = $1 and p.id = r.person_id`,
)

const isHolding = (holding: Holding): boolean => roles.includes(holding.role)

const hour = 3_600_000

/** Which districts there are, read again only when an unknown one is named. */
export const districtBook = (db: Database, fallback: string | null) => {
  let known = new Set<string>()
  const read = async (): Promise<void> => {
    known = new Set(await allDistricts(db))
  }
  /** The named district, or the one meant when none is named. */
  return async (named: string | undefined): Promise<string> => {
    const wanted = named || fallback
    if (known.size === 0 || (wanted !== null && !known.has(wanted))) await read()
    const only = known.size === 1 ? [...known][0] : undefined
    const districtId = wanted ?? only
    if (districtId === undefined || !known.has(districtId)) throw new AppError('notFound', { district: 'unknown' })
    return districtId
  }
}

/** While a group has no coordinator, the office does what one would do there. */
export const standIns = async (
  db: Database | Transaction,
  districtId: string,
  held: readonly Holding[],
): Promise<readonly Holding[]> => {
  if (!held.some(({ role, placeId }) => role === 'office' && placeId === districtId)) return []
  const { groups } = await directoryOf(db, districtId)
  return [...groups.values()]
    .filter((group) => group.vacant && !group.disabled && holdsMatters(group.kind))
    .map((group) => ({ role: 'coordinator', placeId: group.id, standIn: true }))
}

/** Anyone who holds a role in a group holds it in what was merged into that group as well: what is closed stays there. */
export const inherited = async (
  db: Database | Transaction,
  districtId: string,
  held: readonly Holding[],
): Promise<readonly Holding[]> => {
  const { groups } = await directoryOf(db, districtId)
  const merged = [...groups.values()].filter((group) => group.mergedInto !== null)
  return held.flatMap((holding) =>
    merged.filter((group) => group.mergedInto === holding.placeId).map((group) => ({ ...holding, placeId: group.id })),
  )
}

/** Who sees what others may not is signed out when nobody has touched the screen for a while, where the settings say so. */
const watched: readonly Holding['role'][] = guardedRoles

/** Roles that count in this session, and those that wait for the second factor. */
const counting = (row: SessionRow, obliged: boolean) => {
  const known = row.holdings.filter(isHolding)
  const state = factorOf({ holdings: known, kept: row.factor_kept, proved: row.factor_proved, obliged })
  return holdsRolesBack(state) ? { held: [], heldBack: known } : { held: known, heldBack: [] }
}

const minute = 60_000

/** The whole settings are handed over, so that no way in forgets one of these. */
type Watching = Partial<Pick<Setting, 'staffIdleMinutes' | 'secondFactor'>>

export const findWho = (
  db: Database,
  district: (named: string | undefined) => Promise<string>,
  /** of the installation: after how many minutes staff is signed out, and whether they have to have a second factor */
  { staffIdleMinutes: idleMinutes = 0, secondFactor = false }: Watching,
) => {
  return async (
    authorization: string | undefined,
    named: string | undefined,
    at: string,
    /** somebody did something, and it was not the page that asked by itself */
    isPresent = true,
  ): Promise<Who> => {
    const bearer = readBearer(authorization)
    if (bearer) {
      const row = await sessionLookup(db, bearer, at)
      const idle = row === undefined ? 0 : Date.parse(at) - Date.parse(row.seen_at)
      const limited = idleMinutes > 0 && row?.holdings.some(({ role }) => watched.includes(role)) === true
      if (row !== undefined && !(limited && idle > idleMinutes * minute)) {
        // Where minutes count, they are counted in minutes.
        if (isPresent && idle > (limited ? (idleMinutes * minute) / 10 : renewAfterHours * hour)) {
          await run(db, renew, [bearer.districtId, row.id, at, later(at, sessionDays * 24 * hour)])
        }
        const { held, heldBack } = counting(row, secondFactor)
        const standing = [...held, ...(await standIns(db, bearer.districtId, held))]
        const holdings = [...standing, ...(await inherited(db, bearer.districtId, standing))]
        const actor: Actor = { kind: 'person', personId: row.person_id, holdings }
        return { actor, districtId: bearer.districtId, sessionId: row.id, stale: false, heldBack }
      }
    }
    return { actor: nobody, districtId: await district(named), sessionId: null, stale: bearer !== null, heldBack: [] }
  }
}
