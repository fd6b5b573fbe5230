// Where a matter comes from when no report began it: a visit, a village or unit, the year's programme, a paper, oversight,
// or what another body passed on.

import { type Fields, publicWords } from '../process/field'
import { type OriginKind, originKinds } from './choice'
import type { Origin } from './matter'

/** What is asked of an origin; `matterOpening` asks it beside the matter's own words. */
export const originFields = {
  kind: { kind: 'oneOf', of: originKinds },
  origin: publicWords.line,
  proposer: { ...publicWords.line, optional: true },
  on: { kind: 'date', to: 'today', optional: true },
} as const satisfies Fields

/** Takes only what is said: an empty name is no name. */
export const originOf = (said: {
  readonly kind: OriginKind
  readonly origin: string
  readonly proposer?: string | undefined
  readonly on?: string | undefined
}): Origin => {
  const proposer = said.proposer?.trim() ?? ''
  return {
    kind: said.kind,
    title: said.origin.trim(),
    ...(proposer === '' ? {} : { proposer }),
    ...(said.on === undefined ? {} : { on: said.on }),
  }
}

export const isOriginKind = (word: string): word is OriginKind => (originKinds as readonly string[]).includes(word)
