// What units answer to the outcome (报送结果): who owes an answer to which resolution, and what was said to each.

import type { Answer, Matter, Resolution, UnitAnswer } from './matter'

type Answered = Pick<Matter, 'resolutions' | 'round' | 'unitAnswers'>

/** Resolutions of the present round that a unit has to answer. */
export const resolutionsOf = ({ resolutions, round }: Answered, unitId: string): readonly Resolution[] =>
  resolutions.filter((one) => one.round === round && one.unitId === unitId)

const hasVerdict = (answer: UnitAnswer): answer is UnitAnswer & Answer => answer.verdict !== undefined

/** What was said to this resolution by name, or to all of the unit's at once; undefined while nothing was. */
export const answerTo = (
  { unitAnswers }: Pick<Matter, 'unitAnswers'>,
  { id, unitId }: Pick<Resolution, 'id' | 'unitId'>,
): Answer | undefined => {
  const unit = unitAnswers.find((one) => one.unitId === unitId)
  const own = unit?.each?.find((one) => one.resolutionId === id)
  return own ?? (unit !== undefined && hasVerdict(unit) ? unit : undefined)
}

/** Resolutions that the units, which have the outcome before them, have not answered yet. */
export const unanswered = (of: Answered): readonly Resolution[] =>
  of.unitAnswers.flatMap(({ unitId }) => resolutionsOf(of, unitId).filter((one) => answerTo(of, one) === undefined))

/** Has the unit said all that it owes? */
export const hasAnswered = (of: Answered, answer: UnitAnswer): boolean => {
  if (hasVerdict(answer)) return true
  const own = resolutionsOf(of, answer.unitId)
  return own.length > 0 && own.every((one) => answerTo(of, one) !== undefined)
}

/** The outcome asks nobody for an answer: what was resolved was done at the table, or is carried by others than units. */
export const isNothingOwed = ({ resolutions, round }: Pick<Matter, 'resolutions' | 'round'>): boolean => {
  const present = resolutions.filter((one) => one.round === round)
  return present.length > 0 && present.every((one) => one.unitId === undefined)
}
