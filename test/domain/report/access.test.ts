// Who may read a report, and who may see its reporter's contact.

import { noConcern } from '@domain/matter/actor'
import type { Recorded } from '@domain/process/event'
import { contactCapacity, mayReadReport, noTeam } from '@domain/report/access'
import type { ReportEvent } from '@domain/report/event'
import { readableReportLog } from '@domain/report/process'
import { everyone, type Who, whos } from '../build/actor'
import { ids } from '../build/id'
import { aReport } from '../build/report'

const team = { leadId: ids.lead, coMemberIds: [ids.coMember] }
const those = (may: (who: Who) => boolean): readonly Who[] => whos.filter(may).sort()

test('before there is a matter: the reporter, the coordinators of the group, office and chair', () => {
  const may = those((who) => mayReadReport(aReport(), noTeam, everyone[who].actor, everyone[who].concern.reporter))
  expect(may).toEqual(['chair', 'coordinator', 'office', 'reporter'])
})

test('once it is part of a matter also those who work on that', () => {
  const may = those((who) => mayReadReport(aReport(), team, everyone[who].actor, everyone[who].concern.reporter))
  expect(may).toEqual(['chair', 'coMember', 'coordinator', 'lead', 'office', 'reporter'])
})

test('the contact is for the lead and the coordinators of the group alone', () => {
  expect(those((who) => contactCapacity(aReport(), team, everyone[who].actor) !== null)).toEqual([
    'coordinator',
    'lead',
  ])
  expect(contactCapacity(aReport(), team, everyone.lead.actor)).toBe('lead')
  expect(contactCapacity(aReport(), team, everyone.coordinator.actor)).toBe('coordinator')
  expect(those((who) => contactCapacity(aReport(), noTeam, everyone[who].actor) !== null)).toEqual(['coordinator'])
})

test('a lead who is a member no longer reads neither', () => {
  const former = { actor: { kind: 'person', personId: ids.lead, holdings: [] }, concern: noConcern } as const
  expect(contactCapacity(aReport(), team, former.actor)).toBeNull()
  expect(mayReadReport(aReport(), team, former.actor, false)).toBe(false)
})

test('nobody is the lead of a matter that nobody leads', () => {
  expect(contactCapacity(aReport(), noTeam, everyone.nobody.actor)).toBeNull()
})

test('reminders to the desk are not in what the reporter reads', () => {
  const recorded = (version: number, event: ReportEvent): Recorded<ReportEvent> => ({
    version,
    at: '2026-11-02T02:00:00.000Z',
    actorId: null,
    actorRole: 'clock',
    event,
  })
  const log = [recorded(1, { type: 'urged' }), recorded(2, { type: 'dueWarned', light: 'red' })]
  expect(readableReportLog(log, false).map(({ event }) => event.type)).toEqual(['urged'])
  expect(readableReportLog(log, true)).toHaveLength(2)
})

test('a person who stands in for a coordinator sees no contact', () => {
  const holding = { role: 'coordinator' as const, placeId: aReport().groupId }
  const seen = (standIn?: true) =>
    contactCapacity(aReport(), noTeam, {
      kind: 'person',
      personId: everyone.office.actor.kind === 'person' ? everyone.office.actor.personId : '',
      holdings: [standIn === undefined ? holding : { ...holding, standIn }],
    })
  expect([seen(), seen(true)]).toEqual(['coordinator', null])
})
