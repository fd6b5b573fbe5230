// A form that is being filled in: its draft, and what is wrong with it once somebody tried to send it.

import { localDate } from '@domain/calendar/local-time'
import type { Fields } from '@domain/process/field'
import { useState } from 'react'
import type { Problem } from '../api/answer'
import { newId } from '../api/call'
import { useFormWords } from '../locales/form'
import { draftDropped, useDraft } from '../store/draft'
import { toasted } from '../store/toast'
import { type Faults, faultsIn, startOf, type Values } from './form'
import { namedBy } from './refused'
import { useWrong } from './use-wrong'

export interface Filling {
  /** name of the draft; pictures are kept under it */
  readonly draft: string
  /** an input keeps its own text: it starts again with another turn */
  readonly turn: number
  readonly fields: Fields
  readonly values: Values
  readonly faults: Faults
  readonly save: (name: string, value: unknown) => void
}

interface FillingForm extends Filling {
  /** as `save`, and the inputs show it: somebody else than the person at the input has written it */
  readonly put: (name: string, value: unknown) => void
  /** false when something is wrong: it is said at its place */
  readonly check: () => boolean
  /** marks what the server did not take; true when the marks say all there is to say */
  readonly refuse: (problem: Problem) => boolean
  /** the server has it, or the outbox */
  readonly forget: () => void
  /** the same, and the form is there for the next one */
  readonly again: () => void
}

/**
 * `known` is read when the form opens: what was written into it before stays. Without the name of a draft nothing is kept on
 * the phone: what somebody else is called, or a setting that the next reading shows anyway.
 */
export const useForm = (draft: string | null, fields: Fields, known: Values): FillingForm => {
  const words = useFormWords()
  const [values, saveDraft, startAgain] = useDraft<Values>(draft, startOf(fields, known, newId))
  const [turn, setTurn] = useState(0)
  const { wrong, mark, refuse, mended } = useWrong(Object.keys(fields))
  const save = (name: string, value: unknown) => {
    mended(name)
    saveDraft({ [name]: value })
  }
  const forget = () => {
    if (draft === null) return
    draftDropped(draft)
    for (const [name, field] of Object.entries(fields)) {
      if (field.kind === 'photos') draftDropped(`photos:${draft}:${name}`)
    }
  }
  return {
    draft: draft ?? '',
    turn,
    fields,
    values,
    faults: wrong,
    save,
    put: (name, value) => {
      save(name, value)
      setTurn(turn + 1)
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
    forget,
    again: () => {
      forget()
      startAgain()
      setTurn(turn + 1)
    },
  }
}
