// Where people stand on a motion, counted, and the reasons of those who do not agree.

import type { PartyKind } from '../party/kind'
import { type Fields, publicWords } from '../process/field'

/** `block`: cannot live with it. It stops nothing by itself, but has to be answered in words before it is resolved. */
export const stances = ['agree', 'abstain', 'disagree', 'block'] as const
export type Stance = (typeof stances)[number]

export type StanceTally = Readonly<Record<Stance, number>>

export interface Position {
  readonly side: PartyKind
  readonly stance: Stance
  readonly reason: string
  /** what the lead said to a block; null while nothing was */
  readonly answer: string | null
}

/** A reason that is published with the resolution, without a name. */
export interface Dissent {
  readonly stance: 'disagree' | 'block'
  readonly reason: string
  readonly answer?: string
  /** absent where so few of that side took a stance that one could tell who it was */
  readonly side?: PartyKind
}

/** Fewer than these are never told apart. */
const smallestSide = 5

const dissenting = ['disagree', 'block'] as const satisfies readonly Stance[]

export const dissents = (stance: Stance): stance is Dissent['stance'] => dissenting.some((one) => one === stance)

/** What somebody is asked who takes a stance: those who do not agree say why. */
export const stanceFields = {
  stance: { kind: 'oneOf', of: stances },
  reason: { ...publicWords.reason, when: { stance: dissenting } },
} as const satisfies Fields

/** What somebody is answered who cannot live with a motion. */
export const answerFields = { answer: publicWords.reason } as const satisfies Fields

export const tallyStances = (positions: readonly Pick<Position, 'stance'>[]): StanceTally => {
  const count = (stance: Stance): number => positions.filter((position) => position.stance === stance).length
  return { agree: count('agree'), abstain: count('abstain'), disagree: count('disagree'), block: count('block') }
}

/** Ordered by their words and not by time, so that the order tells nothing about who came when. */
export const dissentOf = (positions: readonly Position[]): readonly Dissent[] => {
  const onSide = (side: PartyKind): number => positions.filter((position) => position.side === side).length
  return positions
    .flatMap(({ stance, side, reason, answer }): readonly Dissent[] =>
      dissents(stance)
        ? [
            {
              stance,
              reason,
              ...(answer === null ? {} : { answer }),
              ...(onSide(side) < smallestSide ? {} : { side }),
            },
          ]
        : [],
    )
    .sort((a, b) => (a.reason < b.reason ? -1 : a.reason > b.reason ? 1 : 0))
}

/** A resolution in the making, as far as deciding on it depends on it. */
export interface Motion {
  readonly meetingId: string
  readonly status: 'open' | 'adopted' | 'dropped'
  readonly positions: readonly Position[]
}

/** Blocks that nobody has answered yet. */
export const unansweredBlocks = (positions: readonly Pick<Position, 'stance' | 'answer'>[]): number =>
  positions.filter(({ stance, answer }) => stance === 'block' && answer === null).length
