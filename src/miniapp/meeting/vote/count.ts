// How people answered one statement, as the screens draw it. What may not be told never reaches a screen.

export const choices = ['agree', 'disagree', 'pass'] as const
export type Choice = (typeof choices)[number]

export type Counted = Readonly<Record<Choice, number>>

export const voteOf = { agree: 1, disagree: -1, pass: 0 } as const satisfies Record<Choice, -1 | 0 | 1>

export const choiceOf = (value: -1 | 0 | 1): Choice => (value === 1 ? 'agree' : value === -1 ? 'disagree' : 'pass')

/** Left to right: for, undecided, against, so that the middle lies in the middle. */
export const inBar: readonly Choice[] = ['agree', 'pass', 'disagree']

export const seenIn = ({ agree, disagree, pass }: Counted): number => agree + disagree + pass
