// A proposal as folding its log yields it.

import type { SittingReading, StatementTally } from '../decision/sitting'
import type { Consent } from '../matter/choice'
import type { Called } from '../meeting/called'
import { holds, personIdOf } from '../people/role'
import type { Candidate } from '../process/action'
import type { Paper, PaperAsker, PaperContext, PaperKind } from '../process/paper'
import type { Period } from './date'
import type { Meaning, WayOn } from './setting'

export const proposalSteps = ['write', 'review', 'entrust', 'handle', 'feedback', 'lookBack'] as const
export type ProposalStep = (typeof proposalSteps)[number]

/** What is printed of one, and of those of a whole plenary. */
export const proposalPapers = ['form', 'decision', 'entrust', 'assist', 'answer', 'opinion', 'urge'] as const
export type ProposalPaper = (typeof proposalPapers)[number]

export const plenaryPapers = ['review', 'yearly', 'catalogue', 'list', 'units', 'sheets', 'call'] as const
export type PlenaryPaper = (typeof plenaryPapers)[number]

/** The five areas that proposals are told apart by. */
export const areas = ['economy', 'politics', 'culture', 'society', 'ecology'] as const
export type Area = (typeof areas)[number]

export const opennesses = ['open', 'summary', 'closed'] as const
export type Openness = (typeof opennesses)[number]

/** How it came about: written by one, signed by several, or handed in by a body. */
export type Way = 'single' | 'joint' | 'collective'

export const opinions = ['admit', 'repair', 'merge', 'withdraw', 'decline', 'convert'] as const
export type Opinion = (typeof opinions)[number]
const stages = ['first', 'second', 'third'] as const
export type Stage = (typeof stages)[number]

export interface Evidence {
  readonly what: 'matter' | 'visit' | 'activity' | 'study'
  readonly text: string
  readonly matterId?: string
}

/** Many wrote, many judge: what each of them said stands by itself. */
export interface Review {
  readonly stage: Stage
  readonly opinion: Opinion
  readonly text: string
  readonly personId: string | null
}

/** What a proposal that is none may be carried on as; the proposal itself ends with it. */
export const conversions = ['information', 'letter', 'suggestion', 'matter'] as const
export type Conversion = (typeof conversions)[number]

/** One numbered suggestion's answer. */
export interface PointAnswer {
  readonly n: number
  readonly meaning: Meaning
  readonly text: string
  readonly by?: string
}

export interface Answer {
  readonly round: number
  readonly on: string
  readonly docNumber: string
  readonly signer: string
  readonly meaning: Meaning
  /** as the district's scale had it on that day */
  readonly letter: string
  readonly points: readonly PointAnswer[]
  /** until when the desk may return it */
  readonly returnBy: string
  readonly returned: { readonly reason: string; readonly text: string } | null
  readonly scanIds: readonly string[]
}

export type Phase = 'before' | 'during' | 'after'

/** A talk as the unit wrote it down, and what the proposer says of that. */
export interface Exchange {
  readonly id: string
  readonly unitId: string
  readonly phase: Phase
  readonly how: 'visit' | 'phone' | 'meeting' | 'written'
  readonly on: string
  readonly text: string
  readonly confirmBy: string
  readonly heard: 'open' | 'right' | 'corrected'
  readonly correction: string
}

export const parts = ['main', 'assist', 'separate'] as const
export type Part = (typeof parts)[number]

/** What one unit has taken on. */
export interface Undertaking {
  readonly unitId: string
  readonly part: Part
  readonly status: 'working' | 'objected' | 'answered' | 'assisted'
  readonly since: string
  readonly objectBy: string
  readonly talkBy: string
  readonly due: string
  /** no extension reaches beyond */
  readonly last: string
  readonly round: number
  readonly objection: { readonly reason: string; readonly insteadId: string | null; readonly due: string } | null
  readonly extension: { readonly until: string; readonly reason: string } | null
  readonly assistance: string
}

export interface Judgement {
  readonly personId: string
  readonly unitId: string
  readonly round: number
  readonly talked: boolean
  readonly attitude: 'good' | 'fair' | 'poor'
  readonly result: 'agree' | 'understand' | 'reserve' | 'disagree'
  readonly text: string
}

