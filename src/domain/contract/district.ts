// Endpoints about the district itself: what everybody may know of it, and what the office keeps in order.

import Type from 'typebox'
import { stepTermFields, termFields } from '../register/field'
import { registers } from '../register/register'
import { inputOf } from './command'
import { command, download, query } from './endpoint'
import { Contact, Done, Id, Line, LocalDate, Nullable, OneOf, Photo, Place } from './field'
import { entryInput, entryRows, mergeInput, Version } from './register'

const { answer, widen, assign, appeal, ...ladder } = inputOf(termFields)

const TermsSchema = Type.Object(
  {
    ...{ answer, widen, assign, appeal },
    ...Type.Partial(Type.Object(ladder)).properties,
    step: Type.Object(inputOf(stepTermFields), { additionalProperties: false }),
  },
  { additionalProperties: false },
)

/** One that holds matters; residents choose among those that are no committee. */
const GroupBrief = Type.Object({ id: Id, name: Type.String(), committee: Type.Optional(Type.Literal(true)) })
export const StationRow = Type.Object({
  id: Id,
  groupId: Id,
  code: Type.String(),
  name: Type.String(),
  place: Place,
  phone: Nullable(Type.String()),
  photoId: Nullable(Id),
  disabled: Type.Boolean(),
  version: Version,
})
export type StationRow = Type.Static<typeof StationRow>

export const StationCode = Type.String({ pattern: '^[0-9A-Za-z]{4,12}$' })

export const districtContract = {
  'district.get': query({
    shows: 'nothing',
    summary: 'What everybody may know of the district and of this installation',
    access: 'anyone',
    shared: true,
    input: {},
    output: Type.Object({
      id: Type.String(),
      name: Type.String(),
      organiser: Type.String(),
      phone: Type.String(),
      filing: Nullable(Type.String()),
      complaints: Nullable(Type.String()),
      /** whether somebody answers WeChat's customer service */
      service: Type.Boolean(),
      categories: Type.Array(Type.String()),
      /** what meetings are called here besides their form; absent where there are no such names */
      brands: Type.Optional(Type.Array(Type.String())),
      groups: Type.Array(GroupBrief),
      calendar: Type.Record(Type.String(), OneOf(['rest', 'work'])),
      terms: TermsSchema,
      version: Version,
      demo: Type.Boolean(),
      /** whether speech can be turned into words */
      speech: Type.Boolean(),
      /** whether there is a mini-program of this district */
      wechat: Type.Boolean(),
    }),
  }),
  'district.save': command({
    writes: 'desk',
    summary: 'Change what the district says of itself, its categories and its lengths of time',
    access: ['office'],
    input: {
      name: Line,
      organiser: Line,
      phone: Contact,
      filing: Nullable(Line),
      complaints: Nullable(Line),
      service: Type.Optional(Type.Boolean()),
      categories: Type.Array(Line, { minItems: 1, maxItems: 40, uniqueItems: true }),
      brands: Type.Optional(Type.Array(Line, { maxItems: 20, uniqueItems: true })),
      terms: TermsSchema,
      version: Type.Optional(Version),
    },
    output: Done,
    errors: ['changedMeanwhile'],
  }),
  'calendar.save': command({
    writes: 'desk',
    summary: 'Mark dates as rest or work, or take the mark away',
    access: ['office'],
    input: {
      days: Type.Array(
        Type.Object({ date: LocalDate, mark: Nullable(OneOf(['rest', 'work'])) }, { additionalProperties: false }),
        { minItems: 1, maxItems: 400 },
      ),
    },
    output: Done,
  }),
  'group.list': query({
    shows: 'nothing',
    summary: 'Groups with their size',
    access: 'anyone',
    shared: true,
    input: {},
    output: entryRows(registers.group),
  }),
  'group.save': command({
    writes: 'desk',
    summary: 'Add or change a group',
    access: registers.group.keepers,
    input: entryInput(registers.group),
    output: Done,
    errors: ['inUse', 'nameTaken', 'notFound', 'changedMeanwhile'],
  }),
  'group.merge': command({
    writes: 'nothing',
    summary: 'Merge a group into another: people, stations and all that is open go on there',
    access: registers.group.keepers,
    input: mergeInput,
    output: Done,
    errors: ['notFound', 'mergeIntoItself', 'changedMeanwhile'],
  }),
  'unit.list': query({
    shows: 'nothing',
    summary: 'Units that can be asked and entrusted',
    access: 'anyone',
    input: {},
    output: entryRows(registers.unit),
  }),
  'unit.save': command({
    writes: 'desk',
    summary: 'Add or change a unit',
    access: registers.unit.keepers,
    input: entryInput(registers.unit),
    output: Done,
    errors: ['inUse', 'nameTaken', 'notFound', 'changedMeanwhile'],
  }),
  'unit.merge': command({
    writes: 'nothing',
    summary: 'Merge a unit into its successor: people, open tasks and answers that are owed go on there',
    access: registers.unit.keepers,
    input: mergeInput,
    output: Done,
    errors: ['notFound', 'mergeIntoItself', 'changedMeanwhile'],
  }),
  'station.get': query({
    shows: 'nothing',
    summary: 'The station of a scanned code',
    access: 'anyone',
    shared: true,
    input: { code: StationCode },
    output: Type.Object({
      id: Id,
      code: Type.String(),
      name: Type.String(),
      groupId: Id,
      groupName: Type.String(),
      place: Place,
      phone: Nullable(Type.String()),
      photo: Nullable(Photo),
    }),
    errors: ['notFound'],
  }),
  'station.list': query({
    shows: 'nothing',
    summary: 'Stations of the district or of one group',
    access: 'anyone',
    shared: true,
    input: { groupId: Type.Optional(Id) },
    output: Type.Object({ rows: Type.Array(StationRow) }),
  }),
  'station.save': command({
    writes: 'desk',
    summary: 'Add or change a station; the server gives a new one its code',
    access: ['office', 'coordinator'],
    input: {
      id: Id,
      groupId: Id,
      name: Line,
      place: Place,
      phone: Nullable(Contact),
      photoId: Nullable(Id),
      disabled: Type.Boolean(),
      version: Type.Optional(Version),
    },
    output: Type.Object({ id: Id, code: Type.String() }),
    errors: ['notFound', 'changedMeanwhile'],
  }),
  'station.unprintable': query({
    shows: 'nothing',
    summary: 'Characters of a station that the font of its poster does not have',
    access: ['office', 'coordinator'],
    input: { id: Id },
    output: Type.Object({ characters: Type.Array(Type.String()) }),
    errors: ['notFound'],
  }),
  'station.poster': download({
    shows: 'nothing',
    summary: 'The A4 poster of a station, PDF',
    access: ['office', 'coordinator'],
    input: { id: Id },
    errors: ['notFound'],
  }),
  'station.code': download({
    shows: 'nothing',
    summary: 'The code of a station that opens the mini-program, PNG, to print beside the poster',
    access: ['office', 'coordinator'],
    input: { id: Id },
    errors: ['notFound', 'unavailable'],
  }),
} as const
