// The places of the desk, and for whom each is laid out. What each may change there, the server decides.

import { type Actor, holds, type Role } from '@domain/people/role'
import { type RegisterKind, registerKinds, registers } from '@domain/register/register'

interface Place<Id extends string> {
  readonly id: Id
  readonly path: string
  readonly for: readonly Role[]
}

export const todayPath = 'desk/pages/today/index'
export const listPath = 'desk/pages/list/index'
const inboxPath = 'desk/pages/inbox/index'
export const checkPath = 'desk/pages/check/index'
export const registerPath = 'register/pages/register/index'
export const reportPath = 'desk/pages/report/index'
export const answerPath = 'desk/pages/answer/index'
export const openPath = 'desk/pages/open/index'
export const entryPath = 'register/pages/entry/index'

const places = [
  { id: 'today', path: todayPath, for: ['coordinator', 'office', 'chair'] },
  { id: 'list', path: listPath, for: ['coordinator', 'office', 'chair'] },
  { id: 'inbox', path: inboxPath, for: ['coordinator', 'office', 'chair'] },
  { id: 'matters', path: 'desk/pages/matters/index', for: ['coordinator', 'office', 'chair', 'secretariat'] },
  {
    id: 'proposal',
    path: 'paper/pages/list/index?kind=proposal',
    for: ['coordinator', 'office', 'chair', 'secretariat'],
  },
  { id: 'check', path: checkPath, for: ['coordinator', 'office'] },
  { id: 'figure', path: 'desk/pages/figure/index', for: ['coordinator', 'office', 'chair'] },
  { id: 'register', path: registerPath, for: ['coordinator', 'office', 'chair', 'auditor'] },
] as const satisfies readonly Place<string>[]

const own = [
  { id: 'station', path: 'register/pages/station/index', for: ['office', 'coordinator'] },
  { id: 'calendar', path: 'register/pages/calendar/index', for: ['office'] },
  { id: 'district', path: 'register/pages/district/index', for: ['office'] },
  { id: 'audit', path: 'register/pages/audit/index', for: ['office', 'auditor'] },
  { id: 'privacy', path: 'register/pages/privacy/index', for: ['office', 'auditor'] },
  { id: 'health', path: 'register/pages/health/index', for: ['office'] },
] as const satisfies readonly Place<string>[]

const kept: readonly Place<RegisterId>[] = [
  { id: 'person', path: 'register/pages/person/index', for: ['office', 'chair'] },
  ...registerKinds.map((id) => ({ id, path: `register/pages/entries/index?of=${id}`, for: registers[id].keepers })),
  ...own,
]

export type PlaceId = (typeof places)[number]['id']
export type RegisterId = 'person' | RegisterKind | (typeof own)[number]['id']

const open = <Id extends string>(all: readonly Place<Id>[], actor: Actor): readonly Place<Id>[] =>
  all.filter((place) => place.for.some((role) => holds(actor, role)))

export const registersOf = (actor: Actor): readonly Place<RegisterId>[] => open<RegisterId>(kept, actor)

/** Without anything to keep in order there is no place for it. */
export const placesOf = (actor: Actor): readonly Place<PlaceId>[] =>
  open<PlaceId>(places, actor).filter(({ id }) => id !== 'register' || registersOf(actor).length > 0)
