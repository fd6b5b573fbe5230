// The rules of a proposal, one by one: signing, dates, reviews, merging, answers, judgement, look-back.

import type { Calendar } from '@domain/calendar/calendar'
import { movedIn, succeeding } from '@domain/process/succession'
import { faultsIn } from '@domain/proposal/answer-check'
import { addMonths, lastWithin, monthsOn, periodOf } from '@domain/proposal/date'
import { owedByPerson, owedByUnits } from '@domain/proposal/owed'
import { proposalEvents, proposalProcess, publicFace } from '@domain/proposal/process'
import { type Proposal, proposersOf, wayOf } from '@domain/proposal/proposal'
import { defaultProposalSetting, inChinese, numberIn, settingFrom, settingInFields } from '@domain/proposal/setting'
import { isShowable, showcaseActions } from '@domain/proposal/showcase'
import { calendar } from '../build/calendar'
import { idOf } from '../build/id'
import {
  admitted,
  aJudgement,
  anAnswer,
  answered,
  Course,
  deskId,
  entrusted,
  idOfWho,
  points,
  reviewed,
  setting,
  submitted,
  talked,
  talkId,
  unitIds,
  type Who,
  who,
  written,
} from '../build/proposal'

describe('signing', () => {
  const asked = () =>
    new Course().begin().do('author', 'askSigners', {
      signers: [{ personId: idOfWho('signer') }, { personId: idOfWho('secondSigner') }],
    })

  test('when the last of those asked has signed, and not before, the signatures are complete', () => {
    const course = asked()
    course.signed = [idOfWho('signer')]
    expect(course.try('clock', 'complete')).toBe('notNow')
    course.signed = [idOfWho('signer'), idOfWho('secondSigner')]
    expect(course.try('clock', 'complete')).toEqual(['complete'])
    expect(course.try('clock', 'complete')).toBe('notNow')
    expect(proposersOf(course.state)).toEqual([idOfWho('author'), idOfWho('signer'), idOfWho('secondSigner')])
    expect(wayOf(course.state)).toBe('joint')
  })

  test('a changed text voids the signatures and asks again; a change beside the text does not', () => {
    const course = asked()
    course.signed = [idOfWho('signer'), idOfWho('secondSigner')]
    course.do('clock', 'complete')
    expect(course.try('author', 'revise', { ...written, openness: 'summary', summary: '加装电梯' })).toEqual([
      'revised',
    ])
    expect(course.state.signerIds).toHaveLength(2)
    expect(course.try('author', 'revise', { ...written, title: '关于电梯的建议' })).toEqual(['revised', 'voided'])
    expect(course.state.signerIds).toEqual([])
    expect(course.state.signedHash).toBeNull()
    expect(course.state.askedIds).toEqual([idOfWho('signer'), idOfWho('secondSigner')])
  })

  test('who has not signed when it is handed in is no proposer', () => {
    const course = asked()
    course.signed = [idOfWho('signer')]
    expect(course.try('author', 'submit')).toEqual(['complete', 'submitted'])
    expect(proposersOf(course.state)).toEqual([idOfWho('author'), idOfWho('signer')])
  })

  test('nobody asks themselves, or the same member twice', () => {
    const course = asked()
    expect(course.try('author', 'askSigners', { signers: [{ personId: idOfWho('author') }] })).toBe('incomplete')
    expect(course.try('author', 'askSigners', { signers: [{ personId: idOfWho('signer') }] })).toBe('incomplete')
  })
})

describe('handing in', () => {
  test('who has not looked into it says why; what is not public says why', () => {
    expect(new Course().begin('author', { evidence: [] }).try('author', 'submit')).toBe('noEvidence')
    const said = { evidence: [], noEvidence: '新当选，会上听说' }
    expect(new Course().begin('author', said).try('author', 'submit')).toEqual(['submitted'])
    expect(new Course().begin('author', { openness: 'closed' }).try('author', 'submit')).toBe('incomplete')
    const closed = { openness: 'closed', closedReason: '涉及企业的商业秘密' }
    expect(new Course().begin('author', closed).try('author', 'submit')).toEqual(['submitted'])
  })

  test('counts for the plenary until its hour, to the minute, and from three months before', () => {
    expect(periodOf(setting, '2026-01-22T04:00:00.000Z')).toBe('during')
    expect(periodOf(setting, '2026-01-22T04:01:00.000Z')).toBe('after')
    expect(periodOf(setting, '2026-01-19T15:59:00.000Z')).toBe('before')
    expect(periodOf(setting, '2026-01-19T16:00:00.000Z')).toBe('during')
    expect(periodOf(setting, '2025-10-20T02:00:00.000Z')).toBe('before')
    expect(periodOf(setting, '2025-10-19T02:00:00.000Z')).toBe('after')
    expect(periodOf(defaultProposalSetting, '2026-01-21T02:00:00.000Z')).toBe('after')
  })

  test('a body hands in with its seal, by its coordinator alone', () => {
    const group = idOf('group', 72)
    const course = new Course().begin('otherCoordinator', { groupId: group })
    expect(course.try('otherCoordinator', 'submit')).toBe('incomplete')
    course.do('otherCoordinator', 'revise', { ...written, sealIds: [idOf('thing', 9)] })
    expect(course.try('otherCoordinator', 'submit')).toEqual(['submitted'])
    expect(wayOf(course.state)).toBe('collective')
    expect(() => new Course().begin('author', { groupId: group })).toThrow('notAllowed')
  })
})

