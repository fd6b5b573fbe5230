// How many may be waiting for an answer at once.
import { openCrowd } from '../../../src/server/http/crowd'
import type { Rank } from '../../../src/server/http/gate'

const maxWait = 400

/** A server that does `perSecond` and is always asked for more, for a number of seconds. */
const busyAt = (perSecond: number, seconds: number) => {
  let at = 0
  const crowd = openCrowd({ maxWait, now: () => at })
  const fill = (rank: Rank): number => {
    let came = 0
    while (crowd.come(rank)) came += 1
    return came
  }
  let before = fill('work')
  for (let done = 0; done < perSecond * seconds; done += 1) {
    at += 1000 / perSecond
    crowd.gone(true)
    before += fill('work') - 1
  }
  return { crowd, fill, before }
}

test('a slow server lets in what it can answer in time, and no more', () => {
  expect(busyAt(250, 10).before).toBeLessThanOrEqual(105)
  expect(busyAt(250, 10).before).toBeGreaterThanOrEqual(95)
})

test('a fast one lets in more than was guessed', () => {
  expect(busyAt(4000, 10).before).toBeGreaterThan(1400)
})

test('where next to nothing is done, some are let in all the same', () => {
  expect(busyAt(10, 60).before).toBe(24)
})

test('a hall that votes is let in where lists are not', () => {
  const { fill } = busyAt(250, 10)
  expect(fill('work')).toBe(0)
  expect(fill('meeting')).toBeGreaterThan(300)
})

test('that nobody came tells nothing about what can be done', () => {
  let at = 0
  const crowd = openCrowd({ maxWait, now: () => at })
  for (let turn = 0; turn < 100; turn += 1) {
    at += 1000
    expect(crowd.come('work')).toBe(true)
    crowd.gone(true)
  }
  const came = Array.from({ length: 400 }, () => crowd.come('work'))
  expect(came.every(Boolean)).toBe(true)
  expect(crowd.come('work')).toBe(false)
})

test('one good moment does not count as what can be done', () => {
  let at = 0
  const crowd = openCrowd({ maxWait, now: () => at })
  // as many as could be done, ten times as fast as ever after
  for (let turn = 0; turn < 2000; turn += 1) {
    at += 0.1
    crowd.come('work')
    crowd.gone(true)
  }
  let came = 0
  while (crowd.come('work')) came += 1
  expect(came).toBeLessThan(1600)
})

test('those who were sent away after all say nothing about what can be done', () => {
  let at = 0
  const crowd = openCrowd({ maxWait, now: () => at })
  const come = (): number => {
    let came = 0
    while (crowd.come('work')) came += 1
    return came
  }
  let before = come()
  // one in ten is done, the others come back with nothing
  for (let turn = 0; turn < 20_000; turn += 1) {
    at += 0.5
    crowd.gone(turn % 10 === 0)
    before += come() - 1
  }
  expect(before).toBeLessThanOrEqual(85)
})
