// Logs of matters as they were once written: every one still folds into what it meant then. The files are never changed.

import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { type MatterEvent, matterEvents } from '@domain/matter/event'
import type { Matter } from '@domain/matter/matter'
import { fold } from '@domain/matter/process'
import { timelineOf } from '@domain/matter/timeline'
import type { Recorded } from '@domain/process/event'
import { idOf, ids } from '../build/id'

const folder = path.join(__dirname, 'matter')
const read = (name: string): readonly Recorded<MatterEvent>[] =>
  JSON.parse(readFileSync(path.join(folder, `${name}.json`), 'utf8'))

const meant: Readonly<Record<string, Partial<Matter>>> = {
  'whole-way': {
    version: 54,
    status: 'closed',
    step: 'evaluation',
    reopened: 1,
    round: 1,
    leadId: ids.lead,
    coMemberIds: [ids.coMember],
    noAgreement: null,
    due: null,
    result: { summary: '路面抬高，积水退了', publishedAt: '2026-12-29T02:00:00.000Z', windowEnds: '2027-01-20' },
    followUp: { findings: '都说好', date: '2027-01-05' },
    closing: { reason: '一户要求另案处理' },
  },
  // written before events told whether they were in time, and by when a matter is to be closed
  'whole-way-first-form': {
    version: 54,
    status: 'closed',
    reopened: 1,
    round: 1,
    due: null,
    closing: { reason: '一户要求另案处理' },
  },
  covered: { version: 3, status: 'open', step: 'topic', leadId: ids.lead },
  'taken-back': { version: 7, step: 'topic', handedIn: true, handInLooked: true },
  'opened-from': {
    version: 2,
    status: 'open',
    step: 'topic',
    leadId: ids.lead,
    reportIds: [],
    origin: { kind: 'visit', title: '主席蹲点调研', proposer: '区政协主席', on: '2026-10-30' },
  },
  account: {
    version: 17,
    dispatches: [
      {
        id: '0193e000-0000-7000-8000-500000000001',
        what: '村口护栏缺了一段',
        to: 'unit',
        name: '城管局',
        unitId: ids.unit,
        status: 'over',
        receipt: 'C-17',
        due: '2026-11-27',
        outcomes: [
          { at: '2026-11-08T02:00:00.000Z', text: '已派人看过，下周补上。' },
          { at: '2026-11-09T02:00:00.000Z', text: '护栏补好了。' },
        ],
      },
      {
        id: '0193e000-0000-7000-8000-500000000002',
        what: '游客投诉停车收费',
        to: 'hotline',
        name: '12345',
        status: 'kept',
        reason: '村里自己能定',
        outcomes: [],
      },
    ],
    contributions: [
      {
        id: '0193e000-0000-7000-8000-500000000004',
        giver: 'households',
        gave: 'labour',
        amount: 120,
        measure: '工日',
        confirmed: true,
      },
      { id: '0193e000-0000-7000-8000-500000000005', giver: 'unit', name: '城管局', gave: 'money', amount: 350_000 },
    ],
    effects: [
      {
        id: '0193e000-0000-7000-8000-500000000006',
        what: '新增民宿',
        amount: 22,
        measure: '家',
        date: '2026-11-10',
        source: '茶店镇政府',
        confirmed: true,
      },
    ],
    upkeep: { who: '村委会', how: '公益岗每周巡一次', until: '2027-06-01' },
  },
  near: { version: 5, nudged: [{ of: '0193e000-0000-7000-8000-500000000001', due: '2026-11-27' }] },
  expert: {
    version: 8,
    experts: [
      {
        id: '0193e000-0000-7000-8000-500000000020',
        field: '规划',
        what: '看步道怎么走',
        status: 'went',
        personId: ids.expert,
        due: '2026-11-11',
        date: '2026-11-10',
        advice: '步道绕开果园。',
      },
    ],
  },
  imported: {
    version: 2,
    step: 'implementation',
    leadId: ids.lead,
    imported: { step: 'implementation', since: '2026-03-01' },
    due: '2026-12-20',
  },
  'passed-on': {
    status: 'redirected',
    step: 'topic',
    leadId: ids.lead,
    coMemberIds: [ids.otherMember],
    claimScope: 'group',
    reportIds: [idOf('report', 2)],
    handedIn: false,
    due: null,
    pause: null,
    supervision: null,
    closing: { reason: '市级事权', to: '12345', receipt: 'A-7', outcome: '已派单' },
  },
  settled: {
    status: 'open',
    step: 'evaluation',
    leadId: null,
    settled: { what: '当场疏通', byWhom: '社区' },
    due: '2026-11-25',
  },
  // a holiday announced late, a unit and the group merged into others, the lead gone
  succession: {
    version: 29,
    step: 'submission',
    groupId: ids.otherGroup,
    leadId: null,
    coMemberIds: [ids.coMember],
    unclaimedSince: '2026-11-02T06:00:00.000Z',
    due: '2026-12-31',
    unitAnswers: [{ unitId: ids.unit }],
  },
  // minutes objected to and fixed, a stance with dissent, a contradiction that was right, a second look
  'second-look': {
    status: 'closed',
    due: null,
    concernedInvitedAt: '2026-11-02T03:00:00.000Z',
    outcome: { text: '建议清淤。', sentAt: '2026-11-06T07:00:00.000Z', remindOn: '2026-11-20' },
    secondLook: {
      on: '2027-02-03',
      reminded: true,
      findings: '连着两场雨没有积水',
      date: '2027-02-03',
      holds: true,
      photoIds: [],
    },
  },
  // named as good work, published, taken down, named and published again
  showcase: {
    status: 'closed',
    showcase: {
      status: 'published',
      done: '先清淤，再换管',
      consent: 'allAgreed',
      publishedAt: '2027-02-22T02:00:00.000Z',
    },
  },
  // three resolutions of one unit, two adopted by two dates; one carried by residents, one done at the table
  'each-resolution': {
    status: 'open',
    step: 'implementation',
    unitAnswers: [
      {
        unitId: ids.unit,
        each: [
          {
            resolutionId: idOf('thing', 6),
            verdict: 'adopted',
            responsible: '市政科',
            due: '2026-12-02',
          },
          {
            resolutionId: idOf('thing', 111),
            verdict: 'partly',
            reason: '先挖东段',
            responsible: '市政科',
            due: '2026-12-20',
          },
          { resolutionId: idOf('thing', 112), verdict: 'declined', reason: '明年统一装' },
        ],
      },
      { unitId: ids.secondUnit, verdict: 'adopted', responsible: '住建局', due: '2027-01-15' },
    ],
  },
  // late: by the clock, the office, a chair, then listed; answered in the end
  pressed: {
    step: 'topic',
    supervision: null,
    pressings: [
      {
        of: 'topic',
        missed: '2026-11-09',
        rung: 5,
        due: '2026-12-08',
        opens: ['2026-11-16', '2026-11-23', '2026-11-30'],
        answer: '等图纸，十日前写好',
      },
    ],
  },
  ended: { status: 'ended', step: 'topic', due: null, closing: { reason: '市场已拆' } },
}

