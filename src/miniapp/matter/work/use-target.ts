// What an action can be done to now, each with the name that people know it by.

import type { MatterFull } from '@domain/contract/matter'
import { matterRules, type SentId, targetsOf } from '@domain/matter/action'
import { stepIds } from '@domain/matter/step'
import type { Choosable } from '../../components/Field'
import { useFormat, useWords } from '../../locales'
import { useActWords } from '../../locales/act'
import { askerNow, useActor } from '../../store/session'
import { useCarrier } from '../view/TaskList'

/** Everything of a matter that an action may name, by its id. */
const useThings = ({ matter, names, remarks }: MatterFull): ReadonlyMap<string, Choosable<string>> => {
  const words = useWords()
  const act = useActWords()
  const format = useFormat()
  const carrier = useCarrier({ matter, names })
  /** the words of a remark; when it was made where they may not be read yet */
  const textOf = (id: string, at: string): string => remarks.find((one) => one.id === id)?.text ?? format.moment(at)
  const things: readonly Choosable<string>[] = [
    ...stepIds.map((step) => ({ value: step, label: words.step[step].name })),
    ...matter.unitAnswers.map(({ unitId }) => ({ value: unitId, label: names[unitId] ?? '' })),
    ...matter.parties.map(({ id, name, kind, answer }) => ({
      value: id,
      label: name || act.option('inviteParty', 'kind', kind),
      hint: answer === 'invited' ? undefined : act.partyAnswer[answer],
    })),
    ...matter.meetings.flatMap(({ id, startsAt, place, objections = [] }) => [
      { value: id, label: `${format.moment(startsAt)} ${place}` },
      ...objections.map((one) => ({ value: one.id, label: textOf(one.id, one.at) })),
    ]),
    ...matter.resolutions.map((one) => ({ value: one.id, label: one.what, hint: carrier(one) })),
    ...matter.tasks.flatMap(({ id, what, milestones = [], contradictions = [], ...task }) => [
      { value: id, label: what, hint: carrier(task) },
      ...milestones.map((one) => ({ value: one.id, label: one.what, hint: what })),
      ...contradictions.map((one) => ({ value: one.id, label: textOf(one.id, one.at), hint: what })),
    ]),
    ...(matter.experts ?? []).map(({ id, field, what, personId }) => ({
      value: id,
      label: `${field}：${what}`,
      hint: personId === undefined ? undefined : names[personId],
    })),
    ...(matter.dispatches ?? []).map(({ id, what, name }) => ({ value: id, label: what, hint: name })),
    ...(matter.contributions ?? []).map(({ id, giver, name, gave, amount, measure = '' }) => ({
      value: id,
      label:
        `${name ?? act.option('enterContribution', 'giver', giver)} ${act.option('enterContribution', 'gave', gave)} ${amount} ${measure}`.trim(),
    })),
    ...(matter.effects ?? []).map(({ id, what, amount, measure, source }) => ({
      value: id,
      label: `${what} ${amount} ${measure}`,
      hint: source,
    })),
  ]
  return new Map(things.map((thing) => [thing.value, thing]))
}

interface TargetChoice {
  /** the field that names it */
  readonly field: string
  /** the very ones that the rules let this person act on: nothing else is offered, nothing offered is refused */
  readonly options: readonly Choosable<string>[]
}

/** undefined for an action that is done to nothing in particular. */
export const useTarget = (full: MatterFull, action: SentId): TargetChoice | undefined => {
  const actor = useActor()
  const things = useThings(full)
  const there = targetsOf(full.matter, action, askerNow(actor, full.you))
  const field = matterRules.actions[action]?.target?.field
  return there === undefined || field === undefined
    ? undefined
    : { field, options: there.map((id) => things.get(id) ?? { value: id, label: id }) }
}
