// The state of a matter as a schema: what folding its events yields, what the database keeps as its current row, and what
// answers tell of it. Nothing of it is said a second time.

import Type from 'typebox'
import {
  consents,
  gifts,
  givers,
  matterStatuses,
  meetingForms,
  originKinds,
  type Rung,
  verdicts,
} from '../matter/choice'
import { stepIds } from '../matter/step'
import { partyKinds } from '../party/kind'
import type { Frozen } from '../process/frozen'
import { DissentRow, StanceTotals } from './decision'
import { DispatchState } from './dispatch'
import { Count, Id, Instant, LocalDate, Nullable, OneOf } from './field'
import { PublicPhotoId, Written, WrittenPlace } from './written'

const Words = Type.Array(Written)

/** A sentence that was voted on, and what became of it; sides are told apart only where five or more of each voted. */
const StatementTallyRow = Type.Object({
  text: Written,
  agree: Count,
  disagree: Count,
  pass: Count,
  sides: Type.Optional(
    Type.Array(Type.Object({ side: OneOf(partyKinds), agree: Count, disagree: Count, pass: Count })),
  ),
})

export const MatterEffect = Type.Object({
  id: Id,
  what: Written,
  amount: Count,
  measure: Written,
  date: LocalDate,
  source: Written,
  confirmed: Type.Optional(Type.Literal(true)),
})

/**
 * What may be told of a matter; `access` says how much of it to whom. What is optional came into use later: matters whose log
 * does not tell of it fold without it.
 */
