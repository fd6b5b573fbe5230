// Endpoints about what comes of a meeting: motions and who stands where on them, the minutes as a draft and
// as a document, and the outcome for a unit. Adopting a motion is the matter's action addResolution with its id;
// objecting to minutes and answering that are the actions objectMinutes and answerObjection.

import Type from 'typebox'
import { resolutionFields } from '../decision/resolution'
import { answerFields, stances } from '../decision/stance'
import { limit } from '../limit'
import { partyKinds } from '../party/kind'
import { inputOf } from './command'
import { command, download, query } from './endpoint'
import { Count, Done, Id, LocalDate, Nullable, OneOf, OptionalText } from './field'
import { Written } from './written'

export const StanceTotals = Type.Object({ agree: Count, abstain: Count, disagree: Count, block: Count })

/** A reason published without a name; without a side where that would tell who it was. */
export const DissentRow = Type.Object({
  stance: OneOf(['disagree', 'block']),
  reason: Written,
  answer: Type.Optional(Written),
  side: Type.Optional(OneOf(partyKinds)),
})

export const MotionRow = Type.Object({
  id: Id,
  meetingId: Id,
  statementId: Nullable(Id),
  what: Written,
  unitId: Id,
  unitName: Type.String(),
  due: LocalDate,
  money: Nullable(Count),
  status: OneOf(['open', 'adopted', 'dropped']),
  stances: StanceTotals,
  /** of an open motion for those at the table and those who work on the matter only; the id is what an answer names */
  dissent: Type.Array(Type.Object({ id: Id, ...DissentRow.properties })),
  /** blocks that nobody has answered: they stand against adopting */
  unanswered: Count,
  mine: Nullable(Type.Object({ stance: OneOf(stances), reason: Written })),
})
export type MotionRow = Type.Static<typeof MotionRow>

export const decisionContract = {
  'meeting.motions': query({
    shows: 'public',
    summary: 'Motions of a meeting with where people stand, oldest first',
    access: 'anyone',
    input: { meetingId: Id },
    output: Type.Object({
      matterId: Id,
      rows: Type.Array(MotionRow),
      you: Type.Object({
        /** write, change, drop, answer and adopt */
        mayWrite: Type.Boolean(),
        mayStand: Type.Boolean(),
      }),
    }),
    errors: ['notFound'],
  }),
  'meeting.saveMotion': command({
    writes: 'apart',
    summary: 'Write down a motion, or change one nobody has taken a stance on yet',
    access: ['member', 'coordinator'],
    input: {
      meetingId: Id,
      motionId: Id,
      statementId: Type.Optional(Id),
      ...inputOf(resolutionFields),
    },
    output: Done,
    errors: ['notFound', 'notNow', 'notAllowed', 'unknownUnit', 'dateInPast', 'alreadyAnswered'],
  }),
  'meeting.dropMotion': command({
    writes: 'nothing',
    summary: 'This motion is not pursued',
    access: ['member', 'coordinator'],
    input: { motionId: Id },
    output: Done,
    errors: ['notFound', 'notNow', 'notAllowed'],
  }),
  'meeting.stand': command({
    writes: 'apart',
    summary: 'Where I stand on a motion; can be changed until it is adopted. Disagreeing and blocking need a reason',
    access: 'person',
    input: {
      motionId: Id,
      stance: OneOf(stances),
      reason: OptionalText(limit.reason),
      /** of somebody without a phone, entered by who leads the meeting */
      attendanceId: Type.Optional(Id),
    },
    output: Done,
    errors: ['notFound', 'notNow', 'notAllowed', 'incomplete'],
  }),
  'meeting.answerBlock': command({
    writes: 'apart',
    summary: 'Answer in words a person who cannot live with a motion',
    access: ['member', 'coordinator'],
    input: { motionId: Id, dissentId: Id, ...inputOf(answerFields) },
    output: Done,
    errors: ['notFound', 'notNow', 'notAllowed'],
  }),
  'meeting.draft': query({
    shows: 'inside',
    summary: 'The minutes assembled from what the meeting left: attendance, agenda, statements, dissent, resolutions',
    access: ['member', 'coordinator', 'office', 'chair'],
    input: { meetingId: Id },
    output: Type.Object({ minutes: Type.String(), dissent: Type.String(), attendance: Count, opinions: Count }),
    errors: ['notFound', 'notAllowed'],
  }),
  'meeting.minutes': download({
    shows: 'inside',
    summary: 'The minutes as DOCX; before they are fixed for those at the table only',
    access: 'anyone',
    input: { meetingId: Id },
    errors: ['notFound', 'notAllowed'],
  }),
  'matter.expertLetter': download({
    shows: 'inside',
    summary:
      'The letter by which an expert is sent (派遣函), as DOCX: for those who work on the matter, who dispatches, and the expert',
    access: ['member', 'coordinator', 'office', 'chair', 'expert'],
    input: { id: Id, askingId: Id },
    errors: ['notFound', 'notAllowed'],
  }),
  'matter.outcome': download({
    shows: 'inside',
    summary: 'The outcome as sent to one unit, as DOCX, for its staff and those who work on the matter',
    access: ['member', 'coordinator', 'office', 'chair', 'unit'],
    input: { id: Id, unitId: Id },
    errors: ['notFound', 'notAllowed'],
  }),
} as const
