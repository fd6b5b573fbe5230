// How the demo is written down: who says what, and what then happens, without dates. `schedule.ts` sets the dates.

import type { Light } from '../../domain/calendar/light'
import type { Input } from '../../domain/contract'
import type { Stance } from '../../domain/decision/stance'
import type { Score, Solved } from '../../domain/evaluation/rating'
import type { MeetingForm, Verdict } from '../../domain/matter/choice'
import type { Topic } from '../../domain/matter/matter'
import type { StepId } from '../../domain/matter/step'
import type { PartyKind } from '../../domain/party/kind'
import type { Anonymity } from '../../domain/report/report'
import type { GroupKey, PersonKey, StationKey, UnitKey } from './content/cast'
import type { Scene } from './scene'

export type MatterCommand = Input<'matter.act'>['command']
export type ReportCommand = Input<'report.act'>['command']

export interface StoryReport {
  readonly by: PersonKey
  readonly station: StationKey
  readonly title: string
  readonly text: string
  readonly category: string
  readonly place?: string
  readonly scenes?: readonly Scene[]
  readonly anonymity?: Anonymity
}

/** What a story cannot say by itself: dates, counted from today, and the ids of what it names. */
export interface Dates {
  /** local date, so many days from today */
  readonly day: (fromToday: number) => string
  /** instant on that day, in the evening */
  readonly evening: (fromToday: number) => string
  readonly personId: (key: PersonKey) => string
  readonly groupId: (key: GroupKey) => string
  readonly idOf: (name: string) => string
}

export interface Turn {
  readonly ago: number
  readonly by: PersonKey
  readonly command: MatterCommand
}

export interface Meeting {
  readonly form: MeetingForm
  readonly place: string
  readonly agenda: string
}

interface HeldMeeting extends Meeting {
  readonly attendance: number
  readonly opinions: number
  readonly minutes: string
  readonly dissent?: string
  readonly scene?: Scene
  /** it was held live: who was there is counted, and what people said and where they stood is on record */
  readonly sitting?: Sitting
}

/** What happened while people sat together, and with the minutes afterwards. */
export interface Sitting {
  /** those without a phone, as the organiser wrote them */
  readonly guests: readonly string[]
  readonly statements: readonly {
    readonly by: PersonKey
    readonly text: string
    readonly votes: Partial<Record<PersonKey, 1 | 0 | -1>>
  }[]
  /** where people stood on the resolutions, by their place in the story */
  readonly stances: readonly {
    readonly resolution: number
    readonly by: PersonKey
    readonly stance: Stance
    readonly reason: string
  }[]
  readonly objection: { readonly by: PersonKey; readonly reason: string; readonly answer: string }
}

export interface StoryTask {
  /** by so many days from today; what was said when it was reached */
  readonly milestones?: readonly { readonly what: string; readonly inDays: number; readonly reached?: string }[]
  /** by a reporter or supporter; without an answer it waits for one */
  readonly contradicted?: { readonly by: PersonKey; readonly text: string; readonly answer?: string }
  readonly reports: readonly { readonly progress: number; readonly text: string; readonly spent?: number }[]
  readonly finished?: string
  readonly confirmed?: string
  readonly before?: Scene
  readonly after?: Scene
}

export interface StoryMatter {
  readonly key: string
  readonly group: GroupKey
  readonly report: StoryReport
  readonly merged?: readonly StoryReport[]
  readonly supporters?: readonly PersonKey[]
  readonly title: string
  readonly summary: string
  readonly place: string
  /** the step it stands in, or that nobody has claimed it; `closed` has gone through all */
  readonly stands: 'unclaimed' | StepId | 'closed'
  readonly light: Light
  readonly lead?: PersonKey
  readonly coMembers?: readonly PersonKey[]
  readonly topic?: Topic
  readonly plan?: {
    readonly form: MeetingForm
    readonly findOut: readonly string[]
    readonly hear: readonly string[]
    readonly work: readonly { readonly who: string; readonly what: string }[]
  }
  /** what was written in the present step is handed in */
  readonly handedIn?: boolean
  readonly visits?: readonly { readonly households: number; readonly opinions: readonly string[] }[]
  readonly findings?: string
  readonly parties?: readonly {
    readonly kind: PartyKind
    readonly name: string
    readonly unit?: UnitKey
    readonly person?: PersonKey
    readonly answer: 'accepted' | 'declined' | 'invited'
    readonly reason?: string
  }[]
  /** all reporters and supporters are asked to the table */
  readonly asked?: true
  readonly meeting?: HeldMeeting
  readonly upcoming?: Meeting
  readonly resolutions?: readonly { readonly what: string; readonly unit: UnitKey; readonly money?: number }[]
  readonly outcome?: string
  readonly answers?: readonly {
    readonly unit: UnitKey
    readonly verdict: Verdict
    readonly reason?: string
    readonly responsible?: string
  }[]
  /** in the order of the resolutions whose units adopted them */
  readonly tasks?: readonly StoryTask[]
  readonly result?: string
  readonly followUp?: string
  readonly ratings?: readonly {
    readonly by: PersonKey
    readonly solved: Solved
    readonly score: Score
    readonly words: string
  }[]
  readonly closing?: string
  /** of a red one in step 7: since how many days its tasks are late, where these are more than a few */
  readonly overdue?: number
  /** how many days ago it was closed, where that is longer ago than usual */
  readonly closedAgo?: number
  /** does the result hold, so long after closing? Without it the look is still to come, or due. */
  readonly secondLook?: {
    readonly ago: number
    readonly findings: string
    readonly holds: boolean
    /** how it was done, for others to learn from: then it is shown as good work */
    readonly shown?: string
  }
  /** what else happened in the present step */
  readonly turns?: (dates: Dates) => readonly Turn[]
}

/** A report that no matter came of, or not yet. */
export interface StoryLetter {
  readonly key: string
  readonly ago: number
  readonly report: StoryReport
  readonly supporters?: readonly PersonKey[]
  readonly turns?: (dates: Dates) => readonly {
    readonly ago: number
    readonly by: PersonKey
    readonly command: ReportCommand
  }[]
}
