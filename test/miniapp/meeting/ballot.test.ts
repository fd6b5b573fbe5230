// An answer to a statement stays on the device until it has arrived, stands behind nothing else that waits, and nobody's
// answer is sent by somebody else.
import { ballotOf, boxOpened, choiceMade, slipsHurried } from '../../../src/miniapp/meeting/vote/ballot'
import { networkChanged } from '../../../src/miniapp/store/network'
import { outboxRead, useOutbox } from '../../../src/miniapp/store/outbox'
import { outboxHurried } from '../../../src/miniapp/store/sender'
import { type Me, signedIn, signedOut, useSession } from '../../../src/miniapp/store/session'
import { aServer } from '../server'
import { resetTaro, storage } from '../taro'

const one: Me = { personId: 'p1', districtId: 'zhijiang', name: '居民', holdings: [], phoneKnown: true, unread: 0 }
const other: Me = { ...one, personId: 'p2' }

let server = aServer()
const values: unknown[] = []
const settle = () => new Promise((done) => setTimeout(done, 20))
const ballot = () => ballotOf('m1', useSession.getState().me?.personId ?? null, useOutbox.getState())
const waiting = () => ballot().waiting.map(({ statementId, missed }) => [statementId, missed])
const kept = () => [...storage.keys()].filter((key) => key.startsWith('outbox:'))

/** The app was killed: only storage is left. */
const restarted = () => {
  useOutbox.setState({ entries: [], unlisted: [], settled: [] })
  outboxRead()
}

beforeEach(() => {
  resetTaro()
  server = aServer()
  values.length = 0
  Object.assign(globalThis, {
    fetch: async (url: string, init: { headers: Record<string, string>; body: string }) => {
      const answer = await server.fetch(url, init)
      values.push((JSON.parse(init.body) as { value: number }).value)
      return answer
    },
  })
  signedIn('zhijiang.one', one)
  networkChanged('good')
  restarted()
  boxOpened('m1')
})

test('with a network it arrives and nothing is kept', async () => {
  choiceMade('m1', 's1', 'agree')
  await settle()
  expect(values).toEqual([1])
  expect(ballot()).toMatchObject({ waiting: [], arrived: [{ statementId: 's1', choice: 'agree' }] })
  expect(kept()).toEqual([])
})

test('without one it is told as not arrived, survives the end of the app, and arrives later under the same id', async () => {
  server.state.fate = 'answerLost'
  choiceMade('m1', 's1', 'disagree')
  await settle()
  expect(waiting()).toEqual([['s1', true]])
  restarted()
  expect(waiting()).toEqual([['s1', true]])
  server.state.fate = 'up'
  boxOpened('m1')
  await settle()
  expect(waiting()).toEqual([])
  expect(server.arrived).toHaveLength(2)
  expect(new Set(server.arrived.map(({ requestId }) => requestId)).size).toBe(1)
})

test('it is not in the list of what waits', async () => {
  server.state.fate = 'cutOff'
  choiceMade('m1', 's1', 'agree')
  await settle()
  expect(useOutbox.getState().entries).toEqual([])
  expect(kept()).toHaveLength(1)
})

test('of two choices made without a network the last one goes', async () => {
  server.state.fate = 'cutOff'
  choiceMade('m1', 's1', 'agree')
  choiceMade('m1', 's1', 'pass')
  await settle()
  expect(kept()).toHaveLength(1)
  server.state.fate = 'up'
  slipsHurried('m1')
  await settle()
  expect(values).toEqual([0])
})

test('a choice changed while the first is on its way goes after it', async () => {
  choiceMade('m1', 's1', 'agree')
  choiceMade('m1', 's1', 'disagree')
  await settle()
  expect(values).toEqual([1, -1])
  expect(ballot()).toMatchObject({ waiting: [], arrived: [{ statementId: 's1', choice: 'disagree' }] })
})

test('it does not stand behind a report whose pictures take minutes', async () => {
  const { fetch } = globalThis
  const slow = (url: string, init: never) => (/report/.test(url) ? new Promise(() => undefined) : fetch(url, init))
  Object.assign(globalThis, { fetch: slow })
  const report = { id: 'r1', name: 'report.submit', input: { text: '积水' }, files: [], about: '', personId: 'p1' }
  const waits = { at: '2026-04-01T00:00:00Z', tries: 0, notBefore: 0, state: 'waiting' }
  storage.set('outbox:r1', JSON.stringify({ ...report, ...waits }))
  void outboxHurried()
  await settle()
  choiceMade('m1', 's1', 'agree')
  await settle()
  expect(values).toEqual([1])
  storage.delete('outbox:r1')
})

test('a late vote does not count: what is refused for good is not kept, and its reason is told until the page is left', async () => {
  const leave = boxOpened('m1')
  server.state.fate = { refuses: 'votingClosed' }
  choiceMade('m1', 's1', 'agree')
  await settle()
  expect(kept()).toEqual([])
  expect(ballot()).toEqual({ waiting: [], arrived: [], refused: 'votingClosed' })
  leave()
  expect(ballot().refused).toBeUndefined()
})

test('a vote without a session waits until the person is there', async () => {
  server.state.fate = { refuses: 'signedOut' }
  choiceMade('m1', 's1', 'agree')
  await settle()
  expect(useSession.getState().token).toBeNull()
  server.state.fate = 'up'
  signedIn('zhijiang.again', one)
  boxOpened('m1')
  await settle()
  expect(values.at(-1)).toBe(1)
  expect(kept()).toEqual([])
})

test('who signs in next on the device does not send what is not theirs', async () => {
  server.state.fate = 'cutOff'
  choiceMade('m1', 's1', 'agree')
  await settle()
  signedOut()
  signedIn('zhijiang.other', other)
  server.state.fate = 'up'
  boxOpened('m1')
  await settle()
  expect(server.arrived).toEqual([])
  expect(waiting()).toEqual([])
  signedIn('zhijiang.one', one)
  boxOpened('m1')
  await settle()
  expect(server.arrived).toHaveLength(1)
})

test('without room on the device it is sent now, and told when it could not be', async () => {
  const room = storage.set.bind(storage)
  storage.set = () => {
    throw new Error('full')
  }
  choiceMade('m1', 's1', 'agree')
  await settle()
  expect(values).toEqual([1])
  server.state.fate = 'cutOff'
  choiceMade('m1', 's2', 'agree')
  await settle()
  storage.set = room
  expect(ballot()).toMatchObject({ waiting: [], refused: 'deviceFull' })
})
