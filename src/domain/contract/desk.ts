// Endpoints of the desk's list: what lies there narrowed and sorted, how much of it there is of each kind, the views that
// somebody has kept, and the same rows as a file.

import Type from 'typebox'
import { lights } from '../calendar/light'
import { columnIds } from '../desk/column'
import { filterIds, listedKinds, listedLights, listedStates, longestWords, standings } from '../desk/filter'
import { limit } from '../limit'
import { command, download, query } from './endpoint'
import { Count, Done, Id, Line, LocalDate, Nullable, OneOf, PageInput, PageOf } from './field'

const by = {
  standing: Type.Optional(OneOf(standings)),
  kind: Type.Optional(OneOf(listedKinds)),
  group: Type.Optional(Id),
  state: Type.Optional(OneOf(listedStates)),
  light: Type.Optional(OneOf(listedLights)),
  /** a member's id; `none`: nobody leads it */
  lead: Type.Optional(Type.Union([Id, Type.Literal('none')])),
  category: Type.Optional(Type.String({ maxLength: longestWords })),
  unit: Type.Optional(Id),
  /** came in on this local date or later, and up to that one */
  since: Type.Optional(LocalDate),
  until: Type.Optional(LocalDate),
  words: Type.Optional(Type.String({ maxLength: longestWords })),
}

const order = { sort: Type.Optional(OneOf(columnIds)), falling: Type.Optional(Type.Boolean()) }

export const DeskRow = Type.Object({
  kind: OneOf(listedKinds),
  id: Id,
  number: Type.String(),
  title: Type.String(),
  state: Type.String(),
  groupId: Id,
  groupName: Type.String(),
  leadName: Nullable(Type.String()),
  /** a report has nobody who leads it */
  claimed: Type.Boolean(),
  category: Nullable(Type.String()),
  unitNames: Type.Array(Type.String()),
  openedOn: LocalDate,
  due: Nullable(LocalDate),
  light: Nullable(OneOf(lights)),
  daysLeft: Nullable(Type.Integer()),
  supporters: Count,
  reports: Count,
})
export type DeskRow = Type.Static<typeof DeskRow>

const desk = ['coordinator', 'office', 'chair'] as const

const KeptView = Type.Object({ id: Id, name: Type.String(), address: Type.String() })

export const deskContract = {
  'desk.list': query({
    shows: 'inside',
    summary: 'Reports and matters of my desk, narrowed and sorted',
    access: desk,
    input: { ...by, ...order, ...PageInput },
    output: PageOf(DeskRow),
  }),
  'desk.count': query({
    shows: 'inside',
    summary: 'How many rows the list has, and how many there would be by each value of each filter',
    access: desk,
    input: by,
    output: Type.Object({
      count: Count,
      filters: Type.Array(
        Type.Object({
          filter: OneOf(filterIds),
          /** the name where the value is an id */
          value: Type.String(),
          name: Nullable(Type.String()),
          count: Count,
        }),
      ),
    }),
  }),
  'desk.export': download({
    shows: 'inside',
    summary: 'The narrowed list as a file, at most 20,000 rows',
    access: desk,
    input: { ...by, ...order, as: OneOf(['xlsx', 'csv']) },
  }),
  'desk.views': query({
    shows: 'own',
    summary: 'The views of the list that I have kept',
    access: desk,
    input: {},
    output: Type.Object({ rows: Type.Array(KeptView) }),
  }),
  'desk.saveView': command({
    writes: 'nothing',
    summary: 'Keep a view of the list under a name; the same name again keeps the newer one',
    access: desk,
    input: { name: Line, address: Type.String({ maxLength: limit.reason }) },
    output: KeptView,
    errors: ['viewsFull'],
  }),
  'desk.dropView': command({
    writes: 'nothing',
    summary: 'Keep a view no longer',
    access: desk,
    input: { id: Id },
    output: Done,
  }),
} as const
