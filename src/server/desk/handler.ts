// The endpoints of the desk's list.

import type { Handlers } from '../http/call'
import { exportList } from './export'
import { count, list } from './list'
import { dropView, saveView, views } from './view'

export const deskHandlers = {
  'desk.list': list,
  'desk.count': count,
  'desk.export': exportList,
  'desk.views': views,
  'desk.saveView': saveView,
  'desk.dropView': dropView,
} satisfies Partial<Handlers>
