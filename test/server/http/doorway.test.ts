// Connections that come at the same moment are all taken in before the first of them is served.
import { connect, createServer } from 'node:net'
import { openDoorway } from '../../../src/server/http/doorway'

/** A doorway whose event loop is turned by hand. */
const byHand = () => {
  let at = 0
  const next: (() => void)[] = []
  const door = openDoorway({ now: () => at, turn: (look) => void next.push(look) })
  const served: number[] = []
  return {
    door,
    served,
    ask: (who: number) => door.pass(() => void served.push(who)),
    turn: (ms = 1) => {
      at += ms
      for (const look of next.splice(0)) look()
    },
  }
}

test('who asks while nobody comes is served at once', () => {
  const { ask, served } = byHand()
  ask(1)
  expect(served).toEqual([1])
})

test('while connections come what is asked waits in its order, and is done in the first turn in which nobody came', () => {
  const { door, ask, served, turn } = byHand()
  for (let who = 1; who <= 5; who += 1) {
    door.came()
    ask(who)
    turn()
  }
  expect(served).toEqual([])
  turn()
  expect(served).toEqual([1, 2, 3, 4, 5])
})

test('those who are inside do not wait for ever for others who come without end', () => {
  const { door, ask, served, turn } = byHand()
  for (let who = 1; who <= 1000; who += 1) {
    door.came()
    ask(who)
    turn()
  }
  expect(served.length).toBeGreaterThan(700)
})

test('of connections that came together the last is taken in before the work of the first is done', async () => {
  const door = openDoorway()
  const order: string[] = []
  const server = createServer((socket) => {
    door.came()
    order.push('in')
    door.pass(() => {
      order.push('served')
      socket.destroy()
    })
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const address = server.address()
  const port = typeof address === 'object' ? (address?.port ?? 0) : 0
  const people = 20
  await Promise.all(
    Array.from(
      { length: people },
      () => new Promise((resolve) => connect(port, '127.0.0.1').once('close', resolve).on('error', resolve)),
    ),
  )
  await new Promise((resolve) => server.close(resolve))
  expect(order.filter((what) => what === 'in')).toHaveLength(people)
  // some of them come in a turn in which the first was already served: never all one by one
  expect(order.indexOf('served')).toBeGreaterThan(1)
})