describe('review', () => {
  test('the first and the second are by two people, and both come before admission', () => {
    const course = submitted()
    expect(course.try('desk', 'admit', { area: 'society' })).toBe('incomplete')
    course.do('desk', 'review', { opinion: 'admit', text: '' })
    expect(course.try('desk', 'review', { opinion: 'admit', text: '' })).toBe('sameReviewer')
    expect(course.try('desk', 'admit', { area: 'society' })).toBe('incomplete')
    course.do('secondDesk', 'review', { opinion: 'admit', text: '' })
    expect(course.try('desk', 'review', { opinion: 'admit', text: '' })).toBe('notNow')
    expect(course.try('desk', 'admit', { area: 'society' })).toEqual(['admitted'])
    expect(course.state).toMatchObject({ no: '十届一次会议第023号', step: 'entrust', area: 'society' })
  })

  test('it is not entrusted before the third, which has days of its own', () => {
    const course = admitted()
    expect(course.state).toMatchObject({ due: '2026-03-09', entrustBy: '2026-03-30' })
    const undertakings = [{ unitId: unitIds.main, part: 'main' }]
    expect(course.try('secretariat', 'entrust', { undertakings })).toBe('incomplete')
    course.do('desk', 'review', { opinion: 'admit', text: '' })
    expect(course.state.due).toBe('2026-03-30')
    expect(course.try('secretariat', 'entrust', { undertakings })).toEqual(['entrusted'])
  })

  test('goes back for repair once; then it is reviewed again from the first', () => {
    const course = submitted().do('desk', 'review', { opinion: 'repair', text: '建议要具体' })
    expect(course.state).toMatchObject({ step: 'write', repair: { text: '建议要具体' } })
    course.do('author', 'revise', { ...written, analysis: '补充了三年的数据' }).do('author', 'submit')
    expect(course.state).toMatchObject({ step: 'review', repaired: true, reviews: [] })
    expect(course.try('secondDesk', 'review', { opinion: 'repair', text: '再改' })).toBe('notNow')
  })

  test('a refusal names a reason of the list and may be asked about once, within five working days', () => {
    const course = reviewed()
    expect(course.try('desk', 'decline', { reason: 'none', text: '说明' })).toBe('notFound')
    course.do('desk', 'decline', { reason: 'own', text: '是个人的事' })
    expect(course.state.decline).toMatchObject({ way: 'letter', askBy: '2026-03-09' })
    const late = new Course()
    late.log = [...course.log]
    expect(late.on('2026-03-10').try('author', 'askAgain', { text: '不是' })).toBe('notNow')
    expect(late.tick()).toEqual(['refusalStands'])
    expect(late.state.status).toBe('ended')
    course.on('2026-03-09').do('author', 'askAgain', { text: '请再看' })
    expect(course.try('author', 'askAgain', { text: '再看' })).toBe('alreadyAsked')
    course.do('office', 'reconsider', { upheld: false, text: '有道理' })
    expect(course.state).toMatchObject({ decline: null, reviews: [], status: 'open' })
  })

  test('is withdrawn until it is entrusted', () => {
    expect(admitted().try('author', 'withdraw', { reason: '已经解决' })).toEqual(['withdrawn'])
    expect(entrusted().try('author', 'withdraw', { reason: '已经解决' })).toBe('notNow')
  })
})

