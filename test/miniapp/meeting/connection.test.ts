// A live connection comes back by itself, waits longer each time, and notices when the network goes and returns.
import { connect, waitBefore } from '../../../src/miniapp/meeting/live/connection'
import { networkChanged } from '../../../src/miniapp/store/network'
import { last, listenForSockets, sockets } from '../socket'
import { calls, resetTaro } from '../taro'

const texts: string[] = []
const opens: boolean[] = []
let address = 'ws://here'
const start = () =>
  connect({ address: () => address, onText: (text) => texts.push(text), onOpen: (open) => opens.push(open) })

const settle = () => jest.advanceTimersByTimeAsync(0)
beforeEach(() => {
  jest.useFakeTimers()
  resetTaro()
  networkChanged('good')
  texts.length = 0
  opens.length = 0
  listenForSockets()
})

afterEach(() => jest.useRealTimers())

test('it hands on what it is told', async () => {
  const connection = start()
  await settle()
  last().open()
  last().message({ data: 'news' })
  expect(opens).toEqual([true])
  expect(texts).toEqual(['news'])
  connection.close()
  expect(last().ended).toBe(true)
})

test('lost, it says so and comes back after a while', async () => {
  const connection = start()
  await settle()
  last().open()
  last().close()
  expect(opens).toEqual([true, false])
  expect(sockets).toHaveLength(1)
  await jest.advanceTimersByTimeAsync(1_000)
  expect(sockets).toHaveLength(2)
  connection.close()
})

test('it comes back by what opens the room now, not by what did at first', async () => {
  const connection = start()
  await settle()
  last().open()
  last().close()
  address = 'ws://here?ticket=new'
  await jest.advanceTimersByTimeAsync(1_000)
  expect(calls.at(-1)?.options).toEqual({ url: 'ws://here?ticket=new' })
  connection.close()
})

test('closed by the page, it does not come back', async () => {
  const connection = start()
  await settle()
  connection.close()
  last().close()
  await jest.advanceTimersByTimeAsync(60_000)
  expect(sockets).toHaveLength(1)
})

test('without a network it does not try, and tries at once when there is one again', async () => {
  const connection = start()
  await settle()
  last().open()
  networkChanged('offline')
  expect(opens).toEqual([true, false])
  expect(last().ended).toBe(true)
  await jest.advanceTimersByTimeAsync(60_000)
  expect(sockets).toHaveLength(1)
  networkChanged('good')
  await settle()
  expect(sockets).toHaveLength(2)
  connection.close()
})

test('what an old socket still says is not heard', async () => {
  const connection = start()
  await settle()
  const old = last()
  old.open()
  networkChanged('offline')
  old.message({ data: 'old' })
  expect(texts).toEqual([])
  connection.close()
})

test('the wait doubles, has a bound, and is never the same for a whole room', () => {
  expect([0, 1, 2, 3].map((tries) => waitBefore(tries, 1))).toEqual([1_000, 2_000, 4_000, 8_000])
  expect(waitBefore(30, 1)).toBe(20_000)
  expect(waitBefore(2, 0)).toBe(2_000)
})
