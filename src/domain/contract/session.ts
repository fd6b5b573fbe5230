// Endpoints about signing in and out.

import Type from 'typebox'
import { roles } from '../people/role'
import { factorStates } from '../people/second-factor'
import { command, query } from './endpoint'
import { Count, Done, Id, Instant, Nullable, OneOf, Phone } from './field'

export const Holding = Type.Object({ role: OneOf(roles), placeId: Type.String() })

export const Me = Type.Object({
  personId: Id,
  districtId: Type.String(),
  name: Type.String(),
  holdings: Type.Array(
    Type.Object({
      role: OneOf(roles),
      placeId: Type.String(),
      placeName: Type.String(),
      standIn: Type.Optional(Type.Literal(true)),
    }),
  ),
  /** while it is `needed` or `missing` no role is told, and none counts; absent: `free` */
  factor: Type.Optional(OneOf(factorStates)),
  phoneKnown: Type.Boolean(),
  unread: Count,
})
export type Me = Type.Static<typeof Me>

const SignedIn = Type.Object({ token: Type.String(), me: Me })

/** A code that WeChat gave the app: opaque, used once, good for five minutes. */
const WechatCode = Type.String({ minLength: 1, maxLength: 200, pattern: '^[\\x21-\\x7e]+$' })

export const demoRoles = [
  ...(['resident', 'memberA', 'memberB', 'coordinator', 'office', 'unit'] as const),
  ...(['chair', 'expert', 'secretariat'] as const),
] as const

export const sessionContract = {
  'session.code': command({
    writes: 'nothing',
    summary: 'Send a sign-in code to a phone',
    access: 'anyone',
    limit: 'smsCode',
    input: { phone: Phone },
    /** the ticket goes with the sign-in: who has it tries this code, and nobody else */
    output: Type.Object({ expiresAt: Instant, ticket: Type.Optional(Id) }),
  }),
  'session.signIn': command({
    writes: 'nothing',
    summary: 'Sign in with a phone and the code sent to it',
    access: 'anyone',
    limit: 'signIn',
    input: { phone: Phone, code: Type.String({ pattern: '^\\d{6}$' }), ticket: Type.Optional(Id) },
    output: SignedIn,
    errors: ['wrongCode', 'codeExpired'],
  }),
  'session.wechat': command({
    writes: 'nothing',
    summary:
      'Sign in with the code of wx.login; anyone who is signed in already keeps the account and gains this way in',
    access: 'anyone',
    limit: 'signIn',
    input: { code: WechatCode },
    output: SignedIn,
    errors: ['notFound', 'codeExpired', 'unavailable'],
  }),
  'session.wechatPhone': command({
    writes: 'nothing',
    summary: 'Tell my phone by the code of the phone button; an account that has this phone becomes one with mine',
    access: 'person',
    limit: 'signIn',
    input: { code: WechatCode },
    output: SignedIn,
    errors: ['notFound', 'codeExpired', 'inUse', 'unavailable'],
  }),
  'session.oauth': query({
    shows: 'nothing',
    summary: 'Where the pages send somebody to sign in inside WeChat; null when that is not set up',
    access: 'anyone',
    input: { page: Type.String({ maxLength: 200, pattern: '^/(?![/\\\\])[\\x21-\\x7e]*$' }) },
    output: Type.Object({ address: Nullable(Type.String()), state: Nullable(Type.String()) }),
  }),
  'session.oauthCode': command({
    writes: 'nothing',
    summary: 'Sign in with what came back from there; the page compares the state with its own before',
    access: 'anyone',
    limit: 'signIn',
    input: { code: WechatCode, state: Type.String({ maxLength: 200 }) },
    output: SignedIn,
    errors: ['notFound', 'codeExpired', 'unavailable'],
  }),
  'session.demo': command({
    writes: 'nothing',
    summary: 'Sign in as one of the demo people; only in demo mode',
    access: 'anyone',
    limit: 'signIn',
    input: { as: OneOf(demoRoles) },
    output: SignedIn,
    errors: ['notFound'],
  }),
  'session.me': query({ shows: 'own', summary: 'Who is signed in', access: 'person', input: {}, output: Me }),
  'session.list': query({
    shows: 'own',
    summary: 'My sessions on all devices',
    access: 'person',
    input: {},
    output: Type.Object({
      rows: Type.Array(
        Type.Object({ id: Id, device: Type.String(), since: Instant, seenAt: Instant, current: Type.Boolean() }),
      ),
    }),
  }),
  'session.end': command({
    writes: 'nothing',
    summary: 'Sign out here, or end another of my sessions',
    access: 'person',
    input: { id: Type.Optional(Nullable(Id)) },
    output: Done,
  }),
  'session.endOthers': command({
    writes: 'nothing',
    summary: 'Sign out everywhere but here',
    access: 'person',
    input: {},
    output: Type.Object({ ended: Count }),
  }),
} as const
