// Where a piece of work stands, in one word: what a unit owes, the step of a matter, the status of a report.

import { stepIds } from '@domain/matter/step'
import { proposalSteps } from '@domain/proposal/proposal'
import { reportStatuses } from '@domain/report/report'
import { useWords } from '../locales'
import { useTodayWords } from '../locales/member'
import type { TodayItem } from './use-today'

export const useStanding = (): ((row: TodayItem) => string) => {
  const words = useTodayWords()
  const { step, common } = useWords()
  return (row) => {
    if (row.owes !== null) {
      const owed = words.owes[row.owes.kind]
      if (row.kind === 'proposal') return `${words.kind.proposal} · ${owed}`
      return row.owes.what === '' ? owed : `${owed}${common.colon}${row.owes.what}`
    }
    const at = stepIds.find((id) => id === row.state)
    if (at !== undefined) return step[at].name
    const seat = proposalSteps.find((id) => id === row.state)
    if (seat !== undefined) return `${words.kind.proposal} · ${words.seat[seat]}`
    const answered = reportStatuses.find((one) => one === row.state)
    return answered === undefined ? words.kind[row.kind] : `${words.kind.report} · ${words.status[answered]}`
  }
}
