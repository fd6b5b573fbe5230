// What stands beside proposals: clues from the public, and appraisals of the units. Who may do what, and what comes of it.

import { readFileSync } from 'node:fs'
import path from 'node:path'
import { type Appraisal, type AppraisalReading, appraisalProcess, type UnitFacts } from '@domain/appraisal/process'
import { type Clue, clueProcess } from '@domain/clue/process'
import { isRefusal } from '@domain/errors'
import type { Recorded } from '@domain/process/event'
import type { AnyPaper, PaperContext } from '@domain/process/paper'
import { fold, type Typed } from '@domain/process/process'
import { decide, offered } from '@domain/process/rules'
import { timelineBy } from '@domain/process/timeline'
import { proposalProcess } from '@domain/proposal/process'
import type { ProposalSetting } from '@domain/proposal/setting'
import { idOf } from '../build/id'
import { admitted, Course, setting, unitIds, type Who, who } from '../build/proposal'

const call = { question: '您觉得今年最该提什么？', from: '2026-02-01', to: '2026-03-31' }
const id = idOf('thing', 801)

const contextOf = (name: Who, read?: object, more: Partial<ProposalSetting> = {}): PaperContext => ({
  ...new Course('2026-03-02T02:00:00.000Z', { ...setting, call, ...more }).context(name),
  ...(read === undefined ? {} : { read }),
})

class Paper<State> {
  log: Recorded<Typed>[] = []
  private readonly process: AnyPaper
  private readonly setting: Partial<ProposalSetting>

  constructor(process: AnyPaper, of: Partial<ProposalSetting> = {}) {
    this.process = process
    this.setting = of
  }

  begin(name: Who, fields: object, read?: object): this | string {
    const event = this.process.opening?.decide(fields as never, contextOf(name, read, this.setting) as never)
    if (event === undefined || isRefusal(event)) return event?.refused ?? 'none'
    this.keep([event as Typed])
    return this
  }

  keep(events: readonly Typed[]) {
    for (const event of events) {
      this.log.push({ version: this.log.length + 1, at: contextOf('office').at, actorId: null, actorRole: 'x', event })
    }
  }

  get state(): State {
    return fold(this.process, id, this.log) as State
  }

  try(name: Who, action: string, fields: object = {}, read?: object): string {
    const events = decide(this.process, this.state as never, { action, ...fields }, contextOf(name, read))
    if (isRefusal(events)) return events.refused
    this.keep(events)
    return events.map(({ type }) => type).join(' ')
  }

  offered = (name: Who) => offered(this.process, this.state as never, contextOf(name))
  read = (name: Who) => {
    const held = this.process.held(this.state as never, contextOf(name))
    return this.process.face(this.state as never, held, contextOf(name)) as State
  }
}

const words = { title: '渡口没有候车亭', text: '下雨天老人站在路边等车。' }
const given = (name: Who = 'resident', fields: object = words, read?: object) => {
  const clue = new Paper<Clue>(clueProcess).begin(name, fields, read)
  if (typeof clue === 'string') throw new Error(clue)
  return clue
}

describe('a clue', () => {
  test.each<[Who, readonly string[], readonly string[]]>([
    ['resident', [], []],
    ['desk', ['list', 'refuse'], ['close']],
    ['office', ['list', 'refuse'], ['close']],
    ['otherCoordinator', [], []],
    ['otherMember', [], []],
    ['unit', [], []],
    ['chair', [], []],
  ])('%s: what is offered while it waits, and in the catalogue', (name, waiting, listed) => {
    const clue = given()
    expect(clue.offered(name)).toEqual(waiting)
    clue.try('desk', 'list', words)
    expect(clue.offered(name)).toEqual(listed)
  })

  test('is taken while the call is open, and on no other day', () => {
    expect(given().state).toMatchObject({ call: call.question, step: 'given' })
    const late = { ...contextOf('resident'), at: '2026-04-01T02:00:00.000Z' }
    expect(clueProcess.opening?.decide(words as never, late as never)).toMatchObject({ refused: 'notNow' })
  })

  test('a report is offered by its own coordinator alone, for who gave it', () => {
    const report = { ...words, reportId: idOf('report', 1) }
    const read = { reporterId: idOf('person', 716), groupId: idOf('group', 72) }
    const clue = given('otherCoordinator', report, read)
    expect(clue.state).toMatchObject({ authorId: read.reporterId, call: '' })
    // a reporter's name travels nowhere
    expect(clue.read('desk').authorId).toBeNull()
    const seen = timelineBy(clueProcess.events, clue.log, true, new Set(), new Set(['desk']))
    expect(JSON.stringify(seen)).not.toContain(read.reporterId)
    expect(new Paper(clueProcess).begin('desk', report, read)).toBe('notAllowed')
  })

  test('who gave it is known to the desk, and to nobody else in any way', () => {
    const clue = given()
    clue.try('desk', 'list', words)
    expect(clue.read('desk').authorId).not.toBeNull()
    for (const name of ['otherMember', 'unit', 'nobody', 'resident'] as const) {
      expect(clue.read(name).authorId).toBeNull()
    }
    const shown = timelineBy(clueProcess.events, clue.log, false, new Set(clueProcess.unnamed), new Set())
    expect(JSON.stringify(shown)).not.toContain(clue.state.authorId)
  })

  test('its giver hears at the admission and at the answer what became of it', () => {
    const clueId = idOf('thing', 802)
    const of = { ...admitted().state, clueId }
    expect(proposalProcess.tells?.(of, { type: 'admitted' })).toMatchObject({
      ...{ kind: 'clue', id: clueId, command: { action: 'follow', what: 'admitted', number: of.no } },
    })
    expect(proposalProcess.tells?.(of, { type: 'answered', letter: 'B' } as never)?.command).toMatchObject({
      letter: 'B',
    })
    for (const type of ['declined', 'converted', 'merged'] as const) {
      expect(proposalProcess.tells?.(of, { type } as never)?.command).toMatchObject({ what: type })
    }
    expect(proposalProcess.tells?.(admitted().state, { type: 'admitted' })).toBeNull()
    const clue = given()
    clue.try('desk', 'list', words)
    expect(clue.try('clock', 'follow', { what: 'admitted', number: '第023号', letter: '' })).toBe('followed')
    expect(clue.state.became).toEqual([{ what: 'admitted', number: '第023号', letter: '' }])
    expect(clue.try('otherMember', 'follow', { what: 'admitted', number: '', letter: '' })).toBe('notAllowed')
  })
})

