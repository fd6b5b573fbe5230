// A unit owes what it was asked for and has not done; what others owe, and what is over, is none of its business.
import { owedBy } from '@domain/matter/owed'
import { aMatter } from '../build/matter'

const of = (...ids: readonly string[]) => new Set(ids)
const task = { what: '修灯', due: '2026-12-10', progress: 0, beforeIds: [], afterIds: [] }

test('an invitation that is not answered, until the table is left', () => {
  const parties = [
    { id: 'p', kind: 'unit' as const, name: '水利局', unitId: 'u', answer: 'invited' as const },
    { id: 'q', kind: 'unit' as const, name: '交通局', unitId: 'v', answer: 'accepted' as const },
  ]
  const matter = aMatter({ step: 'parties', parties, due: '2026-12-01' })
  expect(owedBy(matter, of('u', 'v'))).toEqual([{ kind: 'invitation', id: 'p', what: '', due: '2026-12-01' }])
  expect(owedBy({ ...matter, step: 'submission' }, of('u'))).toEqual([])
})

test('the answer to the outcome, of each unit its own', () => {
  const unitAnswers = [{ unitId: 'u' }, { unitId: 'v', verdict: 'adopted' as const }]
  const outcome = { text: '请办', sentAt: '2026-11-20T00:00:00Z' }
  const matter = aMatter({ step: 'submission', unitAnswers, outcome, resolutions: [], due: '2026-12-05' })
  expect(owedBy(matter, of('u')).map(({ kind }) => kind)).toEqual(['outcome'])
  expect(owedBy(matter, of('v'))).toEqual([])
})

test('what was resolved is answered one by one', () => {
  const resolution = { round: 0, meetingId: 'm', due: '2026-12-10' }
  const resolutions = [
    { ...resolution, id: 'r', what: '修灯', unitId: 'u' },
    { ...resolution, id: 's', what: '立杆', unitId: 'u' },
  ]
  const unitAnswers = [{ unitId: 'u', each: [{ resolutionId: 'r', verdict: 'declined' as const, reason: '不归我们' }] }]
  const outcome = { text: '请办', sentAt: '2026-11-20T00:00:00Z' }
  const matter = aMatter({ step: 'submission', round: 0, unitAnswers, outcome, resolutions, due: '2026-12-05' })
  expect(owedBy(matter, of('u'))).toEqual([{ kind: 'resolution', id: 's', what: '立杆', due: '2026-12-05' }])
})

test('its tasks that are under way, and an answer to who says that one is not done', () => {
  const contradictions = [
    { id: 'c', at: '2026-11-20T00:00:00Z', photoIds: [] },
    { id: 'd', at: '2026-11-20T00:00:00Z', photoIds: [], answer: '正在修' },
  ]
  const tasks = [
    { ...task, id: 'a', unitId: 'u', status: 'underWay' as const },
    { ...task, id: 'b', unitId: 'u', status: 'done' as const, contradictions },
    { ...task, id: 'c', unitId: 'v', status: 'underWay' as const },
  ]
  const matter = aMatter({ step: 'implementation', tasks, parties: [], unitAnswers: [] })
  expect(owedBy(matter, of('u')).map(({ kind, id }) => [kind, id])).toEqual([
    ['task', 'a'],
    ['contradiction', 'c'],
  ])
  expect(owedBy({ ...matter, status: 'ended' }, of('u'))).toEqual([])
})