describe('merging', () => {
  const into = idOf('thing', 720)
  const waiting = { mergeTarget: { ...admitted().state, id: into } }

  test('its proposers may object for three working days; silence is consent', () => {
    const course = admitted().do('desk', 'merge', { intoId: into, text: '同一件事' }, waiting)
    expect(course.state.merging).toEqual({ intoId: into, until: '2026-03-05' })
    expect(course.try('author', 'answerMerge', { agree: false, text: '' })).toBe('incomplete')
    const silent = new Course()
    silent.log = [...course.log]
    expect(silent.on('2026-03-05').tick()).not.toContain('merged')
    expect(silent.on('2026-03-06').tick(waiting)).toEqual(['merged'])
    expect(silent.state).toMatchObject({ mergedIntoId: into, no: '十届一次会议第023号', due: null })
    course.do('author', 'answerMerge', { agree: false, text: '是两件事' })
    expect(course.state).toMatchObject({ merging: null, mergedIntoId: null })
  })

  test('nothing is merged into itself, and what others were merged into goes nowhere', () => {
    const course = admitted()
    expect(course.try('desk', 'merge', { intoId: course.state.id, text: '同一件' })).toBe('mergeIntoItself')
    const joined = { id: into, number: '十届一次会议第031号', title: '电梯', people: [{ personId: idOfWho('signer') }] }
    course.do('clock', 'join', joined)
    expect(course.try('desk', 'merge', { intoId: idOf('thing', 721), text: '同一件' })).toBe('mergeIntoItself')
  })

  test('only with one that waits to be entrusted and is not merged itself; one that was entrusted meanwhile lets it go', () => {
    const ask = { intoId: into, text: '同一件事' }
    const gone = [
      { mergeTarget: null },
      { mergeTarget: submitted().state },
      { mergeTarget: entrusted().state },
      { mergeTarget: { ...admitted().state, mergedIntoId: idOf('thing', 721) } },
      { mergeTarget: admitted().do('desk', 'merge', ask, waiting).state },
    ]
    for (const read of gone) {
      expect(admitted().try('desk', 'merge', ask, read)).toBe('notMergeable')
      const course = admitted().do('desk', 'merge', ask, waiting)
      expect(course.try('author', 'answerMerge', { agree: true, text: '' }, read)).toBe('notMergeable')
      expect(course.on('2026-03-06').tick(read)).toEqual(['mergeLapsed'])
      // nothing holds it up any more
      expect(course.state).toMatchObject({ merging: null, mergedIntoId: null, step: 'entrust' })
      expect(course.offered('desk')).toContain('propose')
    }
    // what is merged itself takes no other in
    const joined = { id: idOf('thing', 722), number: '十届一次会议第031号', title: '电梯', people: [] }
    const merged = admitted().do('desk', 'merge', ask, waiting)
    merged.do('author', 'answerMerge', { agree: true, text: '' }, waiting)
    expect(merged.try('clock', 'join', joined)).toBe('notNow')
  })
})

describe('entrusting', () => {
  test('one unit, one with others that assist, or several that each answer', () => {
    const third = admitted().do('desk', 'review', { opinion: 'admit', text: '' })
    const of = (...parts: readonly string[]) =>
      parts.map((part, index) => ({ unitId: Object.values(unitIds)[index], part }))
    for (const wrong of [of(), of('assist'), of('main', 'main'), of('separate'), of('main', 'separate')]) {
      expect(third.try('secretariat', 'entrust', { undertakings: wrong })).toBe('incomplete')
    }
    const twice = [
      { unitId: unitIds.main, part: 'main' },
      { unitId: unitIds.main, part: 'assist' },
    ]
    expect(third.try('secretariat', 'entrust', { undertakings: twice })).toBe('incomplete')
    expect(third.try('secretariat', 'entrust', { undertakings: of('separate', 'separate') })).toEqual(['entrusted'])
  })

  test('an objection is heard on working day five and refused on day six', () => {
    const object = { unitId: unitIds.main, reason: '属于住建局', insteadId: unitIds.other }
    expect(entrusted().on('2026-03-09').try('unit', 'object', object)).toEqual(['objected'])
    expect(entrusted().on('2026-03-10').try('unit', 'object', object)).toBe('tooLateToObject')
    expect(entrusted().try('otherUnit', 'object', object)).toBe('notAllowed')
    expect(entrusted().try('assistUnit', 'object', object)).toBe('notAllowed')
  })

  test('the unit that it is given to has days of its own, within the same legal end', () => {
    const course = entrusted().do('unit', 'object', { unitId: unitIds.main, reason: '属于住建局' }).on('2026-08-03')
    course.do('secretariat', 'reassign', { unitId: unitIds.main, toId: unitIds.other, text: '由住建局办' })
    const [main] = course.state.undertakings
    expect(main).toMatchObject({ unitId: unitIds.other, objectBy: '2026-08-10', due: '2026-09-02', last: '2026-09-02' })
    expect(course.offered('unit')).toEqual([])
    expect(course.offered('otherUnit')).toContain('object')
  })
})