/** Pressed for, by rungs: the desk, the office, a chair, the secretariat. */
export type Rung = 'press' | 'supervise' | 'chair' | 'jointly'

export interface Urge {
  readonly rung: Rung
  readonly unitId: string
  readonly text: string
  readonly answerBy: string
  readonly answer: string | null
}

export interface LookBack {
  readonly unitId: string
  readonly on: string
  readonly points: readonly PointAnswer[]
}

export interface Showcase {
  readonly status: 'named' | 'published'
  /** written for others: what was hard, how it was done */
  readonly done: string
  readonly consent: Consent
  /** to those who disagree with the answer */
  readonly reply?: string
  readonly publishedAt?: string
}

export interface Joined {
  readonly id: string
  readonly number: string
  readonly title: string
  readonly personIds: readonly string[]
}

/** As it was called, and what it left behind. */
export interface ProposalMeeting extends Called {
  readonly attendance?: number
  readonly opinions?: number
  readonly minutes?: string
  readonly tally?: readonly StatementTally[]
}

export interface Proposal extends Paper {
  readonly step: ProposalStep
  readonly deskId: string | null
  /** the first proposer, or who wrote it for a body */
  readonly authorId: string
  /** the body that hands it in; null for members in their own names */
  readonly bodyId: string | null
  readonly situation: string
  readonly analysis: string
  readonly points: readonly string[]
  readonly evidence: readonly Evidence[]
  readonly noEvidence: string
  readonly mainUnitId: string | null
  readonly assistUnitId: string | null
  readonly openness: Openness
  readonly closedReason: string
  readonly summary: string
  readonly sealIds: readonly string[]
  readonly clueId: string | null
  /** of an earlier year: who proposed and handled it, and what was answered, as the spreadsheet has it */
  readonly past?: { readonly proposers: string; readonly units: string; readonly answer: string }
  /** handed in on paper, and entered by the office */
  readonly via?: 'hand'
  readonly askedIds: readonly string[]
  readonly signerIds: readonly string[]
  /** hash of the text that the signers have signed; null until all that was to be signed is */
  readonly signedHash: string | null
  readonly submittedAt: string | null
  readonly period: Period | null
  readonly repair: { readonly text: string } | null
  readonly repaired: boolean
  readonly reviews: readonly Review[]
  readonly reviewBy: string | null
  readonly area: Area | null
  /** as it is written: 十届一次会议第023号 */
  readonly no: string | null
  readonly decline: {
    readonly reason: string
    readonly text: string
    readonly way: WayOn
    readonly askBy: string
    readonly asked: string | null
  } | null
  readonly askedAgain: boolean
  readonly converted: { readonly to: Conversion; readonly text: string } | null
  /** the proposal that it is to be handled together with, and until when its proposers may object */
  readonly merging: { readonly intoId: string; readonly until: string } | null
  readonly mergedIntoId: string | null
  readonly joined: readonly Joined[]
  readonly entrustBy: string | null
  readonly proposed: readonly { readonly unitId: string; readonly part: Part }[]
  readonly undertakings: readonly Undertaking[]
  readonly exchanges: readonly Exchange[]
  readonly talkWaived: boolean
  readonly answers: readonly (Answer & { readonly unitId: string })[]
  readonly judgements: readonly Judgement[]
  readonly judgeBy: string | null
  readonly silentIds: readonly string[]
  /** called in a room, about this proposal */
  readonly meetings?: readonly ProposalMeeting[]
  readonly meeting: { readonly on: string; readonly who: string; readonly minutes: string } | null
  readonly lookBacks: readonly LookBack[]
  /** named as good work, and published once the office has done so */
  readonly showcase?: Showcase | null
  readonly lookAt: string | null
  readonly key: { readonly decidedOn: string } | null
  /** the chair and the leader who have taken it up, by name */
  readonly chair: string
  readonly leader: string
  readonly urges: readonly Urge[]
  readonly warned: string
}

/** null: there is no such proposal. */
export interface MergeTargetReading {
  readonly mergeTarget: Proposal | null
}

