// Endpoints about matters: reading them in public, moving them through the eight steps, judging the result.

import Type from 'typebox'
import { lights } from '../calendar/light'
import { matterRefusals } from '../errors'
import { ratingFields, solvedAnswers } from '../evaluation/rating'
import { actionIds, matterActions } from '../matter/action'
import { matterStatuses } from '../matter/choice'
import { importRefusals } from '../matter/imported'
import { matterOpening } from '../matter/opening'
import { stepIds } from '../matter/step'
import { commandSchema, inputOf } from './command'
import { command, download, query } from './endpoint'
import {
  ChainCheck,
  Count,
  Id,
  Instant,
  Lat,
  Lng,
  LocalDate,
  Nullable,
  OneOf,
  PageInput,
  PageOf,
  Photo,
  Xlsx,
} from './field'
import { MatterState } from './matter-state'
import { PublicPhoto, PublicThumb, Written, WrittenData } from './written'

/** Against minutes or a task, in a resident's own words. */
const RemarkRow = Type.Object({
  id: Id,
  kind: OneOf(['objection', 'contradiction']),
  /** id of the meeting or task */
  aboutId: Id,
  text: Written,
  at: Instant,
  mine: Type.Boolean(),
})

export const RatingTotals = Type.Object({
  count: Count,
  solved: Type.Object({ yes: Count, partly: Count, no: Count }),
  scores: Type.Tuple([Count, Count, Count, Count, Count]),
  reportersUnsolved: Count,
  reportersAnswered: Count,
})

export const MatterRow = Type.Object({
  id: Id,
  title: Written,
  category: Type.String(),
  place: Written,
  groupId: Id,
  groupName: Type.String(),
  status: OneOf(matterStatuses),
  step: OneOf(stepIds),
  claimed: Type.Boolean(),
  leadName: Nullable(Type.String()),
  due: Nullable(LocalDate),
  light: Nullable(OneOf(lights)),
  /** working days left, negative when overdue */
  daysLeft: Nullable(Type.Integer()),
  supporters: Count,
  reports: Count,
  updatedAt: Instant,
  thumb: Nullable(PublicThumb),
  /** from the point that was asked for */
  metres: Type.Optional(Count),
})
export type MatterRow = Type.Static<typeof MatterRow>

/** One public sentence's worth of an event. `data` is the event's own, less what the viewer may not see. */
export const TimelineEntry = Type.Object({
  version: Type.Integer(),
  at: Instant,
  type: Type.String(),
  role: Type.String(),
  /** the public name of staff; null for residents and the clock */
  by: Nullable(Type.String()),
  data: WrittenData,
  internal: Type.Boolean(),
})
export type TimelineEntry = Type.Static<typeof TimelineEntry>

export const MatterFull = Type.Object({
  matter: MatterState,
  groupName: Type.String(),
  light: Nullable(OneOf(lights)),
  daysLeft: Nullable(Type.Integer()),
  supporters: Count,
  reports: Count,
  /** public names of the people and units that the state names by id */
  names: Type.Record(Type.String(), Type.String()),
  photos: Type.Array(PublicPhoto),
  ratings: RatingTotals,
  reporters: Count,
  timeline: Type.Array(TimelineEntry),
  /** objections are read by those at the table and those who work on the matter, contradictions by everybody */
  remarks: Type.Array(RemarkRow),
  you: Type.Object({
    reporter: Type.Boolean(),
    supporter: Type.Boolean(),
    /** supports it only since its result was published */
    late: Type.Optional(Type.Boolean()),
    participant: Type.Boolean(),
    follower: Type.Boolean(),
    rated: Type.Boolean(),
    insider: Type.Boolean(),
    /** the lead coordinates the group as well: the office stands in where they would confirm their own */
    leadCoordinates: Type.Optional(Type.Boolean()),
    /** coordinates a pool of experts, and says who of them is sent */
    dispatcher: Type.Optional(Type.Boolean()),
    /** keeps a station from which the matter came, or one of its group: asks for experts */
    steward: Type.Optional(Type.Boolean()),
    /** ids of the parties that are me */
    partyIds: Type.Array(Id),
    /** what I can do to it now, by the table of actions */
    offered: Type.Array(OneOf(actionIds)),
  }),
})
export type MatterFull = Type.Static<typeof MatterFull>

