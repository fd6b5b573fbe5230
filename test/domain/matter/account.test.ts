// What a matter renders account of: projects in one line, contributions of several hands, effects with a source, who keeps it;
// and findings that are handed over while it goes on.
import { isRefusal } from '@domain/errors'
import { publicMatter } from '@domain/matter/access'
import { type Command, decide } from '@domain/matter/action'
import { datedIn } from '@domain/matter/dated'
import { owedBy } from '@domain/matter/owed'
import { projectsOf } from '@domain/matter/project'
import { everyone } from '../build/actor'
import { idOf, ids } from '../build/id'
import { aContext, act, atStep, completeAt, type History, offeredTo } from '../build/matter'

const who = everyone
const refusal = (history: History, by: keyof typeof everyone, command: Command) => {
  const decision = decide(history.matter, command, aContext({ ...everyone[by] }))
  return isRefusal(decision) ? decision.refused : 'done'
}

test('27 projects: 14 finished, 4 over half, 9 others; what was given up stands apart', () => {
  const of = (status: 'done' | 'underWay' | 'givenUp' | 'finished', progress: number, times: number) =>
    Array.from({ length: times }, () => ({ status, progress }))
  const tasks = [...of('done', 100, 14), ...of('underWay', 51, 3), ...of('finished', 100, 1), ...of('underWay', 50, 9)]
  expect(projectsOf(tasks)).toEqual({ all: 27, done: 14, overHalf: 4, rest: 9, givenUp: 0 })
  expect(projectsOf([...tasks, ...of('givenUp', 80, 2)])).toMatchObject({ all: 27, givenUp: 2 })
  expect(projectsOf(of('done', 100, 2))).toBeNull()
})

const dispatchId = idOf('thing', 120)
const finding = {
  action: 'handOverFinding',
  dispatchId,
  what: '路口井盖松动',
  to: 'unit',
  name: '城管局',
  unitId: ids.otherUnit,
} as const

test('a finding goes to a unit while the matter goes on, is pressed for when it is late, and ends nothing', () => {
  const proposed = act(atStep('research'), who.lead, finding)
  expect(proposed.matter).toMatchObject({ status: 'open', step: 'research', dispatches: [{ status: 'proposed' }] })
  // nobody outside reads what was not sent, and the unit owes nothing yet
  expect(publicMatter(proposed.matter).dispatches).toEqual([])
  expect(owedBy(proposed.matter, new Set([ids.otherUnit]))).toEqual([])
  expect(refusal(proposed, 'otherUnit', { action: 'answerHandOver', dispatchId, text: '好', last: true })).toBe(
    'notAllowed',
  )
  expect(refusal(proposed, 'coordinator', { action: 'decideHandOver', dispatchId, granted: false })).toBe('incomplete')
  expect(refusal(proposed, 'lead', { action: 'decideHandOver', dispatchId, granted: true })).toBe('ownStep')

  const decided = { action: 'decideHandOver', dispatchId, granted: true, due: '2026-11-10', receipt: 'C-1' } as const
  const sent = act(proposed, who.coordinator, decided)
  expect(owedBy(sent.matter, new Set([ids.otherUnit]))).toEqual([
    { kind: 'dispatch', id: dispatchId, what: '路口井盖松动', due: '2026-11-10' },
  ])
  expect(datedIn(sent.matter).map(({ kind, id, due }) => [kind, id, due])).toEqual([
    ['step', 'research', sent.matter.due],
    ['dispatch', dispatchId, '2026-11-10'],
  ])
  const pressed = act(
    sent,
    { actor: { kind: 'clock' }, concern: who.nobody.concern },
    { action: 'press', of: dispatchId },
    { at: '2026-11-11T02:00:00.000Z' },
  )
  expect(pressed.matter.pressings).toMatchObject([{ of: dispatchId, rung: 1, missed: '2026-11-10' }])

  const seen = act(pressed, who.otherUnit, { action: 'answerHandOver', dispatchId, text: '已派人看过', last: false })
  const over = act(seen, who.otherUnit, { action: 'answerHandOver', dispatchId, text: '换好了', last: true })
  expect(over.matter.dispatches).toMatchObject([
    { status: 'over', receipt: 'C-1', outcomes: [{ text: '已派人看过' }, { text: '换好了' }] },
  ])
  expect(datedIn(over.matter).map(({ kind }) => kind)).toEqual(['step'])
  expect(over.matter).toMatchObject({ status: 'open', step: 'research', leadId: ids.lead })
})

