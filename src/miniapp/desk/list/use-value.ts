// How the values of the list's filters and cells are called.

import { type FilterId, type ListedKind, listedKinds, noCategory, noLead, standings } from '@domain/desk/filter'
import { stepIds } from '@domain/matter/step'
import { proposalSteps } from '@domain/proposal/proposal'
import { reportStatuses } from '@domain/report/report'
import { useWords } from '../../locales'
import { useDeskWords } from '../../locales/desk'
import { useListWords } from '../../locales/desk-work'
import { useTodayWords } from '../../locales/member'

export const useStateName = (): ((state: string, kind?: ListedKind) => string) => {
  const { step, common } = useWords()
  const { status } = useDeskWords()
  const words = useListWords()
  const { seat: seats, kind: one } = useTodayWords()
  return (state, kind) => {
    const at = stepIds.find((id) => id === state)
    if (at !== undefined) return step[at].name
    if (kind === 'matter' && state === 'redirected') return common.status.redirected
    const seat = proposalSteps.find((id) => id === state)
    if (seat !== undefined) return `${one.proposal} · ${seats[seat]}`
    const answered = reportStatuses.find((one) => one === state)
    if (answered !== undefined) return kind === 'report' ? `${one.report} · ${status[answered]}` : status[answered]
    return state === 'closed' || state === 'ended' ? words.ended[state] : state
  }
}

/** `name`: of what is known by an id. */
export const useValue = (): ((filter: FilterId, value: string, name?: string | null) => string) => {
  const words = useListWords()
  const stateName = useStateName()
  return (filter, value, name) => {
    if (filter === 'standing') return words.standing[standings.find((one) => one === value) ?? 'all']
    if (filter === 'kind') return words.kind[listedKinds.find((one) => one === value) ?? 'matter']
    if (filter === 'state') return stateName(value)
    if (filter === 'light') return Reflect.get(words.light, value) ?? value
    if (filter === 'lead' && value === noLead) return words.noLead
    if (filter === 'station') return words.oneStation
    if (filter === 'category' && value === noCategory) return words.noCategory
    if (filter === 'category') return words.area[value] ?? value
    return name ?? value
  }
}
