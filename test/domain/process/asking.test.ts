// What a notice asks for is done when the process says so, or when anyone who was asked has done their part.
import { matterAskings } from '@domain/matter/asking'
import { answeredBy } from '@domain/process/asking'
import { reportAskings } from '@domain/report/asking'
import { aMatter } from '../build/matter'
import { aReport } from '../build/report'

const ofAll = (matter: Parameters<typeof aMatter>[0]) => answeredBy(matterAskings, [], aMatter(matter)).ofAll

test('a matter that nobody leads asks for a claim; once somebody does, nobody is asked', () => {
  expect(ofAll({ leadId: null })).not.toContain('opened')
  expect(ofAll({ leadId: 'm' })).toEqual(expect.arrayContaining(['opened', 'claimWidened', 'released']))
})

test('what was handed in waits until it is confirmed or sent back', () => {
  expect(ofAll({ handedIn: true })).not.toContain('handedIn')
  expect(ofAll({ handedIn: false })).toContain('handedIn')
})

test('of a matter that is over nothing is asked but the second look', () => {
  const over = new Set(ofAll({ status: 'closed', secondLook: { on: '2026-12-30' } }))
  expect(Object.keys(matterAskings).filter((type) => !over.has(type))).toEqual(['secondLookReminded'])
})

test('who answers for a unit is asked no more, while others still are', () => {
  const matter = aMatter({ unitAnswers: [{ unitId: 'a', verdict: 'adopted' }, { unitId: 'b' }] })
  const { ofAll: all, ofActor } = answeredBy(matterAskings, [{ type: 'outcomeAnswered' }], matter)
  expect(all).not.toContain('outcomeSent')
  expect(ofActor).toEqual(['outcomeSent', 'unitsReminded'])
})

test('a report asks the desk until it is answered, and the reporter while there is a question', () => {
  const asked = (status: 'submitted' | 'asked' | 'accepted') => answeredBy(reportAskings, [], aReport({ status })).ofAll
  expect(asked('submitted')).not.toContain('submitted')
  expect(asked('asked')).toContain('submitted')
  expect(asked('asked')).not.toContain('asked')
  expect(asked('accepted')).toEqual(expect.arrayContaining(['submitted', 'added', 'urged', 'asked']))
})
