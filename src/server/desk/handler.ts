// The endpoints of the desk: its list, and what is done to several at once.

import { bulks, doAll, takeBack } from '../bulk/ask'
import { compare, loads } from '../bulk/compare'
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
  'desk.doAll': doAll,
  'desk.takeBack': takeBack,
  'desk.bulks': bulks,
  'desk.compare': compare,
  'desk.loads': loads,
} satisfies Partial<Handlers>