describe('handling', () => {
  test('no answer without a talk that the proposer does not deny, or a word that none is needed', () => {
    expect(entrusted().try('unit', 'answer', anAnswer())).toBe('notTalked')
    const denied = talked().do('author', 'hearExchange', { id: talkId, right: false, text: '没有来过' })
    expect(denied.try('unit', 'answer', anAnswer())).toBe('notTalked')
    expect(talked().try('unit', 'answer', anAnswer())).toEqual(['answered'])
    expect(entrusted().do('author', 'waiveTalk').try('unit', 'answer', anAnswer())).toEqual(['answered'])
  })

  test('an answer that skips the third point, gives it no words, or promises without a date is incomplete', () => {
    const of = (given: readonly object[]) => talked().try('unit', 'answer', { ...anAnswer(), points: given })
    const [first, second, third] = points()
    expect(of([{ ...first }, { ...second }])).toBe('incomplete')
    expect(of([{ ...first }, { ...second }, { ...second }])).toBe('incomplete')
    expect(of([{ ...first }, { ...second }, { ...third, text: '' }])).toBe('incomplete')
    expect(of([{ ...first }, { ...second }, { ...third, meaning: 'planned' }])).toBe('incomplete')
    expect(of([{ ...first }, { ...second }, { ...third, meaning: 'planned', by: '2026-01-01' }])).toBe('dateInPast')
    expect(of([{ ...first }, { ...second }, { ...third, meaning: 'planned', by: '2026-12-01' }])).toEqual(['answered'])
  })

  test('more time is asked for before the date, and never beyond six months in all', () => {
    const ask = (until: string) => ({ unitId: unitIds.main, until, reason: '要等预算' })
    const course = entrusted()
    expect(course.state.undertakings[0]).toMatchObject({ due: '2026-06-02', last: '2026-09-02' })
    expect(course.try('unit', 'askExtension', ask('2026-09-03'))).toBe('pastTheEnd')
    expect(course.try('unit', 'askExtension', ask('2026-06-02'))).toBe('dateInPast')
    expect(course.try('unit', 'askExtension', ask('2026-09-02'))).toEqual(['extensionAsked'])
    expect(course.try('unit', 'askExtension', ask('2026-08-02'))).toBe('extensionPending')
    course.do('secretariat', 'decideExtension', { unitId: unitIds.main, granted: true, text: '' })
    expect(course.state.undertakings[0]?.due).toBe('2026-09-02')
    expect(course.try('unit', 'askExtension', ask('2026-09-03'))).toBe('pastTheEnd')
    expect(entrusted().on('2026-06-03').try('unit', 'askExtension', ask('2026-08-02'))).toBe('tooLateToExtend')
  })

  test('the same meaning is printed B in one district and A in another', () => {
    expect(answered(talked(), 'doing').state.answers[0]).toMatchObject({ meaning: 'doing', letter: 'B' })
    const scale = { ...setting.scale, doing: { letter: 'A', words: '已经解决或者采纳' } }
    const elsewhere = new Course('2026-03-02T02:00:00.000Z', { ...setting, scale })
    const there = answered(talked(entrusted(admitted(reviewed(submitted(elsewhere))))), 'doing')
    expect(there.state.answers[0]).toMatchObject({ meaning: 'doing', letter: 'A' })
  })

  test('the desk returns an answer within five working days, unless it was judged', () => {
    const back = { unitId: unitIds.main, reason: 'beside', text: '没有回答补贴' }
    const course = answered().on('2026-03-09').do('desk', 'returnAnswer', back)
    expect(course.state).toMatchObject({ step: 'handle', undertakings: [{ status: 'working', due: '2026-03-23' }, {}] })
    expect(course.try('unit', 'answer', anAnswer())).toEqual(['answered'])
    expect(answered().on('2026-03-10').try('desk', 'returnAnswer', back)).toBe('notNow')
    expect(answered().do('author', 'respond', aJudgement('disagree')).try('desk', 'returnAnswer', back)).toBe('notNow')
  })

  test('what the desk enters for a unit or a proposer says so, with its scan', () => {
    const scanIds = [idOf('thing', 30)]
    const course = entrusted()
      .do('author', 'waiveTalk')
      .do('desk', 'answer', { ...anAnswer(), scanIds })
    expect(course.log.at(-1)?.event).toMatchObject({ type: 'answered', via: 'hand', scanIds })
    course.do('desk', 'respond', { ...aJudgement(), forId: idOfWho('author') })
    expect(course.log.find(({ event }) => event.type === 'judged')?.event).toMatchObject({ via: 'hand' })
    expect(answered().log.at(-1)?.event).not.toHaveProperty('via')
  })

  test('the clock warns once of a date that comes near and once when it has passed', () => {
    const course = entrusted()
    expect(course.tick()).toEqual([])
    course.on('2026-03-20')
    expect([course.tick(), course.tick()]).toEqual([['dueWarned'], []])
    course.on('2026-03-24')
    expect([course.tick(), course.tick()]).toEqual([['dueWarned'], []])
  })

  test('who presses is told apart by rung, and an answer stops it', () => {
    const urge = { unitId: unitIds.main, text: '请说明进度' }
    const course = entrusted().do('chair', 'urge', urge).do('secretariat', 'urge', urge).do('office', 'urge', urge)
    course.do('desk', 'urge', urge)
    expect(course.state.urges.map(({ rung }) => rung)).toEqual(['chair', 'jointly', 'supervise', 'press'])
    course.do('unit', 'answerUrge', { unitId: unitIds.main, text: '本周完成' })
    expect(course.state.urges.every(({ answer }) => answer === '本周完成')).toBe(true)
    expect(course.offered('unit')).not.toContain('answerUrge')
  })
})

