// A form that is being filled in: its draft, and what is wrong with it once somebody tried to send it.

import { localDate } from '@domain/calendar/local-time'
import type { Fields } from '@domain/process/field'
import { useState } from 'react'
import { newId } from '../api/call'
import { useFormWords } from '../locales/form'
import { draftDropped, useDraft } from '../store/draft'
import { toasted } from '../store/toast'
import { useAfterDrawing } from './use-after-drawing'
import { type Faults, faultsIn, startOf, type Values } from './value'
import { lookAtWrong } from './wrong'

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
  /** the server has it, or the outbox */
  readonly forget: () => void
}

export const formId = 'form'

/** `known` is read when the form opens: what was written into it before stays. */
export const useForm = (draft: string, fields: Fields, known: Values): FillingForm => {
  const words = useFormWords()
  const [values, saveDraft] = useDraft<Values>(draft, startOf(fields, known, newId))
  const [faults, setFaults] = useState<Faults>({})
  const showWrong = useAfterDrawing(() => lookAtWrong(formId))
  return {
    draft,
    fields,
    values,
    faults,
    save: (name, value) => {
      const { [name]: _mended, ...rest } = faults
      setFaults(rest)
      saveDraft({ [name]: value })
    },
    check: () => {
      const found = faultsIn(fields, values, localDate(new Date().toISOString()))
      setFaults(found)
      const isWhole = Object.keys(found).length === 0
      if (!isWhole) {
        toasted(words.fillIn)
        showWrong()
      }
      return isWhole
    },
    forget: () => {
      draftDropped(draft)
      for (const [name, field] of Object.entries(fields)) {
        if (field.kind === 'photos') draftDropped(`photos:${draft}:${name}`)
      }
    },
  }
}
