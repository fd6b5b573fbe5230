// What was handed in counts as looked at once somebody who can confirm it has it before them.

import type { MatterFull } from '@domain/contract/matter'
import type { SentId } from '@domain/matter/action'
import { useEffect } from 'react'
import { command } from '../api/call'

/** `there`: all that can be done now. When it does not arrive, the next look tells it. */
export const useLookedAt = ({ matter: { id } }: MatterFull, there: readonly SentId[]): void => {
  const isFirst = there.includes('lookAtHandIn')
  useEffect(() => {
    if (!isFirst) return
    const look = { id, command: { action: 'lookAtHandIn' as const } }
    command('matter.act', look).catch(() => undefined)
  }, [id, isFirst])
}