describe('when things change around it', () => {
  const whole = succeeding(proposalProcess as never)
  const joinUnits = (of: Proposal, formerId: string, unitId: string): Proposal => ({
    ...of,
    ...(whole.events.unitSucceeded?.evolve(of as never, { unitId, formerId } as never, '') as Partial<Proposal>),
  })
  const moved = (of: Proposal, after: Calendar, at: string): Proposal => {
    const moves = movedIn(proposalProcess as never, of as never, calendar, { calendar: after, at }) ?? []
    return {
      ...of,
      ...(whole.events.dueMoved?.evolve(of as never, { moved: moves } as never, at) as Partial<Proposal>),
    }
  }

  test('the main unit and one that assists become one: it has one part, and owes itself no opinion', () => {
    const assisted = entrusted().do('assistUnit', 'assist', { unitId: unitIds.assist, text: '资金由我局安排' }).state
    for (const before of [entrusted().state, assisted]) {
      for (const [formerId, unitId] of [
        [unitIds.main, unitIds.assist],
        [unitIds.assist, unitIds.main],
      ] as const) {
        const { undertakings, due } = joinUnits(before, formerId, unitId)
        const words = before === assisted ? '资金由我局安排' : ''
        expect(undertakings).toMatchObject([{ unitId, part: 'main', status: 'working', assistance: words }])
        expect(due).toBe(before.undertakings[0]?.talkBy)
      }
    }
    const proposed = entrusted().do('author', 'waiveTalk').state
    expect(
      joinUnits({ ...proposed, mainUnitId: unitIds.main, assistUnitId: unitIds.assist }, unitIds.assist, unitIds.main),
    ).toMatchObject({ mainUnitId: unitIds.main, assistUnitId: null })
  })

  test('of two that each answer, what one still owes is owed, and a verdict on both stands once', () => {
    const rows = [
      { unitId: unitIds.main, part: 'separate' },
      { unitId: unitIds.other, part: 'separate' },
    ]
    const course = admitted().do('desk', 'review', { opinion: 'admit', text: '' })
    course
      .do('secretariat', 'entrust', { undertakings: rows })
      .do('author', 'waiveTalk')
      .do('unit', 'answer', anAnswer())
    const half = joinUnits(course.state, unitIds.other, unitIds.main)
    expect(half.undertakings).toMatchObject([{ unitId: unitIds.main, part: 'main', status: 'working' }])
    course.do('otherUnit', 'answer', { ...anAnswer(), unitId: unitIds.other })
    course.do('author', 'respond', aJudgement()).do('author', 'respond', {
      ...aJudgement('reserve'),
      unitId: unitIds.other,
    })
    const { judgements, undertakings } = joinUnits(course.state, unitIds.other, unitIds.main)
    expect(undertakings).toMatchObject([{ status: 'answered' }])
    expect(judgements).toMatchObject([{ unitId: unitIds.main, result: 'reserve' }])
  })

  test('a holiday announced later moves what was counted in working days, and three months only off a day of rest', () => {
    const at = '2026-03-02T02:00:00.000Z'
    const before = entrusted().state
    const after = moved(before, { ...calendar, '2026-03-04': 'rest' }, at)
    expect(before.undertakings).toMatchObject([{ objectBy: '2026-03-09', due: '2026-06-02' }, { due: '2026-03-30' }])
    expect(after.undertakings).toMatchObject([{ objectBy: '2026-03-10', due: '2026-06-02' }, { due: '2026-03-31' }])
    const resting = moved(before, { ...calendar, '2026-06-02': 'rest' }, at)
    expect(resting.undertakings[0]?.due).toBe('2026-06-03')
  })

  test('never beyond the legal end, and an objection has its days too', () => {
    const at = '2026-03-02T02:00:00.000Z'
    const long = entrusted().do('unit', 'askExtension', { unitId: unitIds.main, until: '2026-09-02', reason: '等预算' })
    const { state } = long.do('secretariat', 'decideExtension', { unitId: unitIds.main, granted: true, text: '' })
    expect(moved(state, { ...calendar, '2026-09-02': 'rest' }, at).undertakings[0]?.due).toBe('2026-09-02')
    const objected = entrusted().do('unit', 'object', { unitId: unitIds.main, reason: '属于住建局' }).state
    expect(moved(objected, { ...calendar, '2026-03-04': 'rest' }, at).undertakings[0]?.objection?.due).toBe(
      '2026-03-10',
    )
  })
})