export const MatterState = Type.Object({
  id: Id,
  districtId: Type.String(),
  groupId: Id,
  /** number of events folded; the next event has this plus one */
  version: Type.Integer(),
  title: Written,
  summary: Written,
  category: Type.String(),
  place: WrittenPlace,
  photoIds: Type.Array(PublicPhotoId),
  status: OneOf(matterStatuses),
  step: OneOf(stepIds),
  leadId: Nullable(Id),
  coMemberIds: Type.Array(Id),
  claimScope: OneOf(['group', 'district', 'assign']),
  /** how many reports it answers; ids only for insiders */
  reportIds: Type.Array(Id),
  openedAt: Instant,
  /** what began it instead of a report */
  origin: Type.Optional(
    Type.Object({
      kind: OneOf(originKinds),
      title: Written,
      proposer: Type.Optional(Written),
      on: Type.Optional(LocalDate),
    }),
  ),
  /** it was under way before it came in here */
  imported: Type.Optional(Type.Object({ step: OneOf(stepIds), since: Type.Optional(LocalDate) })),
  /** when the wait for a lead began; null while somebody leads */
  unclaimedSince: Nullable(Instant),
  /** on which the present step began */
  stepFrom: LocalDate,
  /** by which the present step, or the claim, is due; null when nothing is awaited */
  due: Nullable(LocalDate),
  /** the strongest warning already given for this due date */
  warned: OneOf(['none', 'yellow', 'red']),
  /** for the coordinator's confirmation */
  handedIn: Type.Boolean(),
  /** who confirms has looked at what was handed in; absent: never yet */
  handInLooked: Type.Optional(Type.Boolean()),
  pause: Nullable(Type.Object({ reason: Written, lookAgain: LocalDate, since: Instant })),
  extension: Nullable(Type.Object({ days: Type.Integer(), reason: Written })),
  supervision: Nullable(Type.Object({ text: Written, at: Instant })),
  /** what was pressed for because its date had passed; one for each, at the rung that it has come to */
  pressings: Type.Optional(
    Type.Array(
      Type.Object({
        /** the step, the unit whose answer is awaited, or the task */
        of: Type.String(),
        /** which has passed */
        missed: LocalDate,
        rung: Type.Unsafe<Rung>(Type.Integer({ minimum: 1, maximum: 5 })),
        /** by which it is to be answered */
        due: LocalDate,
        /** from which on rungs 2, 3 and 4 can be set foot on */
        opens: Type.Array(LocalDate),
        text: Type.Optional(Written),
        /** the chair who took it up */
        byWhom: Type.Optional(Written),
        /** what the one who owes it said; it climbs no further */
        answer: Type.Optional(Written),
      }),
    ),
  ),
  topic: Type.Object({ question: Written, affected: Written, where: Written, why: Written }),
  plan: Type.Object({
    form: Type.Optional(OneOf(meetingForms)),
    from: Type.Optional(LocalDate),
    to: Type.Optional(LocalDate),
    findOut: Words,
    hear: Words,
    work: Type.Array(Type.Object({ who: Written, what: Written })),
  }),
  visits: Type.Array(
    Type.Object({ id: Id, date: LocalDate, households: Count, opinions: Words, photoIds: Type.Array(PublicPhotoId) }),
  ),
  findings: Written,
  parties: Type.Array(
    Type.Object({
      id: Id,
      kind: OneOf(partyKinds),
      /** of residents told to insiders only: it is kept where it can be erased */
      name: Written,
      unitId: Type.Optional(Id),
      personId: Type.Optional(Id),
      via: Type.Optional(OneOf(['link', 'concerned'])),
      answer: OneOf(['invited', 'accepted', 'declined']),
      reason: Type.Optional(Written),
    }),
  ),
  /** since when all reporters and supporters are asked to the table */
  concernedInvitedAt: Type.Optional(Instant),
  meetings: Type.Array(
    Type.Object({
      id: Id,
      round: Count,
      form: OneOf(meetingForms),
      brand: Type.Optional(Type.String()),
      startsAt: Instant,
      endsAt: Type.Optional(Instant),
      place: Written,
      seats: Type.Optional(Count),
      /** for those at the table and those who work on the matter only */
      link: Type.Optional(Type.String()),
      agenda: Written,
      status: OneOf(['scheduled', 'cancelled', 'closed']),
      /** people present, everybody counted once */
      attendance: Type.Optional(Count),
      opinions: Type.Optional(Count),
      minutes: Type.Optional(Written),
      dissent: Type.Optional(Written),
      photoIds: Type.Optional(Type.Array(PublicPhotoId)),
      tally: Type.Optional(Type.Array(StatementTallyRow)),
      /** the minutes can be objected to until then; with `fixedAt`, or without this, they stand */
      objectUntil: Type.Optional(Instant),
      /** that the minutes are wrong, by who was there; the words are kept where they can be erased */
      objections: Type.Optional(Type.Array(Type.Object({ id: Id, at: Instant, answer: Type.Optional(Written) }))),
      fixedAt: Type.Optional(Instant),
    }),
  ),
  resolutions: Type.Array(
    Type.Object({
      id: Id,
      round: Count,
      /** absent for what was resolved before the matter came in here */
      meetingId: Type.Optional(Id),
      what: Written,
      /** who carries it; neither for what was done at the table */
      unitId: Type.Optional(Id),
      partyId: Type.Optional(Id),
      due: LocalDate,
      /** who did it, there and then */
      settledBy: Type.Optional(Written),
      /** yuan */
      money: Type.Optional(Count),
      stances: Type.Optional(StanceTotals),
      dissent: Type.Optional(Type.Array(DissentRow)),
    }),
  ),
  noAgreement: Nullable(Written),
  /** `remindOn`: when units that have not answered are reminded */
  outcome: Nullable(Type.Object({ text: Written, sentAt: Instant, remindOn: Type.Optional(LocalDate) })),
  unitAnswers: Type.Array(
    Type.Object({
      unitId: Id,
      verdict: Type.Optional(OneOf(verdicts)),
      reason: Type.Optional(Written),
      responsible: Type.Optional(Written),
      due: Type.Optional(LocalDate),
      /** its word on single resolutions; the answer beside it stands for all others */
      each: Type.Optional(
        Type.Array(
          Type.Object({
            resolutionId: Id,
            verdict: OneOf(verdicts),
            reason: Type.Optional(Written),
            responsible: Type.Optional(Written),
            due: Type.Optional(LocalDate),
          }),
        ),
      ),
      /** how often */
      reminded: Type.Optional(Count),
    }),
  ),
  tasks: Type.Array(
    Type.Object({
      id: Id,
      what: Written,
      unitId: Type.Optional(Id),
      partyId: Type.Optional(Id),
      due: LocalDate,
      status: OneOf(['underWay', 'finished', 'done', 'givenUp']),
      /** 0-100, of the resolution with the same id */
      progress: Type.Integer({ minimum: 0, maximum: 100 }),
      /** yuan, as what is spent */
      planned: Type.Optional(Count),
      spent: Type.Optional(Count),
      beforeIds: Type.Array(PublicPhotoId),
      afterIds: Type.Array(PublicPhotoId),
      reason: Type.Optional(Written),
      milestones: Type.Optional(
        Type.Array(Type.Object({ id: Id, what: Written, due: LocalDate, reached: Type.Optional(LocalDate) })),
      ),
      /** that a task is not done as it is told; the words are kept where they can be erased */
      contradictions: Type.Optional(
        Type.Array(
          Type.Object({
            id: Id,
            at: Instant,
            photoIds: Type.Array(PublicPhotoId),
            answer: Type.Optional(Written),
            /** it was right, and the work goes on */
            upheld: Type.Optional(Type.Boolean()),
          }),
        ),
      ),
    }),
  ),
  result: Nullable(Type.Object({ summary: Written, publishedAt: Instant, windowEnds: LocalDate })),
  followUp: Nullable(Type.Object({ findings: Written, date: LocalDate })),
  /** a look at the result some time after closing: when it is due, and what it showed */
  secondLook: Type.Optional(
    Nullable(
      Type.Object({
        on: LocalDate,
        /** the day has come and was told */
        reminded: Type.Optional(Type.Boolean()),
        findings: Type.Optional(Written),
        date: Type.Optional(LocalDate),
        holds: Type.Optional(Type.Boolean()),
        photoIds: Type.Optional(Type.Array(PublicPhotoId)),
      }),
    ),
  ),
  dispatches: Type.Optional(Type.Array(DispatchState)),
  /** what several hands gave to it; counted once it is confirmed */
  contributions: Type.Optional(
    Type.Array(
      Type.Object({
        id: Id,
        giver: OneOf(givers),
        /** what the giver is called; never of households */
        name: Type.Optional(Written),
        gave: OneOf(gifts),
        /** of money in yuan */
        amount: Count,
        measure: Type.Optional(Written),
        /** only insiders see what is not confirmed */
        confirmed: Type.Optional(Type.Literal(true)),
      }),
    ),
  ),
  /** what came of it, besides what was resolved */
  effects: Type.Optional(Type.Array(MatterEffect)),
  /** somebody who knows a field is asked for, offered, and goes there */
  experts: Type.Optional(
    Type.Array(
      Type.Object({
        id: Id,
        field: Written,
        what: Written,
        status: OneOf(['asked', 'offered', 'accepted', 'went']),
        personId: Type.Optional(Id),
        due: Type.Optional(LocalDate),
        date: Type.Optional(LocalDate),
        advice: Type.Optional(Written),
      }),
    ),
  ),
  /** who keeps what was made, and when it is looked at again */
  upkeep: Type.Optional(Type.Object({ who: Written, how: Written, until: LocalDate })),
  /** good work that others can learn from; null: taken down, or reopened since */
  showcase: Type.Optional(
    Nullable(
      Type.Object({
        /** only insiders see what is named and not published */
        status: OneOf(['named', 'published']),
        done: Written,
        consent: OneOf(consents),
        /** to those who say that it is not solved */
        reply: Type.Optional(Written),
        publishedAt: Type.Optional(Instant),
      }),
    ),
  ),
  reopened: Count,
  /** how often the consultation itself began again; meetings and resolutions belong to one round */
  round: Count,
  settled: Nullable(Type.Object({ what: Written, byWhom: Written })),
  /** why it ended, was redirected, or was closed over a "not solved" */
  closing: Nullable(
    Type.Object({
      reason: Written,
      to: Type.Optional(Written),
      receipt: Type.Optional(Written),
      outcome: Type.Optional(Written),
    }),
  ),
})

export type MatterState = Frozen<Type.Static<typeof MatterState>>
