// The places of the app for somebody of these roles: a resident's four, and the desk of who has work here.

import type { Role } from '@domain/people/role'
import type { SubjectKind } from '@domain/process/registry'
import type { Tab } from '../components/frame'
import type { Words } from '../locales'
import { holdsRole, type Me } from '../store/session'

export const homePath = 'pages/home/index'
export const matterListPath = 'pages/matters/index'
export const minePath = 'pages/mine/index'
export const noticePath = 'account/pages/notice/index'
export const flagPath = 'account/pages/flag/index'
export const factorPath = 'account/pages/factor/index'
export const signInPath = 'account/pages/sign-in/index'
export const outboxPath = 'account/pages/outbox/index'

const auditPath = 'register/pages/register/index'
export const behalfPath = 'desk/pages/behalf/index'

/** Where the work of a role begins; the first role held decides. */
const desks = [
  ['office', 'desk/pages/today/index'],
  ['coordinator', 'desk/pages/today/index'],
  ['chair', 'desk/pages/today/index'],
  ['secretariat', 'desk/pages/matters/index'],
  ['steward', behalfPath],
  ['member', 'member/pages/today/index'],
  ['expert', 'member/pages/today/index'],
  ['unit', 'unit/pages/task/index'],
  ['auditor', auditPath],
] as const satisfies readonly (readonly [Role, string])[]

export const deskOf = (me: Me | null): string | undefined => desks.find(([role]) => holdsRole(me, role))?.[1]

/** The page on which somebody of these roles works on a matter or a report; undefined for residents. */
export const workPath = (me: Me | null, noun: SubjectKind): string | undefined => {
  const desk = deskOf(me)
  // a person who looks through the logs works on none of them
  if (desk === undefined || desk === auditPath) return undefined
  if (noun === 'matter') return 'work/pages/matter/index'
  // a steward writes reports down, and reads none
  return desk.startsWith('desk/') && desk !== behalfPath ? 'desk/pages/report/index' : undefined
}

export const tabsOf = (me: Me | null, words: Words['common']): readonly Tab[] => {
  const desk = deskOf(me)
  return [
    { path: homePath, icon: 'home', word: words.home, count: 0 },
    { path: matterListPath, icon: 'matters', word: words.matters, count: 0 },
    ...(desk === undefined ? [] : [{ path: desk, icon: 'work' as const, word: words.work, count: 0 }]),
    { path: minePath, icon: 'person', word: words.mine, count: 0 },
    { path: noticePath, icon: 'bell', word: words.notices, count: me?.unread ?? 0 },
  ]
}
