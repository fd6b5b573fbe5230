// Endpoints of the live meeting: joining, stating, voting, leading it, and what everybody sees of it.

import Type from 'typebox'
import { meetingForms } from '../matter/choice'
import {
  ballotFields,
  ballots,
  labelFields,
  phases,
  screenKinds,
  seatFields,
  sides,
  statementFields,
  votings,
} from '../meeting/meeting'
import { inputOf } from './command'
import { command, download, query } from './endpoint'
import { Count, Done, Id, Instant, Nullable, OneOf, Tagged } from './field'
import { ProcessKind } from './kind'
import { OpinionResult } from './opinion'

/** What stands under the code on the screen of the room; capitals and spaces are forgiven. */
const MeetingCode = Type.String({ pattern: '^[0-9A-Za-z -]{4,20}$' })
const ScreenKey = Type.String({ pattern: '^[0-9a-f]{32}$' })
/** 1 agree, -1 disagree, 0 pass */
export const VoteValue = Type.Union([Type.Literal(1), Type.Literal(0), Type.Literal(-1)])

const counts = { agree: Count, disagree: Count, pass: Count }

/** Counts on one statement: sides of fewer than five voters are only in `others`, all together. */
export const StatementResult = Type.Object({
  ...counts,
  sides: Type.Array(Type.Object({ side: OneOf(sides), ...counts })),
  others: Nullable(Type.Object(counts)),
  /** across the sides, whatever their sizes, 0 to 1 */
  agreement: Nullable(Type.Number()),
  rejection: Nullable(Type.Number()),
  verdict: OneOf(['accepted', 'rejected', 'open']),
})
export type StatementResult = Type.Static<typeof StatementResult>

/** What the host has put on the big screen. */
const OnScreen = Type.Object({ of: OneOf(screenKinds), id: Id }, { additionalProperties: false })

export const StatementRow = Type.Object({
  id: Id,
  text: Type.String(),
  side: OneOf(sides),
  /** entered by the organiser for somebody without a phone */
  proxy: Type.Boolean(),
  /** how many have voted on it, passes included */
  seen: Count,
  /** of those, entered by the organiser */
  proxies: Count,
  /** null while results are not shown, and where too few have voted in a secret ballot */
  result: Nullable(StatementResult),
})
export type StatementRow = Type.Static<typeof StatementRow>

/** What everybody sees of a meeting, the same for all; the socket sends the same object. */
export const MeetingSnapshot = Type.Object({
  id: Id,
  /** what it is held about */
  subject: Type.Object({ kind: ProcessKind, id: Id }),
  /** of that */
  title: Type.String(),
  form: OneOf(meetingForms),
  startsAt: Instant,
  place: Type.String(),
  /** one item a line of what was typed */
  agenda: Type.Array(Type.String()),
  status: OneOf(['scheduled', 'cancelled', 'closed']),
  ballot: OneOf(ballots),
  quorum: Nullable(Count),
  hidden: Type.Boolean(),
  phase: OneOf(phases),
  voting: OneOf(votings),
  /** index of the present agenda item */
  item: Count,
  /** indexes of the items that are left out this time */
  leftOut: Type.Array(Count),
  /** null: it turns by itself */
  screen: Nullable(OnScreen),
  /** when the time that the host gave is over; null: nobody measures */
  timer: Nullable(Instant),
  openedAt: Nullable(Instant),
  endedAt: Nullable(Instant),
  /** grows with everything the facilitator does */
  revision: Count,
  /** people who may state and vote; those of them who are there; of these, those who are so from afar */
  attending: Count,
  present: Count,
  afar: Count,
  /** people who have voted on anything */
  voted: Count,
  /** the seats of those who want to speak, the first to raise a hand first; long queues are cut */
  hands: Type.Array(Id),
  quorate: Type.Boolean(),
  sides: Type.Array(Type.Object({ side: OneOf(sides), attending: Count, present: Count, afar: Count })),
  results: OneOf(['shown', 'afterVoting']),
  /** in the order in which they were stated */
  statements: Type.Array(StatementRow),
})
export type MeetingSnapshot = Type.Static<typeof MeetingSnapshot>

export const controlIds = [
  'open',
  'goTo',
  'openVoting',
  'closeVoting',
  'showStatement',
  'hideStatement',
  'end',
  'leaveOut',
  'putOnScreen',
  'clearScreen',
  'startTimer',
  'stopTimer',
  'callHand',
] as const

