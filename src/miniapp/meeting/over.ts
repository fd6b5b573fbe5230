// Whether a meeting is over: it was ended here, or held on paper and written down.

import type { MeetingSnapshot } from '@domain/contract/meeting'

export const isOver = ({ phase, status }: Pick<MeetingSnapshot, 'phase' | 'status'>): boolean =>
  phase === 'ended' || status === 'closed'