describe('feedback', () => {
  test('disagree, a second answer, disagree again: then they meet', () => {
    const course = answered()
    expect(course.try('author', 'respond', { ...aJudgement('disagree'), text: '' })).toBe('incomplete')
    expect(course.try('author', 'respond', aJudgement('disagree'))).toEqual(['judged', 'rehandled'])
    expect(course.state).toMatchObject({ step: 'handle', undertakings: [{ round: 2, due: '2026-03-30' }, {}] })
    course.do('unit', 'answer', anAnswer())
    expect(course.try('author', 'respond', aJudgement('disagree'))).toEqual(['judged'])
    expect(course.on('2026-05-12').tick()).not.toContain('feedbackClosed')
    expect(course.offered('desk')).toContain('recordMeeting')
    course.do('desk', 'recordMeeting', { on: '2026-05-12', who: '局长和提案人', minutes: '同意分两年办' })
    expect(course.state).toMatchObject({ step: 'lookBack', meeting: { minutes: '同意分两年办' } })
  })

  test('they meet in a room: what was counted there is taken from it, and the meeting that had to be was', () => {
    const meetingId = idOf('thing', 811)
    const call = { meetingId, startsAt: '2026-03-03T06:00:00.000Z', place: '政协三楼会议室', agenda: '泵站' }
    const written = { meetingId, who: '局长和提案人', minutes: '六月底前建成' }
    const sitting = { phase: 'ended', attendance: 9, people: 9, opinions: 3, tally: [], counts: [] }
    const course = answered()
    expect(course.try('unit', 'callMeeting', call)).toBe('notAllowed')
    expect(course.try('desk', 'callMeeting', { ...call, startsAt: '2026-02-03T06:00:00.000Z' })).toBe('dateInPast')
    course.do('author', 'respond', aJudgement('disagree')).do('unit', 'answer', anAnswer())
    course.do('author', 'respond', aJudgement('disagree')).do('desk', 'callMeeting', call)
    expect(course.try('desk', 'closeMeeting', written, { sitting: { ...sitting, phase: 'open' } })).toBe(
      'meetingNotEnded',
    )
    expect(course.try('desk', 'closeMeeting', written, { sitting })).toEqual(['meetingHeld', 'metFaceToFace'])
    expect(course.state).toMatchObject({
      step: 'lookBack',
      meeting: { on: '2026-03-03', minutes: '六月底前建成' },
      meetings: [{ status: 'closed', attendance: 9, opinions: 3 }],
    })
  })

  test('who is nothing to a proposal knows of no meeting about it, and reads nothing of it', () => {
    const meetingId = idOf('thing', 811)
    const call = { meetingId, startsAt: '2026-03-03T06:00:00.000Z', place: '三楼', agenda: '泵站' }
    const { state } = talked().do('office', 'callMeeting', call)
    const standing = (name: Who) => proposalProcess.meets?.standing(state, who[name])
    expect(standing('author')).toMatchObject({ knows: true, concerned: true, leads: false, sides: ['member'] })
    expect(standing('unit')).toMatchObject({ knows: true, concerned: true, leads: false, sides: ['unit'] })
    expect(standing('desk')).toMatchObject({ knows: true, leads: true })
    for (const name of ['otherMember', 'otherUnit', 'otherCoordinator', 'otherOffice', 'resident', 'nobody'] as const) {
      expect(standing(name)).toMatchObject({ knows: false, leads: false, sides: [] })
    }
    expect(proposalProcess.face(state, new Set(), { actor: who.resident, at: '' })).toMatchObject({ meetings: [] })
  })

  test('each proposer judges once; a signer who disagrees does not send it back', () => {
    const course = new Course().begin().do('author', 'askSigners', { signers: [{ personId: idOfWho('signer') }] })
    course.signed = [idOfWho('signer')]
    course.do('author', 'submit')
    answered(talked(entrusted(admitted(reviewed(course)))))
    expect(course.try('signer', 'respond', aJudgement('disagree'))).toEqual(['judged'])
    expect(course.try('signer', 'respond', aJudgement())).toBe('alreadyAnswered')
    expect(course.try('signer', 'respond', { ...aJudgement(), forId: idOfWho('author') })).toBe('notAllowed')
    expect(course.try('secondSigner', 'respond', aJudgement())).toBe('notAllowed')
    expect(course.try('author', 'respond', aJudgement())).toEqual(['judged', 'feedbackClosed'])
  })

  test('silence is silence: it is never counted as content', () => {
    const course = answered()
    expect(course.on('2026-03-23').tick()).not.toContain('feedbackClosed')
    expect(course.on('2026-03-24').tick()).toEqual(['feedbackClosed'])
    expect(course.state.silentIds).toEqual([idOfWho('author')])
    expect(course.state.judgements).toEqual([])
  })
})

