// How a matter begins.

import { defaultTerms } from '@domain/district/term'
import { isRefusal } from '@domain/errors'
import { emptyTally } from '@domain/evaluation/rating'
import { type ImportRow, planImport } from '@domain/matter/imported'
import { opening, openingFrom, openingRefusal } from '@domain/matter/opening'
import { born } from '@domain/matter/process'
import { everyone } from '../build/actor'
import { calendar } from '../build/calendar'
import { districtId, ids } from '../build/id'
import { aContext, act, monday, opened } from '../build/matter'

const words = {
  districtId,
  groupId: ids.group,
  reportId: ids.report,
  title: ' 积水 ',
  summary: '没脚\n',
  category: ' 城管',
  place: { text: ' 东门 ', lng: 111.76, lat: 30.43 },
  photoIds: ['a'],
}

test('what was typed is trimmed, and what else the caller holds stays out of the log', () => {
  const event = opening({ ...words, ...{ action: 'accept', phone: '13812345678' } }, aContext())
  expect(event).toEqual({
    type: 'opened',
    districtId,
    groupId: ids.group,
    reportId: ids.report,
    title: '积水',
    summary: '没脚',
    category: '城管',
    place: { text: '东门', lng: 111.76, lat: 30.43 },
    photoIds: ['a'],
    due: '2026-11-05',
  })
})

test('it waits in step 1 for a member of its group', () => {
  expect(opened().matter).toMatchObject({
    version: 1,
    status: 'open',
    step: 'topic',
    leadId: null,
    claimScope: 'group',
    reportIds: [ids.report],
    unclaimedSince: '2026-11-02T02:00:00.000Z',
    reopened: 0,
  })
})

test('a new matter is stored as it is: nothing in it is left undefined', () => {
  const { matter } = opened()
  expect(JSON.parse(JSON.stringify(matter))).toStrictEqual(matter)
})

const tally = emptyTally

const visit = {
  matterId: 'm',
  groupId: ids.group,
  kind: 'visit' as const,
  origin: ' 主席蹲点调研 ',
  proposer: ' ',
  title: '樱桃沟怎样四季有客',
  summary: '樱桃季一过，游客就不来了。',
  category: '乡村振兴',
  place: { text: '樱桃沟村' },
  photoIds: [],
}

test('a matter begins with a visit: the origin is told, a name that was not allowed is not, and no report is pretended', () => {
  const event = openingFrom(districtId, visit, aContext())
  if (isRefusal(event)) throw new Error(event.refused)
  expect(event).toMatchObject({
    type: 'openedFrom',
    origin: { kind: 'visit', title: '主席蹲点调研' },
    due: '2026-11-05',
  })
  expect(event.origin).not.toHaveProperty('proposer')
  const matter = born(event, 'm', monday)
  expect(matter).toMatchObject({ reportIds: [], step: 'topic', status: 'open', origin: { title: '主席蹲点调研' } })
  expect(JSON.parse(JSON.stringify(matter))).toStrictEqual(matter)
  expect(openingFrom(districtId, { ...visit, on: '2026-11-03' }, aContext())).toEqual({ refused: 'invalid' })
})

test('it is opened by the coordinators of its group and the office, where matters are held', () => {
  const place = { districtId, kind: 'area' as const, disabled: false }
  expect(openingRefusal(everyone.coordinator.actor, ids.group, place)).toBeNull()
  expect(openingRefusal(everyone.office.actor, ids.group, { ...place, kind: 'committee' })).toBeNull()
  for (const who of ['otherCoordinator', 'otherOffice', 'lead', 'chair', 'unit', 'resident', 'nobody'] as const) {
    expect([who, openingRefusal(everyone[who].actor, ids.group, place)]).toEqual([who, 'notAllowed'])
  }
  expect(openingRefusal(everyone.office.actor, ids.group, { ...place, kind: 'sector' })).toBe('notFound')
  expect(openingRefusal(everyone.office.actor, ids.group, { ...place, disabled: true })).toBe('notFound')
})

