// The endpoint of the day's work.

import type { Handlers } from '../http/call'
import { list } from './list'

export const todayHandlers = { 'today.list': list } satisfies Partial<Handlers>
