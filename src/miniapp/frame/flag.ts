// The way to telling the office of something of somebody else's.

import { go } from './navigate'
import { flagPath } from './tabs'

export const flagStatement = (id: string, meetingId: string): void => go(flagPath, { kind: 'statement', id, meetingId })

export const flagRemark = (id: string): void => go(flagPath, { kind: 'remark', id })

export const flagReport = (id: string): void => go(flagPath, { kind: 'report', id })

/** An entry of a matter's timeline: its words, its pictures, or which of them is asked on the page. */
export const flagEntry =
  (matterId: string) =>
  (version: number, parts: readonly ('words' | 'pictures')[]): void =>
    go(flagPath, { kind: parts[0], id: matterId, version: String(version), parts: parts.join(',') })
