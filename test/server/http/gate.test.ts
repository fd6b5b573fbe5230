// Too much at once: what can be done soon is done in order of rank, the rest is sent away at once and told when to come back.

import { contract, type EndpointName } from '../../../src/domain/contract'
import { openGate, rankOf } from '../../../src/server/http/gate'
import { aServer } from '../support/server'

const until = <Answer>() => {
  let done: (answer: Answer) => void = () => undefined
  const promise = new Promise<Answer>((resolve) => {
    done = resolve
  })
  return { promise, done }
}

test('who waits goes in by rank: meetings, single reads, work, exports', async () => {
  const gate = openGate({ atOnce: 1, maxWait: 1000 })
  const first = until<void>()
  const order: string[] = []
  const running = gate.through('work', () => first.promise)
  const waiting = (['export', 'work', 'meeting', 'glance'] as const).map((rank) =>
    gate.through(rank, async () => {
      order.push(rank)
    }),
  )
  expect(gate.state()).toEqual({ running: 1, waiting: 4 })
  first.done()
  await Promise.all([running, ...waiting])
  expect(order).toEqual(['meeting', 'glance', 'work', 'export'])
  expect(gate.state()).toEqual({ running: 0, waiting: 0 })
})

test('exports leave places to the others', async () => {
  const gate = openGate({ atOnce: 4, maxWait: 1000 })
  const hold = until<void>()
  const exports = [1, 2, 3].map(() => gate.through('export', () => hold.promise))
  expect(gate.state()).toEqual({ running: 1, waiting: 2 })
  expect(await gate.through('work', async () => 'done')).toBe('done')
  hold.done()
  await Promise.all(exports)
})

test('who would wait too long is sent away at once, and a meeting is not', async () => {
  const gate = openGate({ atOnce: 1, maxWait: 19 })
  const hold = until<void>()
  const held = gate.through('work', () => hold.promise)
  const waiting = Array.from({ length: 3 }, () => gate.through('work', async () => 'late').catch(() => 'away'))
  expect(gate.isFull('work')).toBe(true)
  expect(gate.isFull('export')).toBe(true)
  expect(gate.isFull('meeting')).toBe(false)
  await expect(gate.through('work', async () => 'late')).rejects.toMatchObject({ code: 'unavailable' })
  // promised to be soon, and was not
  expect(await Promise.all(waiting)).toEqual(['away', 'away', 'away'])
  hold.done()
  await held
  expect(gate.isFull('work')).toBe(false)
})

test('what was waited before the gate counts: among others, an answer that comes too late is not begun', async () => {
  const gate = openGate({ atOnce: 2, maxWait: 20 })
  const work = jest.fn(async () => 'done')
  // a machine that is slow by itself is not flooded
  expect(await gate.through('work', work, 4000)).toBe('done')
  const hold = until<void>()
  const held = gate.through('work', () => hold.promise)
  await expect(gate.through('work', work, 41)).rejects.toMatchObject({ code: 'unavailable' })
  expect(work).toHaveBeenCalledTimes(1)
  expect(await gate.through('work', work, 39)).toBe('done')
  expect(await gate.through('meeting', work, 41)).toBe('done')
  hold.done()
  await held
})

test('a place is given back when the work fails', async () => {
  const gate = openGate({ atOnce: 1, maxWait: 20 })
  await expect(gate.through('work', () => Promise.reject(new Error('x')))).rejects.toThrow('x')
  expect(gate.state()).toEqual({ running: 0, waiting: 0 })
})

test.each<[EndpointName, string]>([
  ['meeting.vote', 'meeting'],
  ['session.signIn', 'glance'],
  ['session.code', 'glance'],
  ['matter.get', 'glance'],
  ['report.submit', 'work'],
  ['matter.list', 'work'],
  ['report.inbox', 'work'],
  ['figure.get', 'export'],
  ['matter.ledger', 'export'],
])('%s is of rank %s', (name, rank) => {
  expect(rankOf(name, contract[name])).toBe(rank)
})

test('over HTTP: 503 at once, with a time to come back, and then it goes on', async () => {
  const hold = until<void>()
  const server = await aServer({
    gate: { atOnce: 1, maxWait: 300 },
    handlers: {
      'group.list': async () => {
        await hold.promise
        return { rows: [] }
      },
    },
  })
  try {
    const held = server.client().fetch('/api/group.list', { headers: { authorization: 'Bearer x' } })
    await new Promise((resolve) => setTimeout(resolve, 50))
    const began = performance.now()
    const answers = await Promise.all(
      Array.from({ length: 6 }, (_, index) =>
        server.client(index % 2 === 0 ? 'zhijiang.x' : undefined).fetch('/api/group.list'),
      ),
    )
    const away = answers.filter(({ status }) => status === 503)
    expect(away.length).toBeGreaterThan(0)
    for (const answer of away) {
      expect(Number(answer.headers.get('retry-after'))).toBeGreaterThan(0)
      expect(await answer.json()).toEqual({ error: { code: 'unavailable' } })
    }
    expect(performance.now() - began).toBeLessThan(5000)
    hold.done()
    await held
    expect((await server.client().fetch('/api/group.list')).status).toBe(200)
  } finally {
    hold.done()
    await server.close()
  }
})

test('pictures that a storage does not hand over keep nobody from anything else', async () => {
  const hold = until<void>()
  const server = await aServer({
    gate: { atOnce: 2, maxWait: 20 },
    handlers: {
      'file.get': async () => {
        await hold.promise
        return { type: 'image/jpeg', body: Buffer.alloc(1) }
      },
      'group.list': async () => ({ rows: [] }),
    },
  })
  try {
    const path = `/api/file.get?id=0193a000-0000-7000-8000-000000000001`
    const pictures = Array.from({ length: 40 }, () => server.client().fetch(path))
    await new Promise((resolve) => setTimeout(resolve, 200))
    expect((await server.client().fetch('/api/group.list')).status).toBe(200)
    hold.done()
    expect(new Set((await Promise.all(pictures)).map(({ status }) => status))).toEqual(new Set([200]))
  } finally {
    hold.done()
    await server.close()
  }
})
