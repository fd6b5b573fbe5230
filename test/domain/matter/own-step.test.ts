// One person who coordinates a group and leads a matter in it: somebody else confirms what is theirs.

import type { ActionId } from '@domain/matter/action'
import { decide } from '@domain/matter/action'
import { matterNotices } from '@domain/matter/process'
import type { Holding } from '@domain/people/role'
import { everyone, type Someone } from '../build/actor'
import { commands, readyFor } from '../build/command'
import { districtId, ids } from '../build/id'
import { aContext, act, atStep, offeredTo } from '../build/matter'

const held: readonly Holding[] = [
  { role: 'member', placeId: ids.group },
  { role: 'coordinator', placeId: ids.group },
]
/** Leads the matter and coordinates the group. */
const both: Someone = {
  actor: { kind: 'person', personId: ids.lead, holdings: held },
  concern: { ...everyone.lead.concern, leadCoordinates: true },
}
const office: Someone = { ...everyone.office, concern: { ...everyone.office.concern, leadCoordinates: true } }

const rows = [
  ['confirm', 'topic'],
  ['confirm', 'plan'],
  ['confirmAnswers', 'submission'],
  ['decideExtension', 'research'],
  ['finishTask', 'implementation'],
  ['close', 'evaluation'],
] as const satisfies readonly (readonly [ActionId, string])[]

test.each(rows)('%s at %s is not for the lead, but for another coordinator or the office', (action, step) => {
  const { matter, context } = readyFor(action, step)
  const told = (who: Someone) => decide(matter, commands[action], aContext({ ...context, ...who }))
  expect(told(both)).toEqual({ refused: 'ownStep' })
  expect(offeredTo(matter, both, context.at)).not.toContain(action)
  for (const who of [everyone.coordinator, office]) {
    expect(Array.isArray(told(who))).toBe(true)
    expect(offeredTo(matter, who, context.at)).toContain(action)
  }
  expect(told(everyone.office)).toEqual({ refused: 'notAllowed' })
})

test('the office is told when a step is handed in that the coordinator leads', () => {
  const told = (who: Someone) => {
    const before = act(atStep('topic'), who, commands.writeTopic)
    const after = act(before, who, { action: 'handIn' })
    const audience = matterNotices(after.log.slice(-1), after.matter, before.matter)[0]?.audience.to
    return JSON.stringify(audience).includes(`"office","placeId":"${districtId}"`)
  }
  expect([told(both), told(everyone.lead)]).toEqual([true, false])
})
