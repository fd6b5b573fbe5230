// Where a page belongs: where going back leads when nothing is open below it, after a reload or from a message or a code.

import type { Me } from '../store/session'
import { addressOf, type Params } from './address'
import { deskOf, minePath, workPath } from './tabs'

type Up = (params: Params, me: Me | null) => readonly [path: string, params?: Params] | undefined

const toMatter: Up = ({ id }, me) => [workPath(me, 'matter') ?? 'pages/matter/index', { id }]
const toPublicMatter: Up = ({ id }) => ['pages/matter/index', { id }]
const toMeeting: Up = ({ id }) => ['meeting/pages/meeting/index', { id }]
const toMine: Up = () => [minePath]
const toWork: Up = (_params, me) => {
  const desk = deskOf(me)
  return desk === undefined ? undefined : [desk]
}
const toList: Up = ({ kind }) => ['paper/pages/list/index', { kind }]

/** The longest of these that a route begins with decides. */
const ups: Readonly<Record<string, Up>> = {
  'account/': toMine,
  'account/pages/rate': toPublicMatter,
  'account/pages/share': toPublicMatter,
  // who signs in is shown the first page
  'account/pages/sign-in': () => undefined,
  'desk/': toWork,
  'desk/pages/answer': ({ id }) => ['desk/pages/report/index', { id }],
  'desk/pages/report': (_params, me) => (workPath(me, 'report') === undefined ? undefined : ['desk/pages/inbox/index']),
  'register/': toWork,
  'register/pages/entry': (_params, me) => (deskOf(me) === undefined ? undefined : ['register/pages/register/index']),
  'meeting/pages/host': toMeeting,
  'meeting/pages/motion': toMeeting,
  'meeting/pages/opinion': toMeeting,
  'meeting/pages/screen': toMeeting,
  'meeting/pages/meeting': toWork,
  'meeting/pages/minutes': toPublicMatter,
  'meeting/pages/party': toMatter,
  'meeting/pages/task': toMatter,
  'member/': toWork,
  'unit/': toWork,
  'work/': toWork,
  'work/pages/act': toMatter,
  'work/pages/cover': (params, me) =>
    params.of === 'report' ? ['desk/pages/report/index', { id: params.id }] : toMatter(params, me),
  'paper/': toWork,
  'paper/pages/paper': toList,
  'paper/pages/sheet': ({ kind, id }) => ['paper/pages/paper/index', { kind, id }],
  'paper/pages/showcase': () => ['pages/matters/index'],
  'paper/pages/setting': () => ['paper/pages/list/index', { kind: 'proposal' }],
  'paper/pages/act': (params, me) =>
    params.id === undefined ? toList(params, me) : ['paper/pages/paper/index', { kind: params.kind, id: params.id }],
  'pages/report': toMine,
}

/** The address, or undefined where only the first page is left. */
export const parentPage = (route: string, params: Params, me: Me | null): string | undefined => {
  const [longest] = Object.keys(ups)
    .filter((start) => route.startsWith(start))
    .sort((one, other) => other.length - one.length)
  const [path, rest] = (longest === undefined ? undefined : ups[longest]?.(params, me)) ?? []
  return path === undefined || path === route ? undefined : addressOf(path, rest ?? {})
}