export interface ProposalKind extends PaperKind {
  readonly state: Proposal
  readonly standing: Proposal
  readonly at: ProposalStep
  readonly condition:
    | 'open'
    | 'lookedAt'
    | 'undecided'
    | 'declined'
    | 'unmerged'
    | 'merging'
    | 'notMerging'
    | 'asked'
    | 'onPaper'
    | 'showable'
    | 'showcaseNamed'
    | 'showcased'
  readonly capacity:
    | 'author'
    | 'signer'
    | 'asked'
    | 'desk'
    | 'office'
    | 'secretariat'
    | 'chair'
    | 'unit'
    | 'scribe'
    | 'clock'
  readonly asker: PaperAsker
  readonly context: PaperContext & { readonly read?: Partial<SittingReading & MergeTargetReading> }
}

/** Who has proposed it, the first one first. */
export const proposersOf = ({ authorId, signerIds }: Pick<Proposal, 'authorId' | 'signerIds'>): readonly string[] => [
  authorId,
  ...signerIds.filter((id) => id !== authorId),
]

export const wayOf = ({ bodyId, signerIds }: Pick<Proposal, 'bodyId' | 'signerIds'>): Way => {
  if (bodyId !== null) return 'collective'
  return signerIds.length > 0 ? 'joint' : 'single'
}

/** What people sign: changed by a letter, it is another text. */
export const signedText = ({ title, situation, analysis, points }: Proposal): object => ({
  ...{ title, situation, analysis },
  points: [...points],
})

/** Units that owe an answer; those that assist owe an opinion to the main one. */
export const answering = ({ undertakings }: Pick<Proposal, 'undertakings'>): readonly Undertaking[] =>
  undertakings.filter(({ part }) => part !== 'assist')

/** The answer of a unit that stands: the newest that was not returned. */
export const standingAnswer = ({ answers }: Pick<Proposal, 'answers'>, unitId: string) =>
  answers.reduce<Proposal['answers'][number] | undefined>(
    (last, one) => (one.unitId === unitId && one.returned === null ? one : last),
    undefined,
  )

export const held = (proposal: Proposal, { actor }: PaperAsker): ReadonlySet<ProposalKind['capacity']> => {
  const person = personIdOf(actor)
  const { authorId, signerIds, askedIds, submittedAt, deskId, districtId, undertakings, via } = proposal
  const known = submittedAt !== null
  const isDesk = (deskId !== null && holds(actor, 'coordinator', deskId)) || holds(actor, 'office', districtId)
  const is: Readonly<Record<ProposalKind['capacity'], boolean>> = {
    author: person !== null && person === authorId,
    signer: person !== null && signerIds.includes(person),
    asked: person !== null && askedIds.includes(person) && !signerIds.includes(person) && !known,
    desk: known && isDesk,
    office: known && holds(actor, 'office', districtId),
    secretariat: known && holds(actor, 'secretariat', districtId),
    chair: known && holds(actor, 'chair', districtId),
    unit: undertakings.some(({ unitId }) => holds(actor, 'unit', unitId)),
    scribe: via === 'hand' && isDesk,
    clock: actor.kind === 'clock',
  }
  const all = Object.keys(is) as readonly ProposalKind['capacity'][]
  return new Set(all.filter((capacity) => is[capacity]))
}

/** A person who is neither the proposer nor of the unit, and acts, enters what came on paper or by telephone. */
export const isOwnUnit = (unitId: string, { actor }: PaperAsker): boolean => holds(actor, 'unit', unitId)

export const unitCandidates = (undertakings: readonly Undertaking[]): readonly Candidate[] =>
  undertakings.map(({ unitId }) => ({ id: unitId, unitId }))

/** How an event says that a desk entered it for somebody, with the pages that it was read from. */
export interface ByHand {
  via?: 'hand'
  scanIds?: readonly string[]
}

export const byHand = (own: boolean, scanIds: readonly string[] | undefined): ByHand => ({
  ...(own ? {} : { via: 'hand' as const }),
  ...(scanIds === undefined || scanIds.length === 0 ? {} : { scanIds }),
})

/** Pages of what came on paper: a person who may read the entry may read them. */
export const scans = { kind: 'photos', public: false, optional: true, max: 20 } as const
