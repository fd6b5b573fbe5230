// What is wrong with a form: marked at its fields, and the first of them is led to.

import { useState } from 'react'
import type { Problem } from '../api/answer'
import type { Fault } from './form'
import { refusedIn } from './refused'
import { useAfterDrawing } from './use-later'
import { lookAtWrong } from './wrong'

/** Called beside what marks a field: leads to it once the mark is on the screen. */
export const useShowWrong = (): (() => void) => useAfterDrawing(lookAtWrong)

type Wrong<Name extends string> = Readonly<Partial<Record<Name, Fault>>>

/** `names` are those that the fields have in what is sent. */
export const useWrong = <Name extends string>(names: readonly Name[]) => {
  const [wrong, setWrong] = useState({} as Wrong<Name>)
  const showWrong = useShowWrong()
  /** True when there is something to mend. */
  const mark = (found: Wrong<Name>): boolean => {
    setWrong(found)
    const isAny = Object.keys(found).length > 0
    if (isAny) showWrong()
    return isAny
  }
  return {
    wrong,
    mark,
    /** Marks what the server did not take; false when none of it stands in this form. */
    refuse: (problem: Problem): boolean => mark(refusedIn(problem, names)),
    mended: (name: Name): void => setWrong(({ [name]: _mended, ...rest }) => rest as Wrong<Name>),
  }
}
