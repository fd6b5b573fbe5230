// Endpoints about oneself and, for the office, about the people who hold roles.

import Type from 'typebox'
import { levels, standings } from '../people/profile'
import { roles } from '../people/role'
import { profileFields } from '../register/field'
import { inputOf } from './command'
import { command, download, query } from './endpoint'
import { Count, Done, Id, Instant, Line, Nullable, OneOf, PageInput, PageOf, Phone } from './field'

const PlacedRole = Type.Object(
  { role: OneOf(roles), placeId: Type.String({ maxLength: 40 }) },
  { additionalProperties: false },
)

export const PersonRow = Type.Object({
  id: Id,
  name: Type.String(),
  /** masked: 138****0000 */
  phone: Nullable(Type.String()),
  holdings: Type.Array(Type.Object({ role: OneOf(roles), placeId: Type.String(), placeName: Type.String() })),
  disabled: Type.Boolean(),
  version: Count,
  profile: Type.Object({
    levels: Type.Array(OneOf(levels)),
    sector: Type.String(),
    committee: Type.String(),
    affiliations: Type.Array(Type.String()),
    fields: Type.Array(Type.String()),
    assembly: Type.String(),
    standing: OneOf(standings),
  }),
})

/** What the office writes of a person beside the roles. */
const ProfileInput = Type.Object(inputOf(profileFields), { additionalProperties: false })

/** By what the roster says of people. */
const ByProfile = {
  level: Type.Optional(OneOf(levels)),
  sector: Type.Optional(Line),
  committee: Type.Optional(Line),
  field: Type.Optional(Line),
}

/** A group may be left without a coordinator: without this it is refused, with the names of the groups. */
const Meant = Type.Optional(Type.Boolean())

export const personContract = {
  'person.contact': command({
    writes: 'inside',
    summary: 'How I may be called and reached; null removes it',
    access: 'person',
    input: { name: Type.Optional(Nullable(Line)) },
    output: Done,
  }),
  'person.reveals': query({
    shows: 'own',
    summary: 'Who has looked at my contact',
    access: 'person',
    input: {},
    output: Type.Object({
      rows: Type.Array(
        Type.Object({ at: Instant, by: Type.String(), role: OneOf(roles), reportId: Id, number: Type.String() }),
      ),
    }),
  }),
  'person.export': download({
    shows: 'own',
    summary: 'All that is mine, as JSON',
    access: 'person',
    proved: true,
    input: {},
  }),
  'person.document': download({
    shows: 'own',
    summary: 'All that is mine, as a document to read',
    access: 'person',
    proved: true,
    input: {},
  }),
  'person.delete': command({
    writes: 'nothing',
    summary: 'Delete what is mine; what was merged stays without me',
    access: 'person',
    proved: true,
    input: { meant: Meant },
    output: Type.Object({ reports: Count, photos: Count, ratingsKept: Count }),
    errors: ['lastOffice', 'lastCoordinator'],
  }),
  'person.list': query({
    shows: 'inside',
    summary: 'People with roles in the district',
    access: ['office', 'chair', 'coordinator'],
    input: {
      ...PageInput,
      role: Type.Optional(OneOf(roles)),
      placeId: Type.Optional(Type.String({ maxLength: 40 })),
      ...ByProfile,
      words: Type.Optional(Type.String({ maxLength: 40 })),
    },
    output: PageOf(PersonRow),
  }),
  'person.members': query({
    shows: 'nothing',
    summary: 'Names of the members who can be assigned or handed a matter',
    access: ['member', 'coordinator', 'office', 'chair'],
    input: {
      groupId: Type.Optional(Id),
      ...ByProfile,
    },
    output: Type.Object({
      rows: Type.Array(
        Type.Object({
          id: Id,
          name: Type.String(),
          groupId: Id,
          groupName: Type.String(),
          levels: Type.Array(OneOf(levels)),
          sector: Type.String(),
          committee: Type.String(),
          fields: Type.Array(Type.String()),
        }),
      ),
    }),
  }),
  'person.stand': command({
    writes: 'nothing',
    summary: 'Suspend a member, let one leave, or take one back; open leads are released, what was done stays',
    access: ['office'],
    input: { id: Id, standing: OneOf(standings), version: Type.Optional(Count), meant: Meant },
    output: Done,
    errors: ['notFound', 'notNow', 'lastCoordinator', 'changedMeanwhile'],
  }),
  'person.save': command({
    writes: 'desk',
    summary: 'Add or change a person and the roles held',
    access: ['office'],
    input: {
      id: Id,
      name: Line,
      phone: Type.Optional(Phone),
      holdings: Type.Array(PlacedRole, { maxItems: 20 }),
      disabled: Type.Boolean(),
      /** absent: as it is */
      profile: Type.Optional(ProfileInput),
      version: Type.Optional(Count),
      meant: Meant,
    },
    output: Done,
    errors: ['inUse', 'lastOffice', 'lastCoordinator', 'notFound', 'changedMeanwhile'],
  }),
} as const
