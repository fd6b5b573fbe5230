// What is still missing or too long in the form, as sentences that say what to do.

import { limit } from '@domain/limit'
import type { Problem } from '../../api/answer'
import type { useSayWords } from '../../locales/say'
import { isBegun, type ReportDraft } from '../../store/report-draft'

export interface Faults {
  readonly text?: string
  readonly place?: string
  readonly group?: string
  readonly photos?: string
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

/** Where in the form stands what the server did not take. */
export const faultsIn = (fields: Problem['fields'], words: ReturnType<typeof useSayWords>): Faults => {
  const of = (start: string): string | undefined => Object.entries(fields).find(([path]) => path.startsWith(start))?.[1]
  const [text, place, photos] = [of('/text'), of('/place'), of('/photoIds')]
  const group = of('/stationCode') === undefined ? of('/groupId') && words.groupMissing : words.codeUnknown
  const faults: Faults = {
    ...(text === undefined ? {} : { text: text === 'tooLong' ? words.tooLong : words.textMissing }),
    ...(place === undefined ? {} : { place: place === 'tooLong' ? words.placeLong : words.placeMissing }),
    ...(group === undefined ? {} : { group }),
    ...(photos === undefined ? {} : { photos: words.photosRefused }),
  }
  return Object.keys(faults).length === 0 ? nothingWrong : faults
}
