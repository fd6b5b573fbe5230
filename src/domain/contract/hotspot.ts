// Endpoint about the topics that many tell of: for the desks, from five reports up, by station and never by point.

import Type from 'typebox'
import { query } from './endpoint'
import { Count, Id, LocalDate, Nullable } from './field'
import { Written } from './written'

export const Hotspot = Type.Object({
  /** the report that most others are like */
  reportId: Id,
  title: Written,
  category: Type.String(),
  /** empty where fewer than three of them lie at one */
  station: Type.String(),
  reports: Count,
  /** how many told of it, as far as they are known */
  people: Count,
  /** the matter that most of them belong to */
  matterId: Nullable(Id),
})

export const hotspotContract = {
  'hotspot.list': query({
    shows: 'public',
    summary:
      'Topics that five reports or more tell of in a period, the biggest first; and stations with three reports or more, by name',
    access: ['coordinator', 'office', 'chair'],
    input: { groupId: Type.Optional(Id), from: LocalDate, to: LocalDate },
    output: Type.Object({
      topics: Type.Array(Hotspot),
      stations: Type.Array(Type.Object({ name: Type.String(), reports: Count })),
    }),
  }),
} as const
