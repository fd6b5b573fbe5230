// The socket of a meeting: everybody sees the same snapshot as things change; who may open one, and how many.

import { once } from 'node:events'
import { uuidv7 } from 'uuidv7'
import WebSocket from 'ws'
import type { Output } from '../../../src/domain/contract'
import { backends } from '../support/backend'
import { aMeeting, type TestMeeting } from '../support/meeting'
import { aServer, type TestServer } from '../support/server'
import { aPerson, aTown, type Town } from '../support/town'
import { until } from '../support/until'

type Snapshot = Output<'meeting.get'>['meeting']

interface Watching {
  readonly socket: WebSocket
  readonly seen: readonly string[]
  last(): Snapshot
}

describe.each(backends)('on %s', (backend) => {
  let server: TestServer
  let town: Town
  let meeting: TestMeeting
  const open: WebSocket[] = []

  beforeAll(async () => {
    server = await aServer({
      backend,
      socketLimits: { session: 2, address: 4, all: 8, waiting: 64 * 1024 },
      setting: { corsOrigins: ['https://desk.example.cn'], publicUrl: 'https://lsl.example.cn' },
    })
    town = await aTown(server)
    meeting = await aMeeting(server, town)
  })
  afterEach(async () => {
    for (const socket of open.splice(0)) {
      if (socket.readyState === WebSocket.CLOSED) continue
      socket.close()
      await once(socket, 'close')
    }
  })
  afterAll(() => server.close())

  const addressOf = (query: string): string => `${server.url.replace('http', 'ws')}/api/meeting.live?${query}`

  const watch = async (query = `id=${meeting.id}`, headers: Record<string, string> = {}): Promise<Watching> => {
    const socket = new WebSocket(addressOf(query), { headers })
    const seen: string[] = []
    socket.on('message', (data, binary) => {
      if (!binary) seen.push(String(data))
    })
    await once(socket, 'open')
    open.push(socket)
    await until(() => seen.length > 0)
    return { socket, seen, last: () => JSON.parse(seen.at(-1) ?? '') as Snapshot }
  }

  /** The status with which opening a socket is refused. */
  const refusal = async (query: string, headers: Record<string, string> = {}): Promise<number> => {
    const socket = new WebSocket(addressOf(query), { headers })
    socket.on('error', () => undefined)
    const answer = await Promise.race([
      once(socket, 'unexpected-response').then(([, response]) => Number(response.statusCode)),
      once(socket, 'open').then(() => 101),
    ])
    socket.terminate()
    return answer
  }

  test('begins with the meeting as it stands, the same as an answer gives it', async () => {
    const { last } = await watch()
    const { meeting: asked } = await server.client().query('meeting.get', { id: meeting.id })
    expect(last()).toEqual(asked)
  })

  test('hands, the screen, the time, who is there from afar and how many have voted are told to all', async () => {
    const { last } = await watch()
    const before = last()
    const there = await meeting.guest()
    const afar = await meeting.guest()
    const seatOf = async (who: typeof there) =>
      (await who.client.query('meeting.get', { id: meeting.id })).you.attendance
    const away = await aPerson(server, '', [])
    await away.client.command('meeting.join', { id: meeting.id, side: 'resident', code: meeting.code, away: true })
    expect(await seatOf(away)).toMatchObject({ present: true, away: true })
    await there.client.command('meeting.hand', { id: meeting.id, raised: true })
    await afar.client.command('meeting.hand', { id: meeting.id, raised: true })
    await afar.client.command('meeting.hand', { id: meeting.id, raised: false })
    await away.client.command('meeting.hand', { id: meeting.id, raised: true })
    const first = (await seatOf(there))?.id ?? ''
    const second = (await seatOf(away))?.id ?? ''
    await until(() => last().hands.length === 2)
    expect(last()).toMatchObject({ hands: [first, second], afar: before.afar + 1, present: before.present + 3 })

    const what = { of: 'motion', id: first } as const
    await meeting.lead({ control: 'callHand', attendanceId: first }, { control: 'startTimer', minutes: 3 })
    await meeting.lead({ control: 'putOnScreen', what }, { control: 'leaveOut', item: 2 })
    await until(() => last().leftOut.length === 1)
    const timer = new Date(Date.parse(server.now()) + 180_000).toISOString()
    expect(last()).toMatchObject({ hands: [second], screen: what, leftOut: [2], timer })
    const again = meeting.lead({ control: 'callHand', attendanceId: first })
    expect(await server.client().refusal(again)).toMatchObject({ refused: 'notFound' })

    // who comes into the room after all is there, and not from afar
    await away.client.command('meeting.join', { id: meeting.id, side: 'resident', code: meeting.code })
    expect(await seatOf(away)).toMatchObject({ present: true, away: false })
    await meeting.lead(
      { control: 'callHand', attendanceId: second },
      { control: 'clearScreen' },
      { control: 'stopTimer' },
    )
    await until(() => last().screen === null && last().afar === before.afar)
    const { rows } = await town.people.memberA.client.query('meeting.attendance', { id: meeting.id })
    expect(rows.find(({ id }) => id === second)).toMatchObject({ present: true, away: false })
  })

  test('nobody raises a hand who is not there', async () => {
    const { id } = meeting
    const stranger = await aPerson(server, '', [])
    const refused = stranger.client.refusal(stranger.client.command('meeting.hand', { id, raised: true }))
    expect(await refused).toMatchObject({ refused: 'notAttending' })
  })

  test('brings every change to everybody, as the same bytes, and nothing while nothing changes', async () => {
    const watching = [await watch(), await watch()]
    const before = watching.map(({ seen }) => seen.length)
    const statementId = await meeting.statement('灯杆归谁管要写清楚')
    await meeting.lead({ control: 'openVoting' })
    const guest = await meeting.guest()
    await meeting.vote(guest, statementId, 1)
    const arrived = ({ last }: Watching) => last().statements.some(({ id, seen }) => id === statementId && seen === 1)
    await until(() => watching.every(arrived))
    const [one, other] = watching
    expect(one?.seen.at(-1)).toBe(other?.seen.at(-1))
    const after = watching.map(({ seen }) => seen.length)
    expect(after[0]).toBeGreaterThan(before[0] ?? 0)
    await new Promise((resolve) => setTimeout(resolve, 2500))
    expect(watching.map(({ seen }) => seen.length)).toEqual(after)
    await meeting.lead({ control: 'closeVoting' })
  })

  test('somebody who comes back sees what happened meanwhile', async () => {
    const first = await watch()
    first.socket.terminate()
    await meeting.statement('冬天前要完工')
    const second = await watch()
    await until(() => second.last().statements.some(({ text }) => text === '冬天前要完工'))
  })

  test('what a client sends is not read, and too much of it ends the line', async () => {
    const { socket } = await watch()
    socket.send('{"control":"end"}')
    socket.send('x'.repeat(5000))
    const [code] = await once(socket, 'close')
    expect(code).toBe(1009)
    expect((await server.client().query('meeting.get', { id: meeting.id })).meeting.phase).toBe('open')
  })

  test.each([
    ['https://elsewhere.example.com', 403],
    ['https://lsl.example.cn.evil.com', 403],
    ['null', 403],
    ['https://lsl.example.cn', 101],
    ['https://desk.example.cn', 101],
    ['https://servicewechat.com', 101],
  ])('a page of %s: %d', async (origin, status) => {
    expect(await refusal(`id=${meeting.id}`, { origin })).toBe(status)
  })

  test('the page that this server gave may listen', async () => {
    expect(await refusal(`id=${meeting.id}`, { origin: server.url })).toBe(101)
  })

  test.each([
    ['a meeting that is not there', () => `id=${uuidv7()}`, 404],
    ['something that is no id', () => 'id=1', 400],
    ['a wrong key of the screen', () => `id=${meeting.id}&key=${'0'.repeat(32)}`, 404],
    ['a district that is not there', () => `id=${meeting.id}&district=nowhere`, 404],
  ])('%s is refused', async (_, query, status) => {
    expect(await refusal(query())).toBe(status)
  })

  test('one address has so many, one session so many, and the screen always gets in', async () => {
    await until(async () => (await refusal(`id=${meeting.id}`)) === 101)
    for (let opened = 0; opened < 4; opened += 1) await watch()
    expect(await refusal(`id=${meeting.id}`)).toBe(429)
    const session = { authorization: `Bearer ${town.people.resident.client.token}` }
    await watch(`id=${meeting.id}`, session)
    await watch(`id=${meeting.id}`, session)
    expect(await refusal(`id=${meeting.id}`, session)).toBe(429)
    await watch(`id=${meeting.id}&key=${meeting.screenKey}`)
    open[0]?.terminate()
    await until(async () => (await refusal(`id=${meeting.id}`)) === 101)
  })
})
