// The endpoints about figures that nobody types in.

import type { Handlers } from '../http/call'
import { duty, dutyLooks, dutyOf } from './duty'
import { exportFigures } from './export'
import { get } from './get'
import { heat } from './heat'
import { matterLines, reportLines } from './source'
import { split, trend } from './trend'

export const figureHandlers = {
  'figure.get': get,
  'figure.duty': duty,
  'figure.trend': (call) => trend(call, call.input),
  'figure.split': (call) => split(call, call.input),
  'figure.heat': (call) => heat(call, call.input),
  'figure.matters': matterLines,
  'figure.reports': reportLines,
  'figure.export': exportFigures,
  'figure.dutyOf': dutyOf,
  'figure.dutyLooks': dutyLooks,
} satisfies Partial<Handlers>