describe('looking back', () => {
  test('at the first promised date, and again until nothing is promised', () => {
    const course = answered(talked(), 'planned', '2026-10-30').do('author', 'respond', aJudgement())
    expect(course.state).toMatchObject({ step: 'lookBack', due: '2026-10-30' })
    expect(course.try('desk', 'close', { text: '' })).toBe('stillPromised')
    course.on('2026-10-30').do('unit', 'lookBack', { unitId: unitIds.main, points: points('doing') })
    expect(course.state.due).toBe('2027-10-30')
    expect(course.try('desk', 'close', { text: '' })).toBe('stillPromised')
    course.on('2027-10-29').do('unit', 'lookBack', { unitId: unitIds.main, points: points('done') })
    expect(course.state.due).toBeNull()
    expect(course.offered('unit')).not.toContain('lookBack')
    expect(course.try('desk', 'close', { text: '' })).toEqual(['closed'])
    expect(course.state.status).toBe('closed')
  })

  test('with nothing promised it is closed at once', () => {
    const course = answered().do('author', 'respond', aJudgement())
    expect(course.state.due).toBeNull()
    expect(course.try('desk', 'close', { text: '' })).toEqual(['closed'])
  })
})

describe('good work', () => {
  const name = { done: '先看样板楼，再定补偿标准', consent: 'nobodyShown' } as const
  const kept = (result = 'agree') => {
    const course = answered(talked(), 'planned', '2026-10-30').do('author', 'respond', aJudgement(result))
    if (result === 'disagree')
      course.do('unit', 'answer', anAnswer('planned', '2026-10-30')).do('author', 'respond', aJudgement())
    return course.on('2026-10-30').do('unit', 'lookBack', { unitId: unitIds.main, points: points('done') })
  }

  test('is one whose promises were looked back at and kept: the desk names it, the office publishes it and takes it down', () => {
    const course = kept()
    // not before it is closed
    expect(course.try('desk', 'nameShowcase', name)).toBe('notNow')
    course.do('desk', 'close', { text: '' })
    expect(course.try('author', 'nameShowcase', name)).toBe('notAllowed')
    expect(course.try('desk', 'nameShowcase', name)).toEqual(['showcaseNamed'])
    expect(course.try('desk', 'publishShowcase')).toBe('notAllowed')
    expect(publicFace(course.state).showcase).toBeNull()
    course.do('office', 'publishShowcase')
    expect(publicFace(course.state).showcase).toMatchObject({ status: 'published', done: name.done })
    expect(course.try('desk', 'nameShowcase', name)).toBe('notNow')
    course.do('office', 'takeDownShowcase', { reason: '换一张照片' })
    expect(publicFace(course.state).showcase).toBeNull()
    expect(course.offered('desk')).toContain('nameShowcase')
  })

  test('is none that was never looked back at, or that not everybody may read', () => {
    const answeredOnly = answered().do('author', 'respond', aJudgement()).do('desk', 'close', { text: '' })
    expect(answeredOnly.try('desk', 'nameShowcase', name)).toBe('notNow')
    const { state } = kept().do('desk', 'close', { text: '' })
    expect(isShowable(state)).toBe(true)
    expect(isShowable({ ...state, openness: 'summary' })).toBe(false)
    expect(isShowable({ ...state, past: { proposers: '', units: '', answer: '' } })).toBe(false)
  })

  test('who disagrees with the answer that stands is answered first; who disagreed with an earlier one has judged again', () => {
    expect(kept('disagree').do('desk', 'close', { text: '' }).try('desk', 'nameShowcase', name)).toEqual([
      'showcaseNamed',
    ])
    const { state } = kept().do('desk', 'close', { text: '' })
    const against = { ...state, judgements: state.judgements.map((one) => ({ ...one, result: 'disagree' as const })) }
    const named = (reply?: string) =>
      showcaseActions.nameShowcase.decide(against, { ...name, reply } as never, new Course().context('desk') as never)
    expect(named()).toMatchObject({ refused: 'unsolvedUnanswered' })
    expect(named('补偿标准已经另行公布')).toMatchObject([{ type: 'showcaseNamed', reply: '补偿标准已经另行公布' }])
  })
})

test('an answer without a word of its suggestion, or like another one, is pointed out to the desk', () => {
  const pasted = '您的建议收悉，我局高度重视，将认真研究并积极推进有关工作。'
  const good = '补贴在验收后三十日内到位，由财政局按季度拨付到户，已写进实施办法。'
  const course = talked().do('unit', 'answer', {
    ...anAnswer(),
    points: [pasted, good, pasted].map((text, index) => ({ n: index + 1, meaning: 'done', text })),
  })
  const elsewhere = [{ unitId: unitIds.main, number: '第007号', text: pasted }]
  expect(faultsIn(course.state, []).map(({ n, why }) => `${n} ${why}`)).toEqual(['1 beside', '3 beside', '3 alike'])
  expect(faultsIn(course.state, elsewhere).find(({ n, why }) => n === 1 && why === 'alike')?.number).toBe('第007号')
  expect(faultsIn(course.state, [{ ...elsewhere[0], unitId: unitIds.other } as never])).toHaveLength(3)
})

