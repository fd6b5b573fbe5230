// A form that is being filled in: its draft, and what is wrong with it once somebody tried to send it.

import { localDate } from '@domain/calendar/local-time'
import type { Fields } from '@domain/process/field'
import { newId } from '../api/call'
import type { Problem } from '../api/problem'
import { useFormWords } from '../locales/form'
import { draftDropped, useDraft } from '../store/draft'
import { toasted } from '../store/toast'
import { namedBy } from './refused'
import { useWrong } from './use-wrong'
import { type Faults, faultsIn, startOf, type Values } from './value'

export interface Filling {
  /** name of the draft; pictures are kept under it */
  readonly draft: string
  readonly fields: Fields
  readonly values: Values
  readonly faults: Faults
  readonly save: (name: string, value: unknown) => void
}

interface FillingForm extends Filling {
  /** false when something is wrong: it is said at its place */
  readonly check: () => boolean
  /** marks what the server did not take; true when the marks say all there is to say */
  readonly refuse: (problem: Problem) => boolean
  /** the server has it, or the outbox */
  readonly forget: () => void
}

/** `known` is read when the form opens: what was written into it before stays. */
export const useForm = (draft: string, fields: Fields, known: Values): FillingForm => {
  const words = useFormWords()
  const [values, saveDraft] = useDraft<Values>(draft, startOf(fields, known, newId))
  const { wrong, mark, refuse, mended } = useWrong(Object.keys(fields))
  return {
    draft,
    fields,
    values,
    faults: wrong,
    save: (name, value) => {
      mended(name)
      saveDraft({ [name]: value })
    },
    check: () => {
      const isMarked = mark(faultsIn(fields, values, localDate(new Date().toISOString())))
      if (isMarked) toasted(words.fillIn)
      return !isMarked
    },
    refuse: (problem) => {
      if (refuse(problem)) return true
      mark(namedBy(problem.code, fields))
      return false
    },
    forget: () => {
      draftDropped(draft)
      for (const [name, field] of Object.entries(fields)) {
        if (field.kind === 'photos') draftDropped(`photos:${draft}:${name}`)
      }
    },
  }
}
