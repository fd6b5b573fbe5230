// The state of a matter: what folding its events yields, and what the database keeps as its current row. What is
// optional came into use later: matters whose log does not tell of it fold without it.

import type { StatementTally } from '../decision/sitting'
import type { Dissent, StanceTally } from '../decision/stance'
import type { PartyKind } from '../party/kind'
import type { Place } from '../process/field'
import type { Dispatching } from '../trait/dispatch'
import type { Origin } from './origin'
import type { StepId } from './step'

export type { Place }

export const meetingForms = ['courtyard', 'hamlet', 'bench', 'discussion', 'onSite', 'remote'] as const
export type MeetingForm = (typeof meetingForms)[number]

/** How somebody became a party without being asked by name: by a link, or with all reporters and supporters. */
export type PartyVia = 'link' | 'concerned'

export const verdicts = ['adopted', 'partly', 'declined'] as const
export type Verdict = (typeof verdicts)[number]

/** `open` moves; `paused` stands still on purpose; the other three are final. */
export const matterStatuses = ['open', 'paused', 'closed', 'ended', 'redirected'] as const
export type MatterStatus = (typeof matterStatuses)[number]

/** Who may claim while nobody leads. `assign` is `district` with the coordinator's duty to assign. */
export type ClaimScope = 'group' | 'district' | 'assign'

export interface Topic {
  readonly question: string
  readonly affected: string
  readonly where: string
  readonly why: string
}

export interface Plan {
  readonly form?: MeetingForm
  readonly from?: string
  readonly to?: string
  readonly findOut: readonly string[]
  readonly hear: readonly string[]
  readonly work: readonly { readonly who: string; readonly what: string }[]
}

export interface Visit {
  readonly id: string
  /** local date */
  readonly date: string
  readonly households: number
  readonly opinions: readonly string[]
  readonly photoIds: readonly string[]
}

export interface Party {
  readonly id: string
  readonly kind: PartyKind
  /** empty for residents: theirs is kept where it can be erased */
  readonly name: string
  readonly unitId?: string
  readonly personId?: string
  readonly via?: PartyVia
  readonly answer: 'invited' | 'accepted' | 'declined'
  readonly reason?: string
}

/** Somebody who was there says that the minutes are wrong; the words are kept where they can be erased. */
export interface Objection {
  readonly id: string
  readonly at: string
  readonly answer?: string
}

/** Somebody says that a task is not done as it is told; the words are kept where they can be erased. */
export interface Contradiction {
  readonly id: string
  readonly at: string
  readonly photoIds: readonly string[]
  readonly answer?: string
  /** it was right, and the work goes on */
  readonly upheld?: boolean
}

export interface Milestone {
  readonly id: string
  readonly what: string
  /** local date */
  readonly due: string
  /** local date on which it was reached */
  readonly reached?: string
}

export interface Meeting {
  readonly id: string
  readonly round: number
  readonly form: MeetingForm
  /** what such meetings are called here, beside their form */
  readonly brand?: string
  readonly startsAt: string
  readonly endsAt?: string
  readonly place: string
  readonly seats?: number
  /** where to come in from afar; for those at the table */
  readonly link?: string
  readonly agenda: string
  readonly status: 'scheduled' | 'cancelled' | 'closed'
  /** people present, everybody counted once */
  readonly attendance?: number
  readonly opinions?: number
  readonly minutes?: string
  readonly dissent?: string
  readonly photoIds?: readonly string[]
  readonly tally?: readonly StatementTally[]
  /** until when anyone who was there can object to the minutes; absent when nobody there could */
  readonly objectUntil?: string
  readonly objections?: readonly Objection[]
  readonly fixedAt?: string
}

