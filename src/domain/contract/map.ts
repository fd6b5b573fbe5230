// Endpoints of the map: what it is drawn of, and where matters are.

import Type from 'typebox'
import { matterStatuses } from '../matter/choice'
import { stepIds } from '../matter/step'
import { datums } from '../place/point'
import { query } from './endpoint'
import { Count, Id, Lat, Lng, Nullable, OneOf } from './field'

/** More than this nobody tells apart on a map: the latest are shown. */
export const mostPins = 5_000

const Pin = Type.Object({ id: Id, lng: Lng, lat: Lat, step: OneOf(stepIds), status: OneOf(matterStatuses) })
export type Pin = Type.Static<typeof Pin>

export const mapContract = {
  'map.get': query({
    shows: 'nothing',
    summary: 'What the map of browsers is drawn of; null: there are no tiles, a scheme of stations stands in',
    access: 'anyone',
    shared: true,
    input: {},
    output: Type.Object({
      tiles: Nullable(
        Type.Object({
          template: Type.String(),
          hosts: Type.Array(Type.String()),
          datum: OneOf(datums),
          attribution: Type.String(),
          approval: Type.String(),
          zoom: Count,
        }),
      ),
    }),
  }),
  'map.pins': query({
    shows: 'nothing',
    summary: 'Where matters are: the accepted ones whose place was marked, the latest first',
    access: 'anyone',
    shared: true,
    input: { groupId: Type.Optional(Id) },
    output: Type.Object({ rows: Type.Array(Pin), more: Type.Boolean() }),
  }),
} as const
