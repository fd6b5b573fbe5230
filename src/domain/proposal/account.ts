// What a plenary's proposals come to: how many came in, by way and by area, what was decided on them, and how they were
// answered and judged. Shares are over those they are shares of, and silence is counted beside, never as content.

import { type Area, answering, areas, type Judgement, type Proposal, standingAnswer, type Way, wayOf } from './proposal'

export interface Account {
  readonly received: number
  readonly byWay: Readonly<Record<Way, number>>
  readonly byArea: Readonly<Record<Area, number>>
  readonly admitted: number
  readonly declined: number
  readonly converted: number
  readonly withdrawn: number
  readonly merged: number
  readonly key: number
  readonly answered: number
  readonly inTime: number
  readonly talkedBefore: number
  readonly byLetter: Readonly<Record<string, number>>
  readonly judged: Readonly<Record<Judgement['result'], number>>
  readonly silent: number
  readonly rehandled: number
  readonly lookedBack: number
}

const count = <Of>(all: readonly Of[], is: (one: Of) => boolean): number => all.filter(is).length

const tally = <Key extends string>(keys: readonly Key[], found: readonly Key[]): Record<Key, number> =>
  Object.fromEntries(keys.map((key) => [key, count(found, (one) => one === key)])) as Record<Key, number>

/** Of what was handed in; drafts are nobody's business. */
export const accountOf = (all: readonly Proposal[]): Account => {
  const received = all.filter(({ submittedAt }) => submittedAt !== null)
  const admitted = received.filter(({ no }) => no !== null)
  const owed = admitted.flatMap((of) => answering(of).map((undertaking) => ({ of, undertaking })))
  const answers = owed.flatMap(({ of, undertaking }) => {
    const answer = standingAnswer(of, undertaking.unitId)
    return answer === undefined ? [] : [{ of, undertaking, answer }]
  })
  const judgements = admitted.flatMap((of) => of.judgements.filter(({ round }) => round === lastRound(of)))
  const letters = answers.map(({ answer }) => answer.letter)
  return {
    received: received.length,
    byWay: tally(['collective', 'joint', 'single'], received.map(wayOf)),
    byArea: tally(
      areas,
      admitted.flatMap(({ area }) => (area === null ? [] : [area])),
    ),
    admitted: admitted.length,
    declined: count(received, ({ decline }) => decline !== null),
    converted: count(received, ({ converted }) => converted !== null),
    withdrawn: count(received, (of) => of.status === 'ended' && of.decline === null && of.converted === null),
    merged: count(admitted, ({ mergedIntoId }) => mergedIntoId !== null),
    key: count(admitted, ({ key }) => key !== null),
    answered: answers.length,
    inTime: count(answers, ({ undertaking, answer }) => answer.on <= undertaking.due),
    talkedBefore: count(answers, ({ of, undertaking }) =>
      of.exchanges.some(
        (one) => one.unitId === undertaking.unitId && one.phase === 'before' && one.heard !== 'corrected',
      ),
    ),
    byLetter: tally([...new Set(letters)].sort(), letters),
    judged: tally(
      ['agree', 'understand', 'reserve', 'disagree'],
      judgements.map(({ result }) => result),
    ),
    silent: admitted.reduce((sum, { silentIds }) => sum + silentIds.length, 0),
    rehandled: count(admitted, (of) => answering(of).some(({ round }) => round > 1)),
    lookedBack: count(admitted, ({ lookBacks }) => lookBacks.length > 0),
  }
}

const lastRound = (of: Proposal): number => Math.max(1, ...answering(of).map(({ round }) => round))

/** 95.6: a share in percent with one decimal; null where there is nothing to have a share of. */
export const percent = (part: number, whole: number): number | null =>
  whole === 0 ? null : Math.round((part / whole) * 1000) / 10
