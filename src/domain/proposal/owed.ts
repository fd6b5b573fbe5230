// What somebody owes to a proposal, one row with one date: a unit its talk, then its answer; a proposer a name, a word, a verdict.

import { promisesOf, silentOf } from './feedback'
import { hasTalked } from './handle'
import { type Proposal, type ProposalStep, proposalSteps } from './proposal'

export const proposalOwedKinds = [
  ...(['talk', 'answer', 'assist', 'urge', 'lookBack'] as const),
  ...(['sign', 'repair', 'hear', 'judge', 'answerMerge'] as const),
] as const
export type ProposalOwedKind = (typeof proposalOwedKinds)[number]

/** At which steps the desk, a unit, and who proposed or is to sign may owe something. */
export const deskSteps = ['review', 'entrust'] as const satisfies readonly ProposalStep[]
export const unitSteps = ['handle', 'feedback', 'lookBack'] as const satisfies readonly ProposalStep[]
export const personSteps = proposalSteps.filter((step) => step !== 'review')

export interface ProposalOwed {
  readonly kind: ProposalOwedKind
  /** local date; null when none is set */
  readonly due: string | null
}

/** A talk comes before the answer, and is the one row until it was held; a reply to a person who presses stands beside. */
export const owedByUnits = (of: Proposal, unitIds: ReadonlySet<string>): readonly ProposalOwed[] => {
  if (of.status !== 'open') return []
  const pressed = of.urges
    .filter(({ unitId, answer }) => unitIds.has(unitId) && answer === null)
    .map(({ answerBy: due }): ProposalOwed => ({ kind: 'urge', due }))
  if (of.step === 'lookBack') {
    const promised = promisesOf(of).some(({ unitId }) => unitIds.has(unitId))
    return promised ? [...pressed, { kind: 'lookBack', due: of.lookAt }] : pressed
  }
  if (of.step !== 'handle') return pressed
  return [
    ...pressed,
    ...of.undertakings
      .filter(({ unitId, status }) => unitIds.has(unitId) && status === 'working')
      .map(({ unitId, part, talkBy, due }): ProposalOwed => {
        if (part === 'assist') return { kind: 'assist', due }
        return hasTalked(of, unitId) ? { kind: 'answer', due } : { kind: 'talk', due: talkBy < due ? talkBy : due }
      }),
  ]
}

/** `signed`: has put a name under the text as it stands. */
export const owedByPerson = (of: Proposal, personId: string, signed: boolean): readonly ProposalOwed[] => {
  if (of.status !== 'open') return []
  const author = of.authorId === personId
  if (of.step === 'write') {
    if (author) return of.repair === null ? [] : [{ kind: 'repair', due: null }]
    return of.askedIds.includes(personId) && !signed ? [{ kind: 'sign', due: null }] : []
  }
  const merging: readonly ProposalOwed[] =
    author && of.merging !== null ? [{ kind: 'answerMerge', due: of.merging.until }] : []
  const talks: readonly ProposalOwed[] = author
    ? of.exchanges.filter(({ heard }) => heard === 'open').map(({ confirmBy: due }) => ({ kind: 'hear', due }))
    : []
  const judges = of.step === 'feedback' && silentOf(of).includes(personId)
  return [...merging, ...talks, ...(judges ? [{ kind: 'judge' as const, due: of.judgeBy }] : [])]
}
