// An answer to a statement stays on the device until it has arrived, and nobody's answer is sent by somebody else.
import { boxOpened, choiceMade, slipsSent, useBallotBox } from '../../../src/miniapp/meeting/vote/ballot-box'
import { networkChanged } from '../../../src/miniapp/store/network'
import { type Me, signedIn } from '../../../src/miniapp/store/session'
import { aServer } from '../server'
import { resetTaro, storage } from '../taro'

const one: Me = { personId: 'p1', districtId: 'zhijiang', name: '居民', holdings: [], phoneKnown: true, unread: 0 }
const other: Me = { ...one, personId: 'p2' }

let server = aServer()
const values: unknown[] = []
const settle = () => new Promise((done) => setTimeout(done, 20))
const waiting = () => Object.keys(useBallotBox.getState().waiting)

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
  useBallotBox.setState({ key: '', meetingId: '', waiting: {}, arrived: {}, failed: [], refused: undefined })
  boxOpened('m1')
})

test('with a network it arrives and nothing is kept', async () => {
  choiceMade('s1', 'agree')
  await settle()
  expect(values).toEqual([1])
  expect(waiting()).toEqual([])
  expect([...storage.keys()].filter((key) => key.startsWith('votes:'))).toEqual([])
})

test('without one it is told as not arrived, survives the end of the app, and arrives later under the same id', async () => {
  server.state.fate = 'answerLost'
  choiceMade('s1', 'disagree')
  await settle()
  expect(useBallotBox.getState().failed).toEqual(['s1'])
  useBallotBox.setState({ key: '', waiting: {}, failed: [] })
  server.state.fate = 'up'
  boxOpened('m1')
  await settle()
  expect(waiting()).toEqual([])
  expect(server.arrived).toHaveLength(2)
  expect(new Set(server.arrived.map(({ requestId }) => requestId)).size).toBe(1)
})

test('of two choices made without a network the last one goes', async () => {
  server.state.fate = 'cutOff'
  choiceMade('s1', 'agree')
  choiceMade('s1', 'pass')
  await settle()
  server.state.fate = 'up'
  slipsSent()
  await settle()
  expect(values).toEqual([0])
})

test('a choice changed while the first is on its way goes after it', async () => {
  choiceMade('s1', 'agree')
  choiceMade('s1', 'disagree')
  await settle()
  expect(values.at(-1)).toBe(-1)
  expect(waiting()).toEqual([])
  expect(useBallotBox.getState().arrived).toEqual({ s1: 'disagree' })
})

test('what is refused for good is not kept, and its reason is told', async () => {
  server.state.fate = { refuses: 'votingClosed' }
  choiceMade('s1', 'agree')
  await settle()
  expect(waiting()).toEqual([])
  expect(useBallotBox.getState().refused).toBe('votingClosed')
})

test('who signs in next on the device does not send what is not theirs', async () => {
  server.state.fate = 'cutOff'
  choiceMade('s1', 'agree')
  await settle()
  signedIn('zhijiang.other', other)
  server.state.fate = 'up'
  boxOpened('m1')
  await settle()
  expect(server.arrived).toEqual([])
  signedIn('zhijiang.one', one)
  boxOpened('m1')
  await settle()
  expect(server.arrived).toHaveLength(1)
})
