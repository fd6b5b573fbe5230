// The endpoint that finds similar open reports and matters.

import type { Handlers } from '../http/call'
import { similar } from './search'

export const similarHandlers = { 'report.similar': similar } satisfies Partial<Handlers>
