// The state of a report: what folding its events yields. Words, pictures and the reporter live in the row, not here.

export const reportStatuses = [
  'submitted',
  'asked',
  'accepted',
  'merged',
  'settled',
  'redirected',
  'declined',
  'appealed',
  'withdrawn',
] as const
export type ReportStatus = (typeof reportStatuses)[number]

/** It waits for an answer of its group, or as an appeal for one of the office. */
export const awaiting = ['submitted', 'asked', 'appealed'] as const satisfies readonly ReportStatus[]
export const isAwaiting = (status: ReportStatus): boolean => awaiting.some((one) => one === status)

/** Its reporter may still take it back: no matter has been made of it. */
export const withdrawable = [...awaiting, 'declined', 'redirected'] as const satisfies readonly ReportStatus[]
export const isWithdrawable = (status: ReportStatus): boolean => withdrawable.some((one) => one === status)

/** A matter answers it. */
export const isInMatter = (status: ReportStatus): boolean =>
  status === 'accepted' || status === 'merged' || status === 'settled'

/** Why a report may be declined; a list, so that nobody invents a reason. */
export const declineReasons = ['inCourt', 'secret', 'privacy', 'notPublic', 'abuse'] as const
export type DeclineReason = (typeof declineReasons)[number]

export const redirectTargets = ['hotline12345', 'unit', 'petition', 'procuratorate', 'other'] as const
export type RedirectTarget = (typeof redirectTargets)[number]

/** `named` to the public, `hidden` from the public (the default), `anonymous` altogether. */
export const anonymities = ['named', 'hidden', 'anonymous'] as const
export type Anonymity = (typeof anonymities)[number]

export interface Report {
  readonly id: string
  readonly districtId: string
  readonly groupId: string
  readonly version: number
  readonly status: ReportStatus
  readonly submittedAt: string
  /** local date by which an answer is owed; null when nothing is owed */
  readonly due: string | null
  readonly warned: 'none' | 'yellow' | 'red'
  /** set once a question has been asked; it can be asked only once */
  readonly question: {
    readonly text: string
    readonly at: string
    /** local date by which the answer was owed when the clock was stopped */
    readonly due?: string
    /** when it was given to another group while the clock stood still, with that group's own `due` */
    readonly movedAt?: string
  } | null
  /** the matter it became, was merged into, or was settled as */
  readonly matterId: string | null
  readonly redirect: {
    readonly to: RedirectTarget
    readonly name: string
    readonly receipt: string
    readonly outcome?: string
  } | null
  readonly decline: { readonly reason: DeclineReason; readonly advice: string } | null
  /** local date on which the reporter last asked for it to go on; absent when never */
  readonly urgedOn?: string
  /** what of it members may read before they claim its matter: as the coordinator ticked, nothing by itself */
  readonly forMembers?: { readonly words: boolean; readonly photoIds: readonly string[] }
  readonly appeal: { readonly upheld?: boolean; readonly answer?: string } | null
}

export const isAnswered = (report: Pick<Report, 'status'>): boolean => !isAwaiting(report.status)
