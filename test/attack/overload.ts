// Five times as much as can be done: what is let in is done in time, and nearly as much as without the crowd.
import { connect } from 'node:net'
import { performance } from 'node:perf_hooks'
import { isFine, lengthOf } from '../bench/measure/load'
import { bytesOf, listing, submitting } from '../bench/measure/request'
import { percentile } from './ask'
import type { Outcome, Target } from './target'

interface Crowd {
  readonly good: number
  readonly away: number
  readonly times: readonly number[]
  /** how busy this program was itself: at 1 it measures its own waiting */
  readonly own: number
}

/** One connection that sends as often as told, whatever it is answered. `every` 0: again as soon as it is answered. */
const person = (port: number, every: number, until: number, make: () => Buffer): Promise<Omit<Crowd, 'own'>> =>
  new Promise((resolve, reject) => {
    const socket = connect({ port, host: '127.0.0.1', noDelay: true })
    const times: number[] = []
    let away = 0
    let got: Buffer = Buffer.alloc(0)
    let since = 0
    const send = (): void => {
      since = performance.now()
      socket.write(make())
    }
    const next = (): void => {
      const now = performance.now()
      if (now >= until) {
        socket.destroy()
        resolve({ good: times.length, away, times })
        return
      }
      const rest = every - (now - since)
      if (rest > 1) setTimeout(send, rest)
      else send()
    }
    socket.on('data', (part) => {
      got = got.length === 0 ? part : Buffer.concat([got, part])
      const length = lengthOf(got)
      if (length === undefined || got.length < length) return
      if (isFine(got)) times.push(performance.now() - since)
      else away += 1
      got = Buffer.alloc(0)
      next()
    })
    socket.once('error', reject)
    socket.once('connect', () => setTimeout(send, Math.random() * every))
  })

const crowd = async (
  port: number,
  people: number,
  every: number,
  seconds: number,
  make: () => Buffer,
): Promise<Crowd> => {
  const until = performance.now() + seconds * 1000
  const before = performance.eventLoopUtilization()
  const all = await Promise.all(Array.from({ length: people }, () => person(port, every, until, make)))
  return {
    good: all.reduce((sum, one) => sum + one.good, 0) / seconds,
    away: all.reduce((sum, one) => sum + one.away, 0) / seconds,
    times: all.flatMap((one) => one.times),
    own: performance.eventLoopUtilization(before).utilization,
  }
}

const seconds = 6
const people = 400

export const attackOverload = async ({ port, stationCode, tokens }: Target): Promise<readonly Outcome[]> => {
  let turn = 0
  const submit = (): Buffer => {
    turn += 1
    return bytesOf(submitting(stationCode, tokens[turn % tokens.length] ?? ''))
  }
  const outcomes: Outcome[] = []
  for (const [name, make] of [
    ['lists of matters', () => bytesOf(listing())],
    ['reports', submit],
  ] as const) {
    await crowd(port, 16, 0, 2, make)
    const alone = await crowd(port, 16, 0, seconds, make)
    const every = (people * 1000) / (alone.good * 5)
    const much = await crowd(port, people, every, seconds, make)
    const share = much.good / alone.good
    const p99 = percentile(much.times, 0.99)
    outcomes.push({
      attack: `${name}: five times ${alone.good.toFixed(0)} a second from ${people} connections`,
      came: `${much.good.toFixed(0)} a second done (${(share * 100).toFixed(0)} %), ${much.away.toFixed(0)} sent away, 99 % of those done within ${p99.toFixed(0)} ms, the attacker itself busy ${(much.own * 100).toFixed(0)} %`,
      held: share >= 0.8 && p99 <= 1000,
    })
  }
  return outcomes
}