export interface Resolution {
  readonly id: string
  readonly round: number
  /** absent for what was resolved before the matter came in here */
  readonly meetingId?: string
  readonly what: string
  /** who carries it: a unit, or another party to the consultation; neither for what was done at the table */
  readonly unitId?: string
  readonly partyId?: string
  readonly due: string
  /** who did it, there and then */
  readonly settledBy?: string
  /** yuan */
  readonly money?: number
  readonly stances?: StanceTally
  readonly dissent?: readonly Dissent[]
}

/** What a unit says to one resolution of its own, or to the outcome as a whole. */
export interface Answer {
  readonly verdict: Verdict
  readonly reason?: string
  readonly responsible?: string
  readonly due?: string
}

export interface UnitAnswer extends Partial<Answer> {
  readonly unitId: string
  /** what it said to single resolutions; the answer beside it stands for all others */
  readonly each?: readonly (Answer & { readonly resolutionId: string })[]
  /** how often it was reminded */
  readonly reminded?: number
}

export interface Task {
  /** the id of the resolution it carries out */
  readonly id: string
  readonly what: string
  readonly unitId?: string
  readonly partyId?: string
  readonly due: string
  readonly status: 'underWay' | 'finished' | 'done' | 'givenUp'
  /** 0-100 */
  readonly progress: number
  /** yuan */
  readonly planned?: number
  readonly spent?: number
  readonly beforeIds: readonly string[]
  readonly afterIds: readonly string[]
  readonly reason?: string
  readonly milestones?: readonly Milestone[]
  readonly contradictions?: readonly Contradiction[]
}

export const givers = ['unit', 'collective', 'households', 'enterprise', 'donors'] as const
export type Giver = (typeof givers)[number]

export const gifts = ['money', 'labour', 'land', 'material'] as const
export type Gift = (typeof gifts)[number]

export interface Contribution {
  readonly id: string
  readonly giver: Giver
  /** what the giver is called; never of households */
  readonly name?: string
  readonly gave: Gift
  /** of money in yuan, else in `measure` */
  readonly amount: number
  readonly measure?: string
  readonly confirmed?: true
}

export interface Effect {
  readonly id: string
  readonly what: string
  readonly amount: number
  readonly measure: string
  /** local date on which it was so */
  readonly date: string
  /** who says so */
  readonly source: string
  readonly confirmed?: true
}

export interface Upkeep {
  readonly who: string
  readonly how: string
  /** local date on which it is looked at again */
  readonly until: string
}

/** Somebody who knows a field is asked for, offered, and goes there. */
export interface ExpertAsking {
  readonly id: string
  readonly field: string
  readonly what: string
  readonly status: 'asked' | 'offered' | 'accepted' | 'went'
  readonly personId?: string
  /** local date by which the one who is offered answers */
  readonly due?: string
  /** local date on which they went */
  readonly date?: string
  readonly advice?: string
}

/** What the people who can be seen or read of in good work have said. */
export const consents = ['nobodyShown', 'allAgreed'] as const
export type Consent = (typeof consents)[number]

/** Good work that others can learn from. */
export interface Showcase {
  readonly status: 'named' | 'published'
  /** how it was done */
  readonly done: string
  readonly consent: Consent
  /** to those who say that it is not solved */
  readonly reply?: string
  readonly publishedAt?: string
}

/** 1 comes by the clock, 5 is the bulletin. */
export type Rung = 1 | 2 | 3 | 4 | 5

/** Something is late, and somebody has said so. */
export interface Pressing {
  /** the step, the unit whose answer is awaited, or the task */
  readonly of: string
  /** local date that has passed */
  readonly missed: string
  readonly rung: Rung
  /** local date by which it is to be answered */
  readonly due: string
  /** local dates from which on rungs 2, 3 and 4 can be set foot on */
  readonly opens: readonly string[]
  readonly text?: string
  /** the chair who took it up */
  readonly byWhom?: string
  /** what the one who owes it said; it climbs no further */
  readonly answer?: string
}

