// Invitations that go to nobody by name: a link for people of one kind, or a call to all reporters and supporters.

import type { Concern } from '../matter/actor'
import type { Matter } from '../matter/matter'
import { isBefore } from '../matter/step'
import { type Actor, holds } from '../people/role'
import { type Fields, insideWords } from '../process/field'
import type { PartyKind } from './kind'

/** Units are asked by the list alone: anyone who speaks for one signs in as its staff. */
export const openKinds = [
  'resident',
  'enterprise',
  'community',
  'member',
  'expert',
] as const satisfies readonly PartyKind[]
export type OpenKind = (typeof openKinds)[number]

/** What a link is made of: whom it invites; how many may accept, or as many as like. */
export const linkFields = {
  kind: { kind: 'oneOf', of: openKinds },
  seats: { kind: 'count', min: 1, max: 1000, optional: true },
} as const satisfies Fields

/** What is asked of somebody who comes: how to call them, which only those read who work on the matter. */
export const acceptFields = { name: { ...insideWords.line, optional: true } } as const satisfies Fields
export const declineFields = { reason: { ...insideWords.reason, optional: true } } as const satisfies Fields

/** From this step on there is a table: people are asked to it, and meetings held at it. */
export const hasTable = ({ step }: Pick<Matter, 'step'>): boolean => !isBefore(step, 'parties')

/** The steps at which one can still come to the table. */
export const isSeating = (matter: Pick<Matter, 'status' | 'step'>): boolean =>
  matter.status === 'open' && (matter.step === 'parties' || matter.step === 'deliberation')

/** Who calls themselves an expert or a member must be one in the district. */
export const mayComeAs = (actor: Actor, kind: OpenKind): boolean =>
  kind === 'expert' || kind === 'member' ? holds(actor, kind) : actor.kind === 'person'

/** The call to all reporters and supporters reaches this person. */
export const isCalled = (
  matter: Pick<Matter, 'concernedInvitedAt'>,
  concern: Pick<Concern, 'reporter' | 'supporter'>,
): boolean => matter.concernedInvitedAt !== undefined && (concern.reporter || concern.supporter)
