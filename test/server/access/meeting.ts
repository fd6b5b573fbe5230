// A meeting of group B for the table of access, held once for each server: its lead, its coordinator and a unit's staff
// have joined, and somebody without a phone.

import { aMeeting } from '../support/meeting'
import type { TestServer } from '../support/server'
import type { Town } from '../support/town'

export interface MeetingScene {
  readonly id: string
  readonly code: string
  readonly screenKey: string
  readonly statementId: string
  /** of somebody without a phone */
  readonly attendanceId: string
}

/** Known to those who lead the meeting, and to those who watch over the district. */
export const guestName = '机密无手机者'

const held = new WeakMap<TestServer, Promise<MeetingScene>>()

const hold = async (server: TestServer, town: Town): Promise<MeetingScene> => {
  const { id, matterId, code, screenKey } = await aMeeting(server, town)
  const { memberA, memberB, coordinatorB, staff } = town.people
  const who = { kind: 'label' as const, label: guestName, side: 'resident' as const }
  const { attendanceId } = await memberA.client.command('meeting.attend', { id, who, present: true })
  // a matter of A's walked there, given to B as it stands
  const { state } = await server.db
    .selectFrom('matter')
    .select('state')
    .where('id', '=', matterId)
    .executeTakeFirstOrThrow()
  await server.db
    .updateTable('matter')
    .set({
      group_id: town.groupB,
      lead_id: memberB.id,
      state: JSON.stringify({ ...state, groupId: town.groupB, leadId: memberB.id }),
    })
    .where('id', '=', matterId)
    .execute()
  await memberB.client.command('meeting.join', { id, side: 'member' })
  await coordinatorB.client.command('meeting.join', { id, side: 'community' })
  await staff.client.command('meeting.join', { id, side: 'unit' })
  const { statementId } = await memberB.client.command('meeting.state', { id, text: '先修学校门口的两盏' })
  await memberB.client.command('meeting.control', { id, command: { control: 'openVoting' } })
  await memberB.client.command('meeting.vote', { id, statementId, value: 1 })
  return { id, code, screenKey, statementId, attendanceId }
}

export const meetingOfB = (server: TestServer, town: Town): Promise<MeetingScene> => {
  const known = held.get(server) ?? hold(server, town)
  held.set(server, known)
  return known
}