test('there is an expectation for every file and a file for every expectation', () => {
  const files = readdirSync(folder).map((file) => path.basename(file, '.json'))
  expect(files.sort()).toEqual(Object.keys(meant).sort())
})

test.each(Object.entries(meant))('%s', (name, expected) => {
  const log = read(name)
  const matter = fold(ids.matter, log)
  expect(matter).toMatchObject(expected)
  expect(matter?.version).toBe(log.length)
  expect(timelineOf(log, true)).toHaveLength(log.length)
})

test('the tasks of a reopened matter stand beside those of its first round', () => {
  expect(fold(ids.matter, read('whole-way'))?.tasks.map(({ status, what }) => [what, status])).toEqual([
    ['清淤', 'done'],
    ['换主管', 'givenUp'],
    ['抬高路面', 'done'],
  ])
})

test('every resolution has its own answer, and who carries it its own task', () => {
  const matter = fold(ids.matter, read('each-resolution'))
  expect(matter?.tasks.map(({ what, due, unitId, partyId, status }) => [what, due, unitId ?? partyId, status])).toEqual(
    [
      ['清淤', '2026-12-02', ids.unit, 'underWay'],
      ['换主管', '2027-01-15', ids.secondUnit, 'underWay'],
      ['东门挖排水沟', '2026-12-20', ids.unit, 'underWay'],
      ['各家门前自己扫', '2026-12-10', idOf('thing', 2), 'finished'],
    ],
  )
  expect(matter?.resolutions.at(-1)).toMatchObject({ what: '换了两块盖板', settledBy: '社区' })
})

test('the decision is kept as it was taken: objections, stances, dissent, what residents contradicted', () => {
  const matter = fold(ids.matter, read('second-look'))
  expect(matter?.meetings[0]).toMatchObject({
    attendance: 12,
    minutes: '大家同意先清淤，两年一清。',
    dissent: '一户不同意占道施工',
    tally: [{ text: '先清淤再换管', agree: 9, sides: [{ side: 'resident', agree: 6 }] }],
    objectUntil: '2026-11-06T05:00:00.000Z',
    objections: [{ at: '2026-11-03T02:00:00.000Z', answer: '是两年一清，已改' }],
    fixedAt: '2026-11-06T05:00:01.000Z',
  })
  expect(matter?.resolutions[0]).toMatchObject({
    stances: { agree: 6, abstain: 0, disagree: 1, block: 1 },
    dissent: [
      { stance: 'disagree', reason: '工期太紧' },
      { stance: 'block', reason: '施工占了摊位', answer: '夜里施工', side: 'resident' },
    ],
  })
  expect(matter?.tasks[0]).toMatchObject({
    status: 'done',
    planned: 21_000,
    spent: 18_000,
    milestones: [{ what: '清完主管和东门支管', due: '2026-11-22', reached: '2026-11-21' }],
    contradictions: [{ answer: '西门漏了，明天清', upheld: true }],
  })
  expect(matter?.unitAnswers[0]).toMatchObject({ verdict: 'adopted', reminded: 1 })
  expect(matter?.parties.map(({ via, name }) => [via, name])).toEqual([
    ['link', ''],
    [undefined, ''],
    [undefined, '城管局'],
  ])
})

test('every kind of event is in one of the files', () => {
  const types = new Set(Object.keys(meant).flatMap((name) => read(name).map(({ event }) => event.type)))
  expect([...types].sort()).toEqual(Object.keys(matterEvents).sort())
})

test('a log that does not begin with its opening is none', () => {
  expect(fold(ids.matter, [])).toBeUndefined()
  expect(fold(ids.matter, read('ended').slice(1))).toBeUndefined()
})
