// Endpoints about the second factor: what somebody shows besides the phone before their roles count.

import Type from 'typebox'
import { factorStates } from '../people/second-factor'
import { command, query } from './endpoint'
import { Count, Done, Id, Instant, Nullable, OneOf } from './field'
import { Me } from './session'

/** Six digits of the app, or a recovery code, as people type it. */
const Typed = Type.String({ minLength: 6, maxLength: 30, pattern: '^[0-9A-Za-z\\s-]+$' })
const Recovery = Type.Object({ recovery: Type.Array(Type.String()) })
const errors = ['wrongCode', 'tooMany', 'notNow'] as const

export const factorContract = {
  'factor.get': query({
    shows: 'own',
    summary: 'Whether a second factor is kept for me, and whether this session has shown it',
    access: 'person',
    input: {},
    output: Type.Object({
      state: OneOf(factorStates),
      /** I hold a role for which one can be kept */
      guarded: Type.Boolean(),
      /** and have to keep one here */
      obliged: Type.Boolean(),
      since: Nullable(Instant),
      recoveryLeft: Count,
    }),
  }),
  'factor.begin': command({
    writes: 'nothing',
    summary: 'Make a secret for my authenticator app; nothing changes until a code of it is confirmed',
    access: 'person',
    input: {},
    output: Type.Object({ secret: Type.String(), address: Type.String() }),
    errors: ['notAllowed', 'notNow'],
  }),
  'factor.confirm': command({
    writes: 'nothing',
    summary: 'Confirm it with the first code; answers the recovery codes, once',
    access: 'person',
    limit: 'signIn',
    input: { code: Typed },
    output: Recovery,
    errors,
  }),
  'factor.prove': command({
    writes: 'nothing',
    summary: 'Show the second factor in this session: my roles count from now on',
    access: 'person',
    limit: 'signIn',
    input: { code: Typed },
    output: Me,
    errors,
  }),
  'factor.renew': command({
    writes: 'nothing',
    summary: 'New recovery codes instead of all earlier ones',
    access: 'person',
    limit: 'signIn',
    input: { code: Typed },
    output: Recovery,
    errors,
  }),
  'factor.remove': command({
    writes: 'nothing',
    summary: 'Take my second factor away, for another phone',
    access: 'person',
    limit: 'signIn',
    input: { code: Typed },
    output: Me,
    errors,
  }),
  'factor.reset': command({
    writes: 'nothing',
    summary: 'Somebody has lost phone and recovery codes: they begin again',
    access: ['office'],
    input: { personId: Id },
    output: Done,
    errors: ['notFound'],
  }),
} as const