const filters = {
  groupId: Type.Optional(Id),
  status: Type.Optional(OneOf(matterStatuses)),
  step: Type.Optional(OneOf(stepIds)),
  words: Type.Optional(Type.String({ maxLength: 40 })),
}

export const matterContract = {
  'matter.list': query({
    shows: 'public',
    summary: 'Matters, last changed first; with a point those that have one, the nearest first',
    access: 'anyone',
    shared: true,
    input: { ...PageInput, ...filters, lng: Type.Optional(Lng), lat: Type.Optional(Lat) },
    output: PageOf(MatterRow),
  }),
  'matter.get': query({
    shows: 'public',
    summary: 'A matter with its public timeline; insiders also see internal notes',
    access: 'anyone',
    shared: true,
    input: { id: Id },
    output: MatterFull,
    errors: ['notFound'],
  }),
  'matter.find': query({
    shows: 'nothing',
    summary: 'Which matter a short code belongs to',
    access: 'anyone',
    input: { code: Type.String({ pattern: '^[0-9A-Za-z]{10}$' }) },
    output: Type.Object({ id: Id }),
    errors: ['notFound'],
  }),
  'matter.solved': query({
    shows: 'public',
    summary: 'The matters solved last, with before and after where there are pictures, and what people said of it',
    access: 'anyone',
    shared: true,
    input: {},
    output: Type.Object({
      rows: Type.Array(
        Type.Object({
          id: Id,
          title: Written,
          place: Written,
          groupName: Type.String(),
          before: Nullable(PublicThumb),
          after: Nullable(PublicThumb),
          /** how many judged it, and how many of them said that it is solved */
          judged: Count,
          solved: Count,
        }),
      ),
    }),
  }),
  'matter.card': download({
    shows: 'apart',
    summary: 'A picture to pass on: ring, question, result and code; tall to be kept, wide for links',
    access: 'anyone',
    input: { id: Id, shape: Type.Optional(OneOf(['tall', 'wide'])) },
    errors: ['notFound'],
  }),
  'matter.poster': download({
    shows: 'apart',
    summary: 'A sheet for the notice board with the code of this matter',
    access: 'anyone',
    input: { id: Id },
    errors: ['notFound'],
  }),
  'matter.said': query({
    shows: 'inside',
    summary: 'What people said, as far as the coordinator ticked it for the members who may claim',
    access: ['member', 'coordinator', 'office', 'chair'],
    input: { id: Id },
    output: Type.Object({
      rows: Type.Array(
        Type.Object({
          /** null: only pictures were ticked */
          text: Nullable(Type.String()),
          place: Type.String(),
          photos: Type.Array(Photo),
          at: Instant,
          supporters: Count,
        }),
      ),
    }),
    errors: ['notFound'],
  }),
  'matter.verify': query({
    shows: 'nothing',
    summary: 'Is the chain of events of this matter unbroken, and where not',
    access: 'anyone',
    input: { id: Id },
    output: ChainCheck,
    errors: ['notFound'],
  }),
  'matter.claimable': query({
    shows: 'public',
    summary: 'Matters I may claim, longest waiting first',
    access: ['member'],
    input: PageInput,
    output: PageOf(MatterRow),
  }),
  'matter.mine': query({
    shows: 'public',
    summary: 'Matters I lead or join, or that my unit has to do with, most urgent first',
    access: ['member', 'unit', 'expert'],
    input: { ...PageInput, over: Type.Optional(Type.Boolean()) },
    output: PageOf(MatterRow),
  }),
  'matter.desk': query({
    shows: 'public',
    summary: 'Matters of my groups, most urgent first',
    access: ['coordinator', 'office', 'chair', 'secretariat'],
    input: {
      ...PageInput,
      ...filters,
      waiting: Type.Optional(OneOf(['handedIn', 'unclaimed', 'extension', 'overdue', 'closable'])),
    },
    output: PageOf(MatterRow),
  }),
  'matter.following': query({
    shows: 'public',
    summary: 'Matters I follow, support or took part in, or that answer a report of mine',
    access: 'person',
    input: PageInput,
    output: PageOf(MatterRow),
  }),
  'matter.open': command({
    writes: 'public',
    summary: 'Open a matter that no report began: by the coordinators of its group, or the office',
    access: ['coordinator', 'office'],
    input: inputOf(matterOpening),
    output: Type.Object({ id: Id, number: Type.String() }),
    errors: ['notFound', 'requestReused'],
  }),
  'matter.import': command({
    summary:
      'Take in matters under way as XLSX; a dry run tells what it would do. A second run of the same file adds none',
    access: ['office'],
    writes: 'desk',
    input: {
      file: Xlsx,
      dryRun: Type.Boolean(),
    },
    output: Type.Object({
      added: Type.Array(Type.Object({ title: Type.String(), step: OneOf(stepIds), resolutions: Count })),
      /** lines of matters that are there already */
      same: Count,
      refused: Type.Array(Type.Object({ line: Count, title: Type.String(), why: OneOf(importRefusals) })),
    }),
    errors: ['sheetUnreadable'],
  }),
  'matter.act': command({
    writes: 'public',
    summary: 'One of the actions of the table of eight steps',
    access: 'person',
    input: {
      id: Id,
      /** the version the person saw; a newer one answers movedOn. Claiming needs none. */
      version: Type.Optional(Type.Integer({ minimum: 1 })),
      command: commandSchema(matterActions),
    },
    output: Type.Object({ version: Type.Integer() }),
    errors: [
      'notFound',
      'movedOn',
      'requestReused',
      'notNow',
      'incomplete',
      ...matterRefusals,
      'unknownPerson',
      'meetingNotEnded',
      'minutesFixed',
      'objectionOpen',
      'blockUnanswered',
      'contradictionOpen',
    ],
  }),
  'matter.support': command({
    writes: 'nothing',
    summary: 'I have met this too; or no longer',
    access: 'person',
    input: { id: Id, on: Type.Boolean() },
    output: Type.Object({ supporters: Count }),
    errors: ['notFound', 'matterNotOpen'],
  }),
  'matter.follow': command({
    writes: 'nothing',
    summary: 'Tell me how this goes on; or no longer',
    access: 'person',
    input: { id: Id, on: Type.Boolean() },
    output: Type.Object({ following: Type.Boolean() }),
    errors: ['notFound', 'matterNotOpen'],
  }),
  'matter.rate': command({
    writes: 'inside',
    summary: 'Judge the result, once; by session or by tracking code',
    access: 'anyone',
    input: {
      id: Id,
      code: Type.Optional(Type.String({ minLength: 16, maxLength: 24, pattern: '^[0-9A-Za-z-]+$' })),
      ...inputOf(ratingFields),
    },
    output: RatingTotals,
    errors: ['notFound', 'alreadyRated', 'ratingClosed', 'notConcerned'],
  }),
  'matter.words': query({
    shows: 'inside',
    summary: 'What people wrote when they judged, without names',
    access: ['member', 'coordinator', 'office', 'chair', 'unit'],
    input: { id: Id },
    output: Type.Object({
      rows: Type.Array(
        Type.Object({ solved: OneOf(solvedAnswers), score: Type.Integer(), words: Type.String(), at: Instant }),
      ),
    }),
    errors: ['notFound'],
  }),
  'matter.ledger': download({
    shows: 'inside',
    summary: 'The ledger of a group or the district as XLSX',
    access: ['coordinator', 'office', 'chair'],
    input: { groupId: Type.Optional(Id), from: LocalDate, to: LocalDate },
  }),
} as const
