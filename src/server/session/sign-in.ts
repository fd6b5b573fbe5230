// Signing in with a phone and the code sent to it. Anyone who signs in first becomes a person of the district.

import { personIdOf } from '../../domain/people/role'
import { runOne, statement } from '../db/statement'
import { AppError } from '../http/app-error'
import type { Call } from '../http/call'
import { once } from '../http/once'
import { blindIndex, seal } from '../secret'
import { unlessAnswered } from './again'
import { spendCode, tryCode } from './code'
import { hasIdentity } from './identity'
import { mergePeople } from './merge'
import { openSession } from './open'

const insertPerson = statement<never>(
  'person.create',
  `insert into person (district_id, id, display_name, phone_enc, phone_index, created_at) values ($1, $2, '', $3, $4, $5)
   on conflict (district_id, phone_index) do nothing`,
)

const findByPhone = statement<{ id: string; disabled: boolean }>(
  'person.byPhone',
  'select id, disabled_at is not null as disabled from person where district_id = $1 and phone_index = $2',
)

/** Who has this phone: anyone who is not known yet becomes a person of the district. */
export const personWithPhone = async (
  call: Pick<Call<'session.signIn'>, 'db' | 'secret' | 'districtId' | 'newId' | 'at'>,
  phone: string,
): Promise<string> => {
  const { db, secret, districtId } = call
  const index = blindIndex(secret, phone)
  let row = await runOne(db, findByPhone, [districtId, index])
  if (row === undefined) {
    await runOne(db, insertPerson, [districtId, call.newId(), seal(secret, phone), index, call.at])
    row = await runOne(db, findByPhone, [districtId, index])
  }
  if (row === undefined || row.disabled) throw new AppError('notAllowed')
  return row.id
}

/** Anyone who came by WeChat and now tells a phone is the person with this phone. */
const bringAlong = async (call: Call<'session.signIn'>, personId: string): Promise<string> => {
  const present = personIdOf(call.actor)
  if (present === null || present === personId || !(await hasIdentity(call, present))) return personId
  await mergePeople(call, present, personId)
  return personId
}

/** Two transactions on purpose: a wrong try is counted although the sign-in is refused. */
export const signIn = (call: Call<'session.signIn'>): Promise<Awaited<ReturnType<typeof openSession>>> =>
  unlessAnswered<'session.signIn'>(call, async () => {
    const { phone, code, ticket } = call.input
    const codeId = await tryCode(call, phone, code, ticket)
    return once<'session.signIn'>(async (within) => {
      await spendCode(within.db, within, codeId)
      return openSession(within, await bringAlong(within, await personWithPhone(within, phone)))
    })(call)
  })
