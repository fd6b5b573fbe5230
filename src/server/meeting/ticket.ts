// The ticket by which a person's socket opens for a meeting that not everybody may know of: a browser hands a socket no
// session. It is given with the meeting, to everybody who is shown it, and is good for that meeting and a few minutes.

import { timingSafeEqual } from 'node:crypto'
import { fingerprint, type Secret } from '../secret'

const minute = 60_000
const goodForMinutes = 5

interface Meeting {
  readonly districtId: string
  readonly meetingId: string
}

const markOf = (secret: Pick<Secret, 'code'>, { districtId, meetingId }: Meeting, person: string, until: string) =>
  fingerprint(secret, `socket ${districtId} ${meetingId} ${person} ${until}`)

export const ticketOf = (secret: Pick<Secret, 'code'>, meeting: Meeting, personId: string, at: string): string => {
  // the same for a minute: what is asked again and has not changed reads the same
  const until = String((Math.floor(Date.parse(at) / minute) + goodForMinutes) * minute)
  return [personId, until, markOf(secret, meeting, personId, until)].join('.')
}

/** Whose it is, and how long it is still good for; undefined for one that is not, or of another meeting. */
export const readTicket = (
  secret: Pick<Secret, 'code'>,
  meeting: Meeting,
  ticket: string,
  at: string,
): { readonly personId: string; readonly leftMs: number } | undefined => {
  const [personId = '', until = '', given = ''] = ticket.split('.')
  const [known, asked] = [Buffer.from(markOf(secret, meeting, personId, until)), Buffer.from(given)]
  const leftMs = Number(until) - Date.parse(at)
  return known.length === asked.length && timingSafeEqual(known, asked) && leftMs > 0 ? { personId, leftMs } : undefined
}
