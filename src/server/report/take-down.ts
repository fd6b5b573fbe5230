// Taking a report down for somebody else: at a station, on the telephone. It is theirs from the beginning: they find it when
// they sign in with their phone, or by the code on the slip. A person who wrote it down does not read it afterwards.

import type { Output } from '../../domain/contract'
import { maskPhone } from '../../domain/people/phone'
import { type Actor, holds } from '../../domain/people/role'
import { directoryOf } from '../district/directory'
import { AppError } from '../http/app-error'
import type { Call } from '../http/call'
import { personWithPhone } from '../session/sign-in'
import { type Given, submitAs } from './submit'

type TakeDown = Call<'report.takeDown'>

/** A steward at the own station, a coordinator in the own groups, the office anywhere. */
const capacityAt = (
  actor: Actor,
  districtId: string,
  stationId: string | undefined,
  groupId: string,
): Given['onBehalf'] => {
  if (holds(actor, 'coordinator', groupId)) return 'coordinator'
  if (holds(actor, 'office', districtId)) return 'office'
  return stationId !== undefined && holds(actor, 'steward', stationId) ? 'steward' : undefined
}

const capacityOf = async ({ db, districtId, actor, input }: TakeDown): Promise<NonNullable<Given['onBehalf']>> => {
  const directory = await directoryOf(db, districtId)
  const station = directory.stations.get(input.stationCode?.toLowerCase() ?? '')
  const groupId = station?.groupId ?? input.groupId
  if (input.stationCode !== undefined && station === undefined) {
    throw new AppError('notFound', { '/stationCode': 'unknown' })
  }
  if (groupId === undefined) throw new AppError('invalid', { '/groupId': 'missing' })
  const capacity = capacityAt(actor, districtId, station?.id, groupId)
  if (capacity === undefined) throw new AppError('notAllowed')
  return capacity
}

export const takeDown = async (call: TakeDown): Promise<Output<'report.takeDown'>> => {
  const { input, sms, log, setting } = call
  const onBehalf = await capacityOf(call)
  if (input.phone === undefined) {
    return { ...(await submitAs(call, { anonymity: 'anonymous', reporterId: null, onBehalf })), told: false }
  }
  const reporterId = await personWithPhone(call, input.phone)
  const answer = await submitAs(call, { anonymity: 'hidden', reporterId, onBehalf })
  const { phone } = input
  const told = await (sms.tell?.(phone, `${answer.number}`, setting.publicUrl ?? '') ?? Promise.reject(null)).then(
    () => true,
    (error: unknown) => {
      if (error !== null) log.error({ err: error, phone: maskPhone(phone) }, 'sms')
      return false
    },
  )
  return { ...answer, told }
}