export interface Matter extends Dispatching {
  readonly id: string
  readonly districtId: string
  readonly groupId: string
  /** number of events folded; the next event has this plus one */
  readonly version: number
  readonly title: string
  readonly summary: string
  readonly category: string
  readonly place: Place
  readonly photoIds: readonly string[]
  readonly status: MatterStatus
  readonly step: StepId
  readonly leadId: string | null
  readonly coMemberIds: readonly string[]
  readonly claimScope: ClaimScope
  readonly reportIds: readonly string[]
  readonly openedAt: string
  /** what began it instead of a report */
  readonly origin?: Origin
  /** it was under way before it came in here: at which step it stood, and since when, as far as is known */
  readonly imported?: { readonly step: StepId; readonly since?: string }
  /** when the wait for a lead began; null while somebody leads */
  readonly unclaimedSince: string | null
  /** local date on which the present step began */
  readonly stepFrom: string
  /** local date by which the present step, or the claim, is due; null when nothing is awaited */
  readonly due: string | null
  /** the strongest warning already given for this due date */
  readonly warned: 'none' | 'yellow' | 'red'
  /** handed in for the coordinator's confirmation */
  readonly handedIn: boolean
  /** who confirms has looked at what was handed in; absent: never yet */
  readonly handInLooked?: boolean
  readonly pause: {
    readonly reason: string
    readonly lookAgain: string
    readonly since: string
    /** the day to look again has come and was told */
    readonly reminded?: boolean
  } | null
  readonly extension: { readonly days: number; readonly reason: string } | null
  readonly supervision: { readonly text: string; readonly at: string } | null
  /** what was pressed for because its date had passed; one for each, at the rung that it has come to */
  readonly pressings?: readonly Pressing[]
  /** what its owner was told of the day before it is due, with that date */
  readonly nudged?: readonly { readonly of: string; readonly due: string }[]
  /** local date on which somebody last asked for it to go on; absent when nobody has */
  readonly urgedOn?: string
  readonly topic: Topic
  readonly plan: Plan
  readonly visits: readonly Visit[]
  readonly findings: string
  readonly parties: readonly Party[]
  /** since when all reporters and supporters are asked to the table; absent when they were not */
  readonly concernedInvitedAt?: string
  readonly meetings: readonly Meeting[]
  readonly resolutions: readonly Resolution[]
  readonly noAgreement: string | null
  readonly outcome: {
    readonly text: string
    readonly sentAt: string
    /** local date on which units that have not answered are reminded */
    readonly remindOn?: string
  } | null
  readonly unitAnswers: readonly UnitAnswer[]
  readonly tasks: readonly Task[]
  readonly result: { readonly summary: string; readonly publishedAt: string; readonly windowEnds: string } | null
  readonly followUp: { readonly findings: string; readonly date: string } | null
  /** a look at the result some time after closing: when it is due, and what it showed */
  readonly secondLook?: {
    /** local date */
    readonly on: string
    /** the day has come and was told */
    readonly reminded?: boolean
    readonly findings?: string
    readonly date?: string
    readonly holds?: boolean
    readonly photoIds?: readonly string[]
  } | null
  /** what several hands gave to it; counted once it is confirmed */
  readonly contributions?: readonly Contribution[]
  /** what came of it, besides what was resolved */
  readonly effects?: readonly Effect[]
  readonly experts?: readonly ExpertAsking[]
  /** who keeps what was made */
  readonly upkeep?: Upkeep
  /** null: taken down, or reopened since */
  readonly showcase?: Showcase | null
  readonly reopened: number
  /** how often the consultation itself began again; meetings and resolutions belong to one round */
  readonly round: number
  readonly settled: { readonly what: string; readonly byWhom: string } | null
  /** public words for why it ended, was redirected, or was closed over a "not solved" */
  readonly closing: {
    readonly reason: string
    readonly to?: string
    readonly receipt?: string
    readonly outcome?: string
  } | null
}

export const isFinal = (matter: Pick<Matter, 'status'>): boolean =>
  matter.status === 'closed' || matter.status === 'ended' || matter.status === 'redirected'
