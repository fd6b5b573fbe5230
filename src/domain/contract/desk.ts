// Endpoints of the desk's list: what lies there narrowed and sorted, how much of it there is of each kind, the views that
// somebody has kept, and the same rows as a file.

import Type from 'typebox'
import { lights } from '../calendar/light'
import { bulkMatterActions, bulkProposalActions, bulkReportActions, bulkStates, mostAtOnce } from '../desk/bulk'
import { columnIds } from '../desk/column'
import { filterIds, listedKinds, listedLights, listedStates, longestWords, standings, viewFields } from '../desk/filter'
import { errorCodes } from '../errors'
import { limit } from '../limit'
import { stepIds } from '../matter/step'
import { reportStatuses } from '../report/report'
import { lanes } from '../today/lane'
import { commandSchema, inputOf } from './command'
import { command, download, query } from './endpoint'
import { Count, Done, Id, Instant, LocalDate, Nullable, OneOf, PageInput, PageOf, Photo, Place } from './field'

/** So many stand side by side. */
const mostCompared = 20
const idList = '^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}(,[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12})*$'

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
  /** of a report, where it came from */
  station: Type.Optional(Id),
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
  /** of a matter: where it is, or where it came to rest */
  step: Nullable(OneOf(stepIds)),
  /** null: of the whole district */
  groupId: Nullable(Id),
  groupName: Type.String(),
  /** of a proposal its first proposer */
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

const item = <Command extends Type.TSchema>(of: Command) =>
  Type.Array(Type.Object({ id: Id, requestId: Id, command: of }, { additionalProperties: false }), {
    maxItems: mostAtOnce,
  })

const BulkItem = Type.Object({
  kind: OneOf(listedKinds),
  id: Id,
  number: Type.String(),
  title: Type.String(),
  action: Type.String(),
  /** why it was not done; null when it was, or has still to be */
  refused: Nullable(OneOf(errorCodes)),
})

export const Bulk = Type.Object({
  id: Id,
  state: OneOf(bulkStates),
  /** until then it can be taken back */
  runAt: Instant,
  items: Type.Array(BulkItem),
})
export type Bulk = Type.Static<typeof Bulk>

const KeptView = Type.Object({ id: Id, name: Type.String(), address: Type.String() })

export const deskContract = {
  'desk.list': query({
    shows: 'inside',
    summary: 'Reports, matters and proposals of my desk, narrowed and sorted',
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
    input: {
      ...by,
      ...order,
      /** nothing but what lies in this lane of my day's work, or in any; words narrow it as they do there */
      lane: Type.Optional(OneOf(['all', ...lanes])),
      as: OneOf(['xlsx', 'csv']),
    },
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
    input: { ...inputOf(viewFields), address: Type.String({ maxLength: limit.reason }) },
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
  'desk.doAll': command({
    // each command is looked at when it is carried out
    writes: 'nothing',
    summary: 'Several commands together: they wait for ten seconds, then each is carried out for itself',
    access: ['coordinator', 'office'],
    input: {
      reports: item(commandSchema(bulkReportActions)),
      matters: item(commandSchema(bulkMatterActions)),
      proposals: Type.Optional(item(commandSchema(bulkProposalActions))),
    },
    output: Bulk,
  }),
  'desk.takeBack': command({
    writes: 'nothing',
    summary: 'Take back commands that still wait: none of them is carried out',
    access: ['coordinator', 'office'],
    input: { id: Id },
    output: Done,
    errors: ['notFound', 'bulkUnderWay'],
  }),
  'desk.bulks': query({
    shows: 'inside',
    summary: 'What I did to several lately: what waits, what was done, and what was not and why; newest first',
    access: ['coordinator', 'office'],
    input: {},
    output: Type.Object({ rows: Type.Array(Bulk) }),
  }),
  'desk.compare': query({
    shows: 'inside',
    summary: 'Reports of my desk side by side, for a person who decides whether they are one',
    access: ['coordinator', 'office', 'chair'],
    input: { ids: Type.String({ maxLength: 37 * mostCompared, pattern: idList }) },
    output: Type.Object({
      rows: Type.Array(
        Type.Object({
          id: Id,
          number: Type.String(),
          title: Type.String(),
          text: Type.String(),
          category: Nullable(Type.String()),
          place: Nullable(Place),
          status: OneOf(reportStatuses),
          photos: Type.Array(Photo),
          submittedAt: Instant,
          supporters: Count,
        }),
      ),
    }),
  }),
  'desk.loads': query({
    shows: 'inside',
    summary: 'How many open matters each member leads, for the moment in which somebody is chosen',
    access: ['coordinator', 'office'],
    input: {},
    output: Type.Object({ rows: Type.Array(Type.Object({ id: Id, open: Count })) }),
  }),
} as const
