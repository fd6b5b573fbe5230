// Good work that others can learn from: only what still holds, with an answer to everybody who says that it is not solved.
import { isRefusal } from '@domain/errors'
import { emptyTally, type RatingTally, tally } from '@domain/evaluation/rating'
import { publicMatter } from '@domain/matter/access'
import { type Command, decide } from '@domain/matter/action'
import type { Matter } from '@domain/matter/matter'
import { everyone } from '../build/actor'
import { aContext, act, completeAt, type History } from '../build/matter'

const { coordinator, office } = everyone
const look = { on: '2026-12-24', reminded: true, findings: '没有再积水', date: '2026-12-25', photoIds: [] }

const closed = (holds: boolean, ratings: RatingTally = emptyTally, reason?: string): History => {
  const command: Command = { action: 'close', ...(reason === undefined ? {} : { reason }) }
  const history = act(completeAt('evaluation'), coordinator, command, {
    at: '2026-11-24T02:00:00.000Z',
    ratings: { tally: ratings, reporters: 1 },
  })
  return { ...history, matter: { ...history.matter, secondLook: { ...look, holds } } }
}

const name: Command = { action: 'nameShowcase', done: '一户一户说通', consent: 'nobodyShown' }
const unsolved = tally([
  { rater: 'reporter', solved: 'yes', score: 5 },
  { rater: 'participant', solved: 'no', score: 2 },
])

const told = (matter: Matter, command: Command, ratings = emptyTally, who = coordinator) => {
  const decision = decide(matter, command, aContext({ ...who, ratings: { tally: ratings, reporters: 1 } }))
  return isRefusal(decision) ? decision.refused : 'done'
}

test('is named once the second look holds, published by the office, and taken down again', () => {
  expect(told(closed(false).matter, name)).toBe('notNow')
  expect(told(closed(true).matter, name, emptyTally, office)).toBe('notAllowed')
  const named = act(closed(true), coordinator, name)
  expect(told(named.matter, name)).toBe('notNow')
  // nobody outside reads what the office has not published
  expect(publicMatter(named.matter).showcase).toBeNull()
  expect(told(named.matter, { action: 'publishShowcase' })).toBe('notAllowed')
  const published = act(named, office, { action: 'publishShowcase' }, { at: '2027-01-04T02:00:00.000Z' })
  expect(publicMatter(published.matter).showcase).toMatchObject({
    status: 'published',
    done: '一户一户说通',
    publishedAt: '2027-01-04T02:00:00.000Z',
  })
  const down = act(published, office, { action: 'takeDownShowcase', reason: '有人不愿意再展示' })
  expect(down.matter.showcase).toBeNull()
  expect(told(down.matter, name)).toBe('done')
})

test('everybody who judged it as not solved has an answer, of closing or of now', () => {
  expect(told(closed(true, unsolved).matter, name, unsolved)).toBe('unsolvedUnanswered')
  expect(told(closed(true, unsolved).matter, { ...name, reply: '  ' }, unsolved)).toBe('unsolvedUnanswered')
  expect(told(closed(true, unsolved).matter, { ...name, reply: '另行安排' }, unsolved)).toBe('done')
  expect(told(closed(true, unsolved, '一户另案处理').matter, name, unsolved)).toBe('done')
})

test('is no longer shown once the matter is taken up again', () => {
  const published = act(act(closed(true), coordinator, name), office, { action: 'publishShowcase' })
  const again = act(published, coordinator, { action: 'reopen', to: 'deliberation', reason: '又积水' })
  expect(again.matter.showcase).toBeNull()
})
