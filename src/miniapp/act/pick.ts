// What can be picked in a form: members, units, parties, meetings, tasks, steps; each as value and label.

import type { MatterFull } from '@domain/contract/matter'
import { targetsOf } from '@domain/matter/action'
import type { Meeting } from '@domain/matter/matter'
import { isUnderReview, openObjections } from '@domain/matter/minutes'
import { isBefore, stepIds } from '@domain/matter/step'
import { type Actor, holds } from '@domain/people/role'
import { useQuery } from '../api/use-query'
import type { Choosable } from '../components/Choice'
import { useWords } from '../locales'
import { useFormat } from '../locales/format'
import { askerNow } from '../store/actor'
import type { Pick } from './form'

/** The options of one pick; undefined while they are on their way. */
export const useOptions = (of: Pick, full: MatterFull, actor: Actor): readonly Choosable<string>[] | undefined => {
  const words = useWords()
  const format = useFormat()
  const { matter, names } = full
  const members = useQuery('person.members', of === 'member' ? {} : null)
  const units = useQuery('unit.list', of === 'unit' || of === 'partyUnit' ? {} : null)
  const name = (id: string): string => names[id] ?? ''
  const meetings = (fits: (meeting: Meeting) => boolean) =>
    matter.meetings
      .filter((meeting) => meeting.round === matter.round && fits(meeting))
      .map((meeting) => ({ value: meeting.id, label: `${format.moment(meeting.startsAt)} ${meeting.place}` }))
  const meetingsTo = (action: 'objectMinutes' | 'fixMinutes') => {
    const there = targetsOf(matter, action, askerNow(actor, full.you))
    return meetings(({ id }) => there?.includes(id) ?? false)
  }
  /** the words of a remark; when it was made where they may not be read yet */
  const said = (id: string, at: string): string =>
    full.remarks.find((remark) => remark.id === id)?.text ?? format.moment(at)
  const tasks = (...statuses: readonly string[]) =>
    matter.tasks
      .filter((task) => statuses.includes(task.status))
      .map((task) => ({ value: task.id, label: task.what, hint: name(task.unitId) }))

  switch (of) {
    case 'member':
      return members.data?.rows.map((row) => ({ value: row.id, label: row.name, hint: row.groupName }))
    case 'unit':
    case 'partyUnit':
      return units.data?.rows.filter((row) => !row.disabled).map((row) => ({ value: row.id, label: row.name }))
    case 'answeringUnit':
      return matter.unitAnswers
        .filter((answer) => answer.verdict === undefined)
        .filter(({ unitId }) => holds(actor, 'unit', unitId) || holds(actor, 'coordinator', matter.groupId))
        .map(({ unitId }) => ({ value: unitId, label: name(unitId) }))
    case 'openParty':
      return matter.parties
        .filter((party) => party.answer === 'invited')
        .map((party) => ({ value: party.id, label: party.name }))
    case 'scheduledMeeting':
      return meetings(({ status }) => status === 'scheduled')
    case 'heldMeeting':
      return meetings(({ status }) => status === 'closed')
    case 'openMinutes':
      return meetings(isUnderReview)
    case 'objectableMinutes':
      return meetingsTo('objectMinutes')
    case 'fixableMinutes':
      return meetingsTo('fixMinutes')
    case 'openObjection':
      return matter.meetings.flatMap(openObjections).map(({ id, at }) => ({ value: id, label: said(id, at) }))
    case 'openContradiction':
      return matter.tasks.flatMap((task) =>
        (task.contradictions ?? [])
          .filter((one) => one.answer === undefined)
          .map(({ id, at }) => ({ value: id, label: said(id, at), hint: task.what })),
      )
    case 'openMilestone':
      return matter.tasks
        .filter((task) => task.status === 'underWay')
        .flatMap((task) =>
          (task.milestones ?? [])
            .filter((one) => one.reached === undefined)
            .map(({ id, what }) => ({ value: id, label: what, hint: task.what })),
        )
    case 'anyTask':
      return tasks('underWay', 'finished', 'done')
    case 'openTask':
      return tasks('underWay', 'finished')
    case 'finishedTask':
      return tasks('finished')
    case 'earlierStep':
      return stepIds
        .filter((step) => isBefore(step, matter.step) || (step === matter.step && matter.handedIn))
        .map((step) => ({ value: step, label: words.step[step].name }))
  }
}