const MeetingYou = Type.Object({
  attendance: Nullable(Type.Object({ id: Id, side: OneOf(sides), present: Type.Boolean(), away: Type.Boolean() })),
  /** may join now without the code */
  mayJoin: Type.Boolean(),
  /** the sides that you may declare; the side is settled when voting begins */
  sides: Type.Array(OneOf(sides)),
  mayState: Type.Boolean(),
  mayVote: Type.Boolean(),
  /** statements you have voted on; how, only in an open ballot: a secret one gives no receipt */
  votes: Type.Array(Type.Object({ statementId: Id, value: Nullable(VoteValue) })),
  /** what you wrote that others do not see: hidden by the facilitator, or still being looked at */
  unseen: Type.Array(Type.Object({ id: Id, text: Type.String(), status: OneOf(['hidden', 'waiting']) })),
  /** opens the socket of a meeting that not everybody may know of, for a few minutes */
  ticket: Type.Optional(Type.String()),
})

/** Only for those who lead the meeting. */
const MeetingDesk = Type.Object({
  code: Type.String(),
  screenKey: Type.String(),
  /** what can be done now */
  controls: Type.Array(OneOf([...controlIds])),
  /** ballot, quorum and hiding may still be set */
  maySet: Type.Boolean(),
  /** statements that others do not see */
  unseen: Type.Array(
    Type.Object({ id: Id, text: Type.String(), side: OneOf(sides), status: OneOf(['hidden', 'waiting']) }),
  ),
})

const MeetingControl = Tagged('control', [
  Type.Object({ control: Type.Literal('open') }, { additionalProperties: false }),
  Type.Object(
    { control: Type.Literal('goTo'), item: Type.Integer({ minimum: 0, maximum: 200 }) },
    { additionalProperties: false },
  ),
  Type.Object({ control: Type.Literal('openVoting') }, { additionalProperties: false }),
  Type.Object({ control: Type.Literal('closeVoting') }, { additionalProperties: false }),
  Type.Object({ control: Type.Literal('showStatement'), statementId: Id }, { additionalProperties: false }),
  Type.Object({ control: Type.Literal('hideStatement'), statementId: Id }, { additionalProperties: false }),
  Type.Object({ control: Type.Literal('end') }, { additionalProperties: false }),
  Type.Object(
    { control: Type.Literal('leaveOut'), item: Type.Integer({ minimum: 0, maximum: 200 }) },
    { additionalProperties: false },
  ),
  Type.Object({ control: Type.Literal('putOnScreen'), what: OnScreen }, { additionalProperties: false }),
  Type.Object({ control: Type.Literal('clearScreen') }, { additionalProperties: false }),
  Type.Object(
    { control: Type.Literal('startTimer'), minutes: Type.Integer({ minimum: 1, maximum: 60 }) },
    { additionalProperties: false },
  ),
  Type.Object({ control: Type.Literal('stopTimer') }, { additionalProperties: false }),
  Type.Object({ control: Type.Literal('callHand'), attendanceId: Id }, { additionalProperties: false }),
])