const row = (more: Partial<ImportRow>): ImportRow => ({
  line: 2,
  title: '老街停车',
  group: '城东组',
  category: '城管',
  place: '',
  summary: '',
  kind: undefined,
  origin: '',
  proposer: '',
  since: '2026-03-01',
  step: 'implementation',
  lead: '王委员',
  stepDue: undefined,
  what: '划车位',
  unit: '城管局',
  due: '2026-12-20',
  progress: 40,
  ...more,
})

const ground = {
  districtId,
  groups: new Map([['城东组', ids.group]]),
  units: new Map([['城管局', ids.unit]]),
  members: new Map([['王委员', [ids.lead]]]),
  known: new Set<string>(),
}
let made = 0
const making = { calendar, terms: defaultTerms, at: monday, newId: () => `id${made++}` }
const planned = (...rows: readonly ImportRow[]) => planImport(rows, ground, making)

test('a matter under way comes in with its lead, its resolutions as tasks, and no on-time figure of the step it stands at', () => {
  const { add, refused } = planned(row({}), row({ line: 3, what: '修围墙', progress: 100, due: '2026-10-01' }))
  expect(refused).toEqual([])
  const [importing] = add
  if (importing === undefined) throw new Error('nothing was taken in')
  const event = { type: 'imported', ...importing } as const
  const matter = born(event, 'm', monday)
  expect(matter).toMatchObject({
    step: 'implementation',
    leadId: ids.lead,
    unclaimedSince: null,
    due: '2026-12-20',
    tasks: [
      { what: '划车位', status: 'underWay', progress: 40 },
      { what: '修围墙', status: 'done', progress: 100 },
    ],
  })
  expect(JSON.parse(JSON.stringify(matter))).toStrictEqual(matter)

  // the work ends here, late or not: its days were never counted here
  const given = matter.tasks.map(({ id }) => id)[0] ?? ''
  const log = { version: 1, at: monday, actorId: ids.office, actorRole: 'office', event }
  const late = { at: '2027-01-11T02:00:00.000Z' }
  const settled = act(
    { matter, log: [log] },
    everyone.lead,
    { action: 'giveUpTask', taskId: given, reason: '改建' },
    late,
  )
  const done = act(settled, everyone.lead, { action: 'advance' }, late)
  expect(done.log.at(-1)?.event).toMatchObject({ type: 'advanced', from: 'implementation' })
  expect(done.log.at(-1)?.event).not.toHaveProperty('onTime')
  // the steps after that are counted as everywhere
  const next = act(done, everyone.lead, { action: 'publishResult', summary: '好了' }, late)
  const end = { at: '2027-03-01T02:00:00.000Z' }
  const closed = act(next, everyone.coordinator, { action: 'close' }, { ...end, ratings: { tally, reporters: 0 } })
  expect(closed.log.at(-1)?.event).toMatchObject({ type: 'closed', onTime: expect.any(Boolean) })
})

test.each([
  [{ group: '没有的组' }, 'unknownGroup'],
  [{ lead: '没有的人' }, 'unknownLead'],
  [{ unit: '没有的局' }, 'unknownUnit'],
  [{ unit: '' }, 'noUnit'],
  [{ due: undefined }, 'noDue'],
  [{ step: undefined }, 'unknownStep'],
  [{ step: 'evaluation' as const }, 'unfinished'],
] as const)('a row is refused by its line: %j is %s', (more, why) => {
  expect(planned(row(more))).toMatchObject({ add: [], refused: [{ line: 2, why }] })
})

test('one matter comes in whole or not at all, and one that is here is passed over', () => {
  const other = row({ line: 4, title: '另一件', what: '' })
  expect(planned(row({}), row({ line: 3, unit: '没有的局' }), other)).toMatchObject({
    add: [{ title: '另一件' }],
    refused: [{ line: 3, why: 'unknownUnit' }],
  })
  expect(planned(row({}), row({ line: 3, step: 'topic' }))).toMatchObject({
    add: [],
    refused: [{ line: 3, why: 'differs' }],
  })
  const here = { ...ground, known: new Set([`${ids.group} 老街停车`]) }
  expect(planImport([row({}), row({ line: 3 })], here, making)).toEqual({ add: [], refused: [], same: 2 })
})