describe('an appraisal', () => {
  const none = { talkedBefore: 0, answered: 0, inTime: 0, agree: 0, understand: 0, reserve: 0, disagree: 0, silent: 0 }
  const facts: readonly UnitFacts[] = [unitIds.main, unitIds.assist].map((unitId) => ({
    ...{ unitId, received: 2, ...none, rehandled: 0 },
  }))
  const read: AppraisalReading = { title: '十届一次会议提案办理民主评议', facts }
  const begun = () => {
    const appraisal = new Paper<Appraisal>(appraisalProcess).begin(
      'office',
      { on: '2026-11-20', who: '委员 60 人' },
      read,
    )
    if (typeof appraisal === 'string') throw new Error(appraisal)
    return appraisal
  }
  const slips = (unitId: string) => ({ unitId, good: 40, fair: 15, poor: 5, strengths: '', toMend: '沟通要早' })

  test.each<[Who, readonly string[]]>([
    ['office', ['count', 'tell']],
    ['desk', ['count', 'tell']],
    ['secretariat', []],
    ['chair', []],
    ['unit', []],
    ['otherUnit', []],
    ['author', []],
  ])('%s: what is offered while slips are counted', (name, actions) => {
    expect([...begun().offered(name)].sort()).toEqual(actions)
  })

  test('is told when all units that handled anything are counted, and not before', () => {
    const appraisal = begun()
    expect(appraisal.try('office', 'count', slips(unitIds.main))).toBe('counted')
    expect(appraisal.try('office', 'tell')).toBe('incomplete')
    expect(appraisal.try('office', 'count', slips(unitIds.other))).toBe('unknownUnit')
    appraisal.try('office', 'count', { ...slips(unitIds.assist), poor: 9 })
    appraisal.try('office', 'count', slips(unitIds.assist))
    expect(appraisal.state.counts).toHaveLength(2)
    expect(appraisal.try('office', 'tell')).toBe('told')
  })

  test('a unit reads its own sheet and nobody else’s, and nothing before it is told', () => {
    const appraisal = begun()
    for (const unitId of [unitIds.main, unitIds.assist]) appraisal.try('office', 'count', slips(unitId))
    expect(appraisalProcess.held(appraisal.state as never, contextOf('unit')).size).toBe(0)
    appraisal.try('office', 'tell')
    expect(appraisal.read('unit')).toMatchObject({
      facts: [{ unitId: unitIds.main }],
      counts: [{ unitId: unitIds.main }],
    })
    expect(appraisal.read('chair').facts).toHaveLength(2)
    expect(appraisalProcess.held(appraisal.state as never, contextOf('otherUnit')).size).toBe(0)
    const own = timelineBy(appraisalProcess.events, appraisal.log, true, new Set(), new Set(['unit']))
    expect(own.map(({ type }) => type)).toEqual(['planned', 'told'])
    expect(JSON.stringify(own)).not.toContain(unitIds.assist)
  })
})