export const meetingContract = {
  'meeting.find': query({
    shows: 'nothing',
    summary: 'Which meeting a code belongs to',
    access: 'anyone',
    input: { code: MeetingCode },
    output: Type.Object({ id: Id }),
    errors: ['notFound'],
  }),
  'meeting.get': query({
    shows: 'apart',
    summary: 'A meeting as it stands now, and what you may do in it; the same snapshot comes over /api/meeting.live',
    access: 'anyone',
    input: { id: Id },
    output: Type.Object({ meeting: MeetingSnapshot, you: MeetingYou, desk: Nullable(MeetingDesk) }),
    errors: ['notFound'],
  }),
  'meeting.screen': query({
    shows: 'apart',
    summary: 'The same for the big screen of the room, with the code by which people check in',
    access: 'anyone',
    input: { id: Id, key: ScreenKey },
    output: Type.Object({ meeting: MeetingSnapshot, code: Type.String() }),
    errors: ['notFound'],
  }),
  'meeting.calendar': download({
    shows: 'apart',
    summary: 'The meeting as a calendar file',
    access: 'anyone',
    limit: 'read',
    input: { id: Id },
    errors: ['notFound'],
  }),
  'meeting.set': command({
    writes: 'desk',
    summary: 'How people vote, settled before the first vote: open or secret, quorum, results hidden until closing',
    access: ['member', 'coordinator', 'office'],
    input: {
      id: Id,
      ...inputOf(ballotFields),
      quorum: Nullable(Type.Integer({ minimum: ballotFields.quorum.min, maximum: ballotFields.quorum.max })),
    },
    output: Done,
    errors: ['notFound', 'notAllowed', 'notNow', 'meetingEnded', 'ballotFixed'],
  }),
  'meeting.control': command({
    writes: 'nothing',
    summary:
      'Lead the meeting: open it, go to an agenda item or leave it out, open and close voting, show or hide a statement, choose what the big screen shows, give a time, call who wants to speak, end it',
    access: ['member', 'coordinator', 'office'],
    input: { id: Id, command: MeetingControl },
    output: Done,
    errors: [
      'notFound',
      'notAllowed',
      'notNow',
      'meetingNotOpen',
      'meetingEnded',
      'votingClosed',
      'noQuorum',
      'invalid',
    ],
  }),
  'meeting.join': command({
    writes: 'nothing',
    summary: 'Take part and declare a side; with the code of the room also: I am here, or from afar: I am listening',
    access: 'person',
    input: { id: Id, code: Type.Optional(MeetingCode), ...inputOf(seatFields) },
    output: Type.Object({ attendanceId: Id, side: OneOf(sides), present: Type.Boolean() }),
    errors: ['notFound', 'notNow', 'notConcerned', 'wrongCode', 'meetingNotOpen', 'meetingEnded', 'notAllowed'],
  }),
  'meeting.hand': command({
    writes: 'nothing',
    summary: 'I want to speak, or no longer',
    access: 'person',
    input: { id: Id, raised: Type.Boolean() },
    output: Done,
    errors: ['notFound', 'notNow', 'notAttending', 'meetingNotOpen', 'meetingEnded'],
  }),
  'meeting.attend': command({
    writes: 'inside',
    summary: 'The organiser enters who is there: somebody without a phone, or a party; or ticks who has come',
    access: ['member', 'coordinator', 'office'],
    input: {
      id: Id,
      who: Tagged('kind', [
        Type.Object({ kind: Type.Literal('label'), ...inputOf(labelFields) }, { additionalProperties: false }),
        Type.Object({ kind: Type.Literal('party'), partyId: Id }, { additionalProperties: false }),
        Type.Object({ kind: Type.Literal('listed'), attendanceId: Id }, { additionalProperties: false }),
      ]),
      present: Type.Boolean(),
    },
    output: Type.Object({ attendanceId: Id }),
    errors: ['notFound', 'notAllowed', 'notNow', 'meetingNotOpen', 'meetingEnded', 'unknownParty'],
  }),
  'meeting.attendance': query({
    shows: 'inside',
    summary: 'Who takes part, for those who lead the meeting',
    access: ['member', 'coordinator', 'office', 'chair', 'secretariat'],
    input: { id: Id },
    output: Type.Object({
      rows: Type.Array(
        Type.Object({
          id: Id,
          /** as the organiser wrote it, or the public name of staff; empty for residents who joined by themselves */
          name: Type.String(),
          side: OneOf(sides),
          present: Type.Boolean(),
          /** there from afar, not in the room */
          away: Type.Boolean(),
          via: OneOf(['code', 'list', 'invited']),
          /** without: the organiser may vote and state for them */
          hasAccount: Type.Boolean(),
        }),
      ),
    }),
    errors: ['notFound', 'notAllowed'],
  }),
  'meeting.state': command({
    writes: 'apart',
    summary: 'Add a statement that people can agree or disagree with; the organiser also for somebody without a phone',
    access: 'person',
    // may be typed in several lines: it is one sentence all the same
    input: { id: Id, ...inputOf(statementFields), attendanceId: Type.Optional(Id) },
    output: Type.Object({
      statementId: Id,
      /** somebody looks at it before others see it */
      waiting: Type.Boolean(),
      /** somebody has said it before: it is that statement */
      known: Type.Boolean(),
    }),
    errors: ['notFound', 'notAllowed', 'notNow', 'notAttending', 'meetingEnded', 'votingClosed', 'tooMany'],
  }),
  'meeting.vote': command({
    writes: 'nothing',
    summary: 'Agree, disagree or pass; the last one counts until voting is closed',
    access: 'person',
    input: { id: Id, statementId: Id, value: VoteValue },
    output: Done,
    errors: ['notFound', 'notAttending', 'meetingEnded', 'votingClosed', 'requestReused'],
  }),
  'meeting.proxyVote': command({
    writes: 'nothing',
    summary: 'The organiser votes for somebody without a phone, as they said; counted apart as such',
    access: ['member', 'coordinator', 'office'],
    input: { id: Id, attendanceId: Id, statementId: Id, value: VoteValue },
    output: Done,
    errors: ['notFound', 'notAllowed', 'notNow', 'notAttending', 'meetingEnded', 'votingClosed'],
  }),
  'meeting.next': query({
    shows: 'apart',
    summary: 'The next statement for me, drawn so that useful ones come first; null when I have voted on all',
    access: 'person',
    input: { id: Id },
    output: Type.Object({
      statement: Nullable(Type.Object({ id: Id, text: Type.String(), side: OneOf(sides) })),
      /** statements I have not voted on, this one included */
      left: Count,
    }),
    errors: ['notFound', 'notAttending'],
  }),
  'meeting.opinion': query({
    shows: 'apart',
    summary:
      'What all sides accept, what divides, and whether there are groups of opinion; calculated beside the meeting',
    access: 'anyone',
    input: { id: Id },
    output: Type.Object({
      /** `hidden`: until voting is closed; `pending`: being calculated, ask again in a second */
      state: OneOf(['hidden', 'pending', 'ready']),
      opinion: Nullable(OpinionResult),
    }),
    errors: ['notFound'],
  }),
} as const
