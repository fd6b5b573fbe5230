// Finding a meeting by its code, showing it on the big screen of the room, and as a calendar file.

import ical, { ICalCalendarMethod, ICalEventStatus } from 'ical-generator'
import type { Output } from '../../domain/contract'
import { runOne, statement } from '../db/statement'
import { found } from '../http/app-error'
import type { Call, Download } from '../http/call'
import { calendarName, meetingTitle } from '../locales/meeting'
import { codeOf } from './code'
import { isRightKey } from './screen-key'
import { known, presentMeeting, readMeeting } from './snapshot'

const byCode = statement<{ id: string }>(
  'meeting.byCode',
  'select id from meeting where district_id = $1 and code = $2',
)

export const find = async (call: Call<'meeting.find'>): Promise<Output<'meeting.find'>> => {
  const { id } = found(await runOne(call.db, byCode, [call.districtId, codeOf(call.input.code)]))
  return { id }
}

export const screen = async (call: Call<'meeting.screen'>): Promise<Output<'meeting.screen'>> => {
  const { db, districtId, input } = call
  const seen = await presentMeeting({ db, districtId, actor: null }, input.id)
  // a wrong key tells as little as a meeting that is not there
  found(isRightKey(seen.row, input.key) ? seen : undefined)
  return { meeting: seen.snapshot, code: seen.row.code }
}

const hour = 3_600_000
/** How long a meeting is put down for where nobody has said. */
const usualHours = 2

export const calendar = async (call: Call<'meeting.calendar'>): Promise<Download> => {
  const { db, districtId, input, origin, actor, at } = call
  // as it is this moment: a calendar keeps what it was given
  const { snapshot, called, table } = known(await readMeeting(db, districtId, input.id), actor)
  const { kind, id } = snapshot.subject
  const end = called.endsAt ?? new Date(Date.parse(snapshot.startsAt) + usualHours * hour).toISOString()
  const cancelled = snapshot.status === 'cancelled'
  const file = ical({
    method: cancelled ? ICalCalendarMethod.CANCEL : ICalCalendarMethod.PUBLISH,
    prodId: '//lai-shangliang//meeting//ZH',
  })
  file.createEvent({
    id: `${snapshot.id}@lai-shangliang`,
    // every change of what the meeting is held about may have changed it: a calendar takes the higher number
    sequence: table.version,
    stamp: new Date(at),
    start: new Date(snapshot.startsAt),
    end: new Date(end),
    summary: meetingTitle(snapshot.form, snapshot.title),
    description: snapshot.agenda.join('\n'),
    location: snapshot.place,
    url: `${origin}/${kind === 'matter' ? `pages/matter/index?id=${id}` : `paper/pages/paper/index?kind=${kind}&id=${id}`}`,
    status: cancelled ? ICalEventStatus.CANCELLED : ICalEventStatus.CONFIRMED,
  })
  return { type: 'text/calendar; charset=utf-8', body: Buffer.from(file.toString()), saveAs: calendarName }
}