test('contributions and effects count once the coordinator has confirmed them, and households are never named', () => {
  const at = completeAt('implementation')
  const [money, labour, effect] = [idOf('thing', 121), idOf('thing', 122), idOf('thing', 123)]
  const gave = { action: 'enterContribution', contributionId: money, giver: 'unit', name: '城管局' } as const
  const first = act(at, who.unit, { ...gave, gave: 'money', amount: 350_000, measure: '元' })
  const second = act(first, who.lead, {
    action: 'enterContribution',
    contributionId: labour,
    giver: 'households',
    name: '张三家',
    gave: 'labour',
    amount: 120,
    measure: '工日',
  })
  expect(JSON.stringify(second.log)).not.toContain('张三')
  expect(refusal(second, 'lead', { ...gave, contributionId: idOf('thing', 124), gave: 'land', amount: 3 })).toBe(
    'incomplete',
  )
  expect(refusal(second, 'unit', { ...gave, gave: 'money', amount: 1 })).toBe('requestReused')
  const said = { action: 'enterEffect', effectId: effect, what: '新增摊位', amount: 22, measure: '个' } as const
  expect(refusal(second, 'lead', { ...said, date: '2027-01-01', source: '社区' })).toBe('invalid')
  const third = act(second, who.lead, { ...said, date: '2026-11-01', source: '社区' })

  expect(publicMatter(third.matter)).toMatchObject({ contributions: [], effects: [] })
  expect(refusal(third, 'lead', { action: 'decideEntry', entryId: effect, granted: true })).toBe('ownStep')
  const confirmed = act(third, who.coordinator, { action: 'decideEntry', entryId: money, granted: true })
  const refused = act(confirmed, who.coordinator, {
    action: 'decideEntry',
    entryId: effect,
    granted: false,
    reason: '没有出处',
  })
  expect(publicMatter(refused.matter)).toMatchObject({
    contributions: [{ giver: 'unit', name: '城管局', gave: 'money', amount: 350_000, confirmed: true }],
    effects: [],
  })
  expect(refused.matter.contributions).toHaveLength(2)
  expect(refusal(refused, 'coordinator', { action: 'decideEntry', entryId: effect, granted: true })).toBe(
    'alreadyAnswered',
  )
})

test('an expert is asked for, offered, answers for themselves, and what they advised is public; who declined is not', () => {
  const [first, second] = [ids.otherMember, ids.expert]
  const askingId = idOf('thing', 126)
  const asked = act(atStep('research'), who.lead, { action: 'askExpert', askingId, field: '规划', what: '看管线' })
  expect(refusal(asked, 'lead', { action: 'offerExpert', askingId, personId: second })).toBe('notAllowed')
  const offer = (history: History, personId: string) =>
    act(history, who.office, { action: 'offerExpert', askingId, personId }, { personIds: new Set([personId]) })
  const offered = offer(asked, first)
  expect(offered.matter.experts).toMatchObject([{ status: 'offered', due: '2026-11-04' }])
  // of somebody else nobody answers
  expect(refusal(offered, 'expert', { action: 'answerOffer', askingId, accepted: true })).toBe('notAllowed')
  const declined = act(offered, who.office, { action: 'answerOffer', askingId, accepted: false, reason: '出差' })
  expect(declined.matter.experts).toEqual([{ id: askingId, field: '规划', what: '看管线', status: 'asked' }])

  const again = offer(declined, second)
  expect(publicMatter(again.matter).experts).toEqual([])
  expect(publicMatter(again.matter, { personId: second, concern: who.expert.concern }).experts).toHaveLength(1)
  expect(offeredTo(again.matter, who.expert)).toContain('answerOffer')
  const coming = act(again, who.expert, { action: 'answerOffer', askingId, accepted: true })
  const went = act(coming, who.expert, { action: 'recordAdvice', askingId, date: '2026-11-02', advice: '加粗主管' })
  expect(publicMatter(went.matter).experts).toMatchObject([
    { personId: second, date: '2026-11-02', advice: '加粗主管' },
  ])
})

test('a meeting is called by one of the names that the office keeps, and by no other', () => {
  const at = atStep('deliberation')
  const meeting = {
    action: 'scheduleMeeting',
    meetingId: idOf('thing', 125),
    form: 'courtyard',
    startsAt: '2026-11-05T07:00:00.000Z',
    place: '文化广场',
    agenda: '淡季怎么办',
    brand: '太和夜话',
  } as const
  expect(refusal(at, 'lead', meeting)).toBe('invalid')
  const called = act(at, who.lead, meeting, { brands: new Set(['太和夜话']) })
  expect(called.matter.meetings.at(-1)).toMatchObject({ form: 'courtyard', brand: '太和夜话' })
})
