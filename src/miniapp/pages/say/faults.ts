// What is still missing or too long in the form, as sentences that say what to do.

import { limit } from '@domain/limit'
import type { useSayWords } from '../../locales/say'
import { isBegun, type ReportDraft } from '../../store/report-draft'

export interface Faults {
  readonly text?: string
  readonly place?: string
  readonly group?: string
}

export const nothingWrong: Faults = {}

export const faultsOf = (draft: ReportDraft, words: ReturnType<typeof useSayWords>): Faults => {
  const place = draft.place.text.trim()
  const text = !isBegun(draft) ? words.textMissing : draft.text.length > limit.long ? words.tooLong : undefined
  const where = place === '' ? words.placeMissing : place.length > limit.line ? words.placeLong : undefined
  const group = draft.stationCode === '' && draft.groupId === '' ? words.groupMissing : undefined
  if (text === undefined && where === undefined && group === undefined) return nothingWrong
  return {
    ...(text === undefined ? {} : { text }),
    ...(where === undefined ? {} : { place: where }),
    ...(group === undefined ? {} : { group }),
  }
}
