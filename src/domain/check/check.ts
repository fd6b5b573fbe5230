// Looking at what people wrote before others read it: the platform's machine first, and a person for everything that
// the machine doubts or cannot judge. Nothing is refused in silence.

import { type Fields, insideWords } from '../process/field'

/** What is asked of somebody who lets others not read it. */
export const refusalFields = { reason: insideWords.reason } as const satisfies Fields

export const checkKinds = ['text', 'picture', 'voice'] as const
export type CheckKind = (typeof checkKinds)[number]

/**
 * waiting: to be given to the machine; asked: the machine answers later; held: a person has to look; passed by the
 * machine, approved or refused by a person.
 */
export const checkStates = ['waiting', 'asked', 'passed', 'held', 'approved', 'refused'] as const
export type CheckState = (typeof checkStates)[number]

/** Why a person has to look. */
export const holdReasons = [
  /** the machine suggests a second look */
  'doubtful',
  /** the machine takes it for forbidden: in a consultation that may be wrong */
  'risky',
  /** the author is unknown to WeChat, so that the machine cannot be asked */
  'unknownAuthor',
  /** the machine did not answer in time */
  'noAnswer',
  /** the machine refused the question */
  'notChecked',
  /** the machine could not fetch the file */
  'notFetched',
  /** no machine judges this kind of file here */
  'noMachine',
] as const
export type HoldReason = (typeof holdReasons)[number]

/** Whether others may read it. */
export const isShown = (state: CheckState): boolean => state === 'passed' || state === 'approved'

/** What WeChat's machine suggests, as it says it. */
export type Suggestion = 'pass' | 'review' | 'risky'

export interface Verdict {
  readonly state: Extract<CheckState, 'passed' | 'held'>
  readonly why: HoldReason | null
  readonly label: number | null
}

/**
 * A consultation legitimately talks of politics and complaints: the machine's worst word only brings a person in. An
 * unknown suggestion is no pass.
 */
export const verdictOf = (suggest: string, label: number | null): Verdict => {
  if (suggest === 'pass') return { state: 'passed', why: null, label }
  return { state: 'held', why: suggest === 'risky' ? 'risky' : 'doubtful', label }
}

/** Minutes after which an answer that is still awaited no longer is; WeChat promises thirty. */
export const answerMinutes = 35

/** Asked so often without an answer, a person is asked instead. */
export const maxTries = 5
