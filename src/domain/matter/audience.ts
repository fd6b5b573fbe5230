// Whom an event of a matter concerns: the audiences that its events name.

import { type Audience, concerned, holders, parties, people, units } from '../notice/audience'
import { unitIdsOf } from './actor'
import { hasAnswered } from './answer'
import type { Matter } from './matter'

/** Everybody who watches the matter from outside. */
export const followers = [concerned('reporter'), concerned('supporter'), concerned('follower')] as const
export const everybody = [...followers, concerned('participant')] as const

export const lead = (m: Matter) => people(m.leadId)
export const team = (m: Matter) => people(m.leadId, ...m.coMemberIds)
export const coordinators = (m: Matter) => holders('coordinator', m.groupId)
export const groupMembers = (m: Matter) => holders('member', m.groupId)
export const office = (m: Matter) => holders('office', m.districtId)
export const allUnits = (m: Matter) => units(unitIdsOf(m))

/** Anyone who was asked to the table and has not said no. */
export const invited = (m: Matter): readonly Audience[] => {
  const coming = m.parties.filter((party) => party.answer !== 'declined')
  return [
    parties(coming.filter((party) => party.unitId === undefined).map((party) => party.id)),
    units(coming.flatMap((party) => (party.unitId === undefined ? [] : [party.unitId]))),
  ]
}

/** Units whose answer or work is awaited. */
export const unitsAtWork = (m: Matter): readonly string[] => {
  if (m.step === 'submission') return m.unitAnswers.filter((one) => !hasAnswered(m, one)).map((one) => one.unitId)
  return m.step === 'implementation'
    ? m.tasks.flatMap((one) => (one.status === 'underWay' ? (one.unitId ?? []) : []))
    : []
}

/** Anyone who carries out a task: the staff of a unit, or another party. */
export const ownerOf = (m: Matter, taskId: string): Audience => {
  const task = m.tasks.find((one) => one.id === taskId)
  return task?.partyId === undefined ? units(task?.unitId === undefined ? [] : [task.unitId]) : parties([task.partyId])
}
