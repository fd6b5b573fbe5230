// The name by which a person wants to be called when somebody rings them up. Kept sealed.

import type { Output } from '../../domain/contract'
import { runOne, statement } from '../db/statement'
import type { Call } from '../http/call'
import { seal } from '../secret'

const setName = statement<never>('person.setName', 'update person set name_enc = $3 where district_id = $1 and id = $2')

export const contact = async (call: Call<'person.contact'>): Promise<Output<'person.contact'>> => {
  const { db, districtId, actor, input, secret } = call
  if (input.name !== undefined) {
    const sealed = input.name === null ? null : seal(secret, input.name.trim())
    await runOne(db, setName, [districtId, actor.personId, sealed])
  }
  return { done: true }
}
