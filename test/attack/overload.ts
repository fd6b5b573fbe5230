// Five times as much as can be done: what is let in is done in time, and nearly as much as without the crowd.
import { connect } from 'node:net'
import { monitorEventLoopDelay, performance } from 'node:perf_hooks'
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
  /** milliseconds by which this program was late itself, at the most in 99 of 100 times */
  readonly late: number
}

/** One connection that sends as often as told, whatever it is answered. `every` 0: again as soon as it is answered. */
const person = (port: number, every: number, until: number, make: () => Buffer): Promise<Omit<Crowd, 'own' | 'late'>> =>
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

/** So many connections, each of which sends every so many milliseconds; 0: again as soon as it is answered. */
export const crowd = async (
  port: number,
  people: number,
  every: number,
  seconds: number,
  make: () => Buffer,
): Promise<Crowd> => {
  const until = performance.now() + seconds * 1000
  const before = performance.eventLoopUtilization()
  const delay = monitorEventLoopDelay({ resolution: 10 })
  delay.enable()
  const all = await Promise.all(Array.from({ length: people }, () => person(port, every, until, make)))
  delay.disable()
  return {
    good: all.reduce((sum, one) => sum + one.good, 0) / seconds,
    away: all.reduce((sum, one) => sum + one.away, 0) / seconds,
    times: all.flatMap((one) => one.times),
    own: performance.eventLoopUtilization(before).utilization,
    late: delay.percentile(99) / 1e6 - 10,
  }
}

/** What the server says itself of how long the answers with 200 took, and of how late it was. */
interface Told {
  /** how many took at most so many seconds */
  readonly within: ReadonlyMap<number, number>
  readonly late: number
}

const toldBy = async ({ url, metricsToken }: Target, route: string): Promise<Told> => {
  const answer = await fetch(`${url}/api/metrics`, { headers: { authorization: `Bearer ${metricsToken}` } })
  const text = await answer.text()
  const within = new Map<number, number>()
  for (const [, le = '', count] of text.matchAll(
    new RegExp(
      `^lsl_request_seconds_bucket\\{le="([\\d.]+|\\+Inf)",route="/api/${route}",status="200"\\} (\\d+)$`,
      'gm',
    ),
  ))
    within.set(le === '+Inf' ? Number.POSITIVE_INFINITY : Number(le), Number(count))
  return { within, late: Number(/^nodejs_eventloop_lag_p99_seconds ([\d.e-]+)$/m.exec(text)?.[1]) }
}

/** The bucket in which 99 of 100 of those between the two ended. */
const withinBetween = (before: Told, after: Told): number => {
  const grown = [...after.within].map(([le, count]) => [le, count - (before.within.get(le) ?? 0)] as const)
  const all = Math.max(0, ...grown.map(([, count]) => count))
  return grown.find(([, count]) => count >= all * 0.99)?.[0] ?? Number.NaN
}

const seconds = 6
const people = 400

export const attackOverload = async (target: Target): Promise<readonly Outcome[]> => {
  const { port, stationCode, tokens } = target
  let turn = 0
  const submit = (): Buffer => {
    turn += 1
    return bytesOf(submitting(stationCode, tokens[turn % tokens.length] ?? ''))
  }
  const outcomes: Outcome[] = []
  for (const [name, route, make] of [
    ['lists of matters', 'matter.list', () => bytesOf(listing())],
    ['reports', 'report.submit', submit],
  ] as const) {
    await crowd(port, 16, 0, 2, make)
    const alone = await crowd(port, 16, 0, seconds, make)
    const every = (people * 1000) / (alone.good * 5)
    const before = await toldBy(target, route)
    const much = await crowd(port, people, every, seconds, make)
    const after = await toldBy(target, route)
    const share = much.good / alone.good
    const p99 = percentile(much.times, 0.99)
    outcomes.push({
      attack: `${name}: five times ${alone.good.toFixed(0)} a second from ${people} connections`,
      came: `${much.good.toFixed(0)} a second done (${(share * 100).toFixed(0)} %), ${much.away.toFixed(0)} sent away, 99 % of those done within ${p99.toFixed(0)} ms, the attacker itself busy ${(much.own * 100).toFixed(0)} % and late by ${much.late.toFixed(0)} ms; the server says within ${withinBetween(before, after) * 1000} ms, itself late by ${(after.late * 1000).toFixed(0)} ms`,
      held: share >= 0.8 && p99 <= 1000,
    })
  }
  return outcomes
}