describe('an appraisal in a room', () => {
  const none = { talkedBefore: 0, answered: 0, inTime: 0, agree: 0, understand: 0, reserve: 0, disagree: 0, silent: 0 }
  const units = [unitIds.main, unitIds.assist]
  const facts: readonly UnitFacts[] = units.map((unitId) => ({ unitId, received: 2, ...none, rehandled: 0 }))
  const meetingId = idOf('thing', 801)
  const when = { meetingId, startsAt: '2026-03-02T06:00:00.000Z', place: '政协三楼会议室' }
  const begun = (appraisal: 'paper' | 'room' = 'room') => {
    const reading = { title: '十届一次会议提案办理民主评议', facts }
    const made = new Paper<Appraisal>(appraisalProcess, { appraisal }).begin(
      'office',
      { on: '2026-03-02', who: '委员' },
      reading,
    )
    if (typeof made === 'string') throw new Error(made)
    return made
  }
  const held = (counts: readonly object[], phase = 'ended') => ({
    sitting: { phase, attendance: 60, people: 60, opinions: 2, tally: [], counts },
  })
  const cast = units.map((id, index) => ({ id, agree: 40 - index, pass: 15, disagree: 5 }))
  const slips = { good: 40, fair: 15, poor: 5, strengths: '上门早', toMend: '答复要具体' }

  test('is called only where the district has it so: paper is how it is otherwise', () => {
    expect(begun('paper').offered('office')).not.toContain('callMeeting')
    expect(begun('paper').try('office', 'callMeeting', when)).toBe('notNow')
    expect(begun().try('unit', 'callMeeting', when)).toBe('notAllowed')
    expect(begun().try('desk', 'callMeeting', when)).toBe('ballotCalled')
  })

  test('puts every unit to a secret vote, in the order of the roster', () => {
    const appraisal = begun()
    appraisal.try('desk', 'callMeeting', when)
    const { event } = appraisal.log[appraisal.log.length - 1] ?? {}
    expect(appraisalProcess.meets?.calls(event as never)).toEqual({ meetingId, ballot: 'secret', unitIds: units })
    expect(appraisal.try('desk', 'callMeeting', { ...when, meetingId: idOf('thing', 802) })).toBe('notNow')
  })

  test('takes the votes from the room when it has ended, and none where one unit has too few', () => {
    const appraisal = begun()
    appraisal.try('desk', 'callMeeting', when)
    expect(appraisal.try('desk', 'closeMeeting', { meetingId }, held(cast, 'open'))).toBe('meetingNotEnded')
    expect(appraisal.try('desk', 'closeMeeting', { meetingId }, held(cast.slice(1)))).toBe('tooFewVotes')
    expect(appraisal.try('desk', 'closeMeeting', { meetingId }, held(cast))).toBe('ballotHeld counted counted')
    expect(appraisal.state.counts.map(({ good }) => good)).toEqual([40, 39])
    // what to mend is written to it; the votes are as they were cast
    expect(appraisal.try('desk', 'count', { unitId: unitIds.main, ...slips, poor: 4 })).toBe('ballotFixed')
    expect(appraisal.try('desk', 'count', { unitId: unitIds.main, ...slips })).toBe('counted')
    expect(appraisal.try('desk', 'tell')).toBe('told')
    expect(appraisal.read('unit')).toMatchObject({ counts: [{ toMend: '答复要具体' }], meetings: [] })
  })

  test('members vote by the code of the room; nobody puts a sentence, and no unit knows of it', () => {
    const appraisal = begun()
    appraisal.try('desk', 'callMeeting', when)
    const standing = (name: Who) => appraisalProcess.meets?.standing(appraisal.state as never, who[name])
    expect(standing('otherMember')).toMatchObject({ sides: ['member'], knows: true, concerned: false, states: false })
    expect(standing('desk')).toMatchObject({ leads: true, sides: [], states: false })
    for (const name of ['unit', 'resident', 'nobody'] as const) expect(standing(name)?.knows).toBe(false)
  })

  test('called off, it can be called once more', () => {
    const appraisal = begun()
    appraisal.try('desk', 'callMeeting', when)
    expect(appraisal.try('desk', 'callOffMeeting', { meetingId, reason: '人数不够' })).toBe('ballotCalledOff')
    expect(appraisal.try('desk', 'callMeeting', { ...when, meetingId: idOf('thing', 802) })).toBe('ballotCalled')
  })
})

test.each([
  ['clue', clueProcess, { step: 'listed', became: [{ what: 'admitted' }, { what: 'answered', letter: 'B' }] }],
  ['appraisal', appraisalProcess, { step: 'told', counts: [{ good: 40 }, { good: 31 }] }],
] as const)('a log of a %s as it was once written folds into what it meant', (name, process, meant) => {
  const file = path.join(__dirname, `../history/beside/${name}.json`)
  const log: readonly Recorded<Typed>[] = JSON.parse(readFileSync(file, 'utf8'))
  expect(fold(process, id, log)).toMatchObject({ version: log.length, ...meant })
})
