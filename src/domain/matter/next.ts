// What is to happen next in a matter and by when: the one thing that everybody who looks at it wants to know.

import { isFinal, type Matter } from './matter'
import { missing, type RequirementId } from './requirement'

export type NextId =
  | RequirementId
  | 'claimByGroup'
  | 'claimByDistrict'
  | 'assign'
  | 'resume'
  | 'confirm'
  | 'finish'
  | 'rate'
  | 'close'

export interface Next {
  readonly id: NextId
  /** local date; null when none is set */
  readonly by: string | null
}

const claim = { group: 'claimByGroup', district: 'claimByDistrict', assign: 'assign' } as const

const inEvaluation = (matter: Matter, today: string): Next => {
  if (matter.result === null) return { id: 'result', by: matter.due }
  return today <= matter.result.windowEnds
    ? { id: 'rate', by: matter.result.windowEnds }
    : { id: 'close', by: matter.due }
}

/** Null when the matter is over. */
export const nextOf = (matter: Matter, today: string): Next | null => {
  if (isFinal(matter)) return null
  if (matter.pause !== null) return { id: 'resume', by: matter.pause.lookAgain }
  if (matter.step === 'evaluation') return inEvaluation(matter, today)
  if (matter.leadId === null) return { id: claim[matter.claimScope], by: matter.due }
  if (matter.handedIn) return { id: 'confirm', by: matter.due }
  return { id: missing(matter)[0] ?? 'finish', by: matter.due }
}