describe('what is owed', () => {
  const byMain = (course: Course) => owedByUnits(course.state, new Set([unitIds.main]))
  const byPerson = (course: Course, name: 'author' | 'signer', signed = false) =>
    owedByPerson(course.state, idOfWho(name), signed).map(({ kind }) => kind)

  test('a unit owes its talk first, then its answer, and never both in one list', () => {
    const course = entrusted()
    const [own] = course.state.undertakings
    expect(byMain(course)).toEqual([{ kind: 'talk', due: own?.talkBy }])
    talked(course)
    expect(byMain(course)).toEqual([{ kind: 'answer', due: own?.due }])
    expect(owedByUnits(course.state, new Set([unitIds.assist])).map(({ kind }) => kind)).toEqual(['assist'])
    expect(owedByUnits(course.state, new Set([unitIds.other]))).toEqual([])
    answered(course)
    expect(byMain(course)).toEqual([])
  })

  test('what presses stands beside what is owed, and what was promised comes back at its date', () => {
    const course = entrusted().do('office', 'urge', { unitId: unitIds.main, text: '请抓紧' })
    expect(byMain(course).map(({ kind }) => kind)).toEqual(['urge', 'talk'])
    const promised = answered(talked(), 'planned', '2026-09-30').do('author', 'respond', aJudgement())
    expect(byMain(promised)).toEqual([{ kind: 'lookBack', due: '2026-09-30' }])
  })

  test('a proposer owes a name, a word about a talk and a verdict; nobody else owes them', () => {
    const asked = new Course().begin().do('author', 'askSigners', { signers: [{ personId: idOfWho('signer') }] })
    expect(byPerson(asked, 'signer')).toEqual(['sign'])
    expect(byPerson(asked, 'signer', true)).toEqual([])
    expect(byPerson(asked, 'author')).toEqual([])
    expect(byPerson(talked(), 'author')).toEqual(['hear'])
    const judged = answered(talked().do('author', 'hearExchange', { id: talkId, right: true, text: '' }))
    expect(byPerson(judged, 'author')).toEqual(['judge'])
    expect(byPerson(judged, 'signer')).toEqual([])
  })
})

test('WeChat’s messages, of which each person has few, are for what is to be signed, done or judged; the rest is told in the app', () => {
  const pushed = Object.entries(proposalEvents).filter(([, { tell }]) => (tell?.push ?? null) !== null)
  expect(pushed.map(([type]) => type).sort()).toEqual(
    ['signersAsked', 'voided', 'entrusted', 'reassigned', 'urged', 'dueWarned', 'answered'].sort(),
  )
})

test('what came on paper is entered by the office for its proposer, with the names under it, and handed in', () => {
  const byPaper = { forId: idOfWho('author'), scanIds: [idOf('thing', 7)] }
  const course = new Course().begin('office', byPaper)
  expect(course.state).toMatchObject({ authorId: idOfWho('author'), via: 'hand' })
  const signers = [{ personId: idOfWho('signer') }, { personId: idOfWho('author') }]
  course.do('office', 'enterSigners', { signers, scanIds: [idOf('thing', 8)] })
  expect(proposersOf(course.state)).toEqual([idOfWho('author'), idOfWho('signer')])
  expect(course.do('office', 'submit').state).toMatchObject({ step: 'review', signerIds: [idOfWho('signer')] })
  expect(course.offered('secondSigner')).toEqual([])
  // a draft of the member's own is nothing to the office
  expect(new Course().begin().try('office', 'submit')).toBe('notAllowed')
  expect(() => new Course().begin('desk', byPaper)).toThrow('notAllowed')
  expect(() => new Course().begin('office', { groupId: deskId, ...byPaper })).toThrow('notAllowed')
})

test('a setting that went through the fields of its form is the same, and what is new gets an id', () => {
  const { reasons, ...rest } = settingInFields(setting)
  expect(settingFrom({ ...rest, reasons }, setting, () => 'new')).toEqual(setting)
  const more = [...reasons, { text: '重复提交', way: 'none' } as never]
  const changed = settingFrom({ ...rest, reasons: more, deskId: null, respond: 7 }, setting, () => 'new')
  expect(changed.reasons.at(-1)).toEqual({ id: 'new', text: '重复提交', way: 'none' })
  expect(changed.days).toEqual({ ...setting.days, respond: 7 })
  expect(changed.deskId).toBeNull()
})

test('months end on working days, a legal end on the last one before it', () => {
  expect(addMonths('2026-11-30', 3)).toBe('2027-02-28')
  expect(addMonths('2026-03-31', 6)).toBe('2026-09-30')
  expect(monthsOn(calendar, '2026-07-02', 3)).toBe('2026-10-08')
  expect(lastWithin(calendar, '2026-04-03', 6)).toBe('2026-09-30')
})

test('numbers are written as people say them', () => {
  expect([1, 9, 10, 11, 20, 23, 99].map(inChinese)).toEqual(['一', '九', '十', '十一', '二十', '二十三', '九十九'])
  expect(numberIn(setting, 23)).toBe('十届一次会议第023号')
  expect(numberIn({ ...setting, assembly: 11, plenary: 3 }, 1204)).toBe('十一届三次会议第1204号')
})
