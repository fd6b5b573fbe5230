// Endpoints about who comes to the table: invitations by link or code, answering them, and the experts of the district.
// Inviting by list and inviting all reporters and supporters are actions of the matter: inviteParty, inviteConcerned.

import Type from 'typebox'
import { meetingForms } from '../matter/choice'
import { stepIds } from '../matter/step'
import { acceptFields, declineFields, linkFields, openKinds } from '../party/invitation'
import { levels } from '../people/profile'
import { inputOf } from './command'
import { command, query } from './endpoint'
import { Count, Done, Id, Instant, Nullable, OneOf } from './field'
import { Written } from './written'

/** Read aloud and typed by hand: eight characters that are not mistaken for each other. */
const InvitationCode = Type.String({ pattern: '^[2-9A-HJ-NP-Z]{8}$' })

const answers = ['invited', 'accepted', 'declined'] as const

export const partyContract = {
  'party.link': command({
    writes: 'desk',
    summary: 'A link (and code) by which people of one kind can come to the table of a matter I work on',
    access: ['member'],
    input: {
      matterId: Id,
      ...inputOf(linkFields),
    },
    output: Type.Object({ id: Id, code: Type.String() }),
    errors: ['notFound', 'notNow', 'notAllowed'],
  }),
  'party.links': query({
    shows: 'inside',
    summary: 'The links made for a matter I work on, newest first, with how many answered through each',
    access: ['member', 'coordinator', 'office', 'chair'],
    input: { matterId: Id },
    output: Type.Object({
      rows: Type.Array(
        Type.Object({
          id: Id,
          code: Type.String(),
          kind: OneOf(openKinds),
          seats: Nullable(Count),
          accepted: Count,
          declined: Count,
          at: Instant,
          closed: Type.Boolean(),
        }),
      ),
    }),
    errors: ['notFound'],
  }),
  'party.unlink': command({
    writes: 'nothing',
    summary: 'The link no longer opens; who has accepted stays',
    access: ['member'],
    input: { id: Id },
    output: Done,
    errors: ['notFound'],
  }),
  'party.open': query({
    shows: 'public',
    summary: 'What a link invites to, before signing in',
    access: 'anyone',
    input: { code: InvitationCode },
    output: Type.Object({
      matterId: Id,
      title: Written,
      summary: Written,
      place: Written,
      groupName: Type.String(),
      step: OneOf(stepIds),
      kind: OneOf(openKinds),
      /** may still be accepted */
      open: Type.Boolean(),
      /** the next meeting, if one is scheduled */
      meeting: Nullable(Type.Object({ id: Id, form: OneOf(meetingForms), startsAt: Instant, place: Written })),
      /** what I answered; null when I have not */
      mine: Nullable(OneOf(answers)),
    }),
    errors: ['notFound'],
  }),
  'party.accept': command({
    writes: 'inside',
    summary:
      'I come to the table, or I do not and say why: by code, or as reporter or supporter of a matter that asks all of them',
    access: 'person',
    input: {
      code: Type.Optional(InvitationCode),
      matterId: Type.Optional(Id),
      accepted: Type.Boolean(),
      ...inputOf(acceptFields),
      ...inputOf(declineFields),
    },
    output: Type.Object({ matterId: Id, partyId: Id, answer: OneOf(answers) }),
    errors: ['notFound', 'notNow', 'incomplete', 'full', 'movedOn', 'notAllowed'],
  }),
  'party.experts': query({
    shows: 'nothing',
    summary: 'Experts of the district who can be asked to the table',
    access: ['member', 'coordinator', 'office', 'chair'],
    input: {},
    output: Type.Object({
      rows: Type.Array(
        Type.Object({
          id: Id,
          name: Type.String(),
          levels: Type.Array(OneOf(levels)),
          sector: Type.String(),
          committee: Type.String(),
          fields: Type.Array(Type.String()),
          /** matters under way at which they sit */
          matters: Count,
        }),
      ),
    }),
  }),
} as const
