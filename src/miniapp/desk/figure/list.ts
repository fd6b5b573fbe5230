// The lists of the desk that stand behind a number.

import type { FilterId } from '@domain/desk/filter'
import type { StepId } from '@domain/matter/step'
import { go } from '../../frame/navigate'

interface FigureQuery {
  readonly from: string
  readonly to: string
  readonly groupId?: string | undefined
}

type By = Partial<Readonly<Record<FilterId, string>>>

const open = (by: Readonly<Record<string, string | undefined>>): void => {
  void go('desk/pages/list/index', by)
}

/** What came in a part of the period: reports, unless matters are asked for. */
export const cameIn = (
  asked: FigureQuery,
  { from, to, ...by }: By & { readonly from?: string; readonly to?: string },
): void =>
  open({
    standing: 'all',
    kind: 'report',
    group: asked.groupId,
    since: from ?? asked.from,
    until: to ?? asked.to,
    ...by,
  })

export const waitingReports = (groupId: string | undefined): void => open({ kind: 'report', group: groupId })

/** What runs now; anyone may read which matters they are, the desk reads them in its own list. */
export const runningMatters = (groupId: string | undefined, by: By, mayList: boolean, step?: StepId): void => {
  if (mayList) open({ kind: 'matter', group: groupId, ...by, ...(step === undefined ? {} : { state: step }) })
  else void go('pages/matters/index', { status: 'open', groupId, step })
}
