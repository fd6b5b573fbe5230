// No single vote of a secret ballot can be read or worked out. The same meeting is held several times, with other votes;
// whatever anybody can read must then be the same, word for word: over every endpoint, in every role, in exports and
// logs, and in every row of the database that is not a vote.

import { once } from 'node:events'
import { unzipSync } from 'fflate'
import { uuidv7 } from 'uuidv7'
import WebSocket from 'ws'
import { contract, type EndpointName } from '../../../src/domain/contract'
import type { Side } from '../../../src/domain/meeting/meeting'
import { openSealed } from '../../../src/server/secret'
import { aMeeting, type TestMeeting } from '../support/meeting'
import { aServer, type TestServer } from '../support/server'
import { aTown, type Town, type TownPerson } from '../support/town'
import { until } from '../support/until'
import { act } from '../support/walk'

type Value = -1 | 0 | 1

const seats: readonly Side[] = [
  ...Array<Side>(7).fill('resident'),
  ...Array<Side>(3).fill('unit'),
  'expert',
  ...Array<Side>(2).fill('enterprise'),
]

/** How each seat votes on the first statement; the first four of them also on the second. */
interface Votes {
  readonly first: readonly Value[]
  readonly second: readonly Value[]
}

const asHeld: Votes = { first: [1, 1, 1, 1, -1, 0, 1, 1, -1, 1, -1, 0, 1], second: [1, 1, 1, 1] }
/** Everybody says the opposite. */
const opposite: Votes = { first: [-1, -1, -1, -1, 1, 0, -1, -1, 1, -1, 1, 0, -1], second: [-1, -1, 0, -1] }
/** The same counts: residents have changed places, and so have the small sides among each other. */
const swapped: Votes = { first: [-1, 1, 0, 1, 1, 1, 1, 0, 1, -1, 1, 1, -1], second: [-1, 0, -1, -1] }

/** What can be read at one moment, by who and what was asked. */
type Readings = Readonly<Record<string, string>>

const uuid = /[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}/g

/** Ids, codes, keys and hashes differ between any two meetings: each becomes the number of its first appearance. */
const plain = (text: string, meeting: TestMeeting, url: string): string => {
  const names = new Map<string, string>()
  const nameOf = (found: string): string => {
    const name = names.get(found) ?? `#${names.size}`
    names.set(found, name)
    return name
  }
  return text
    .replace(/\r\n[ \t]/g, '') // lines of a calendar file are folded
    .replaceAll(url, 'URL')
    .replaceAll(meeting.code, 'CODE')
    .replaceAll(meeting.screenKey, 'KEY')
    .replace(uuid, nameOf)
    .replace(/[0-9a-f]{64}/g, 'HASH')
    .replace(/\.[0-9a-z]+\.[A-Za-z0-9_-]{22}/g, '.SIGNED')
}

const isReading = (name: EndpointName): boolean => contract[name].kind === 'query' || contract[name].kind === 'download'

/** PDF and pictures, in which no meeting stands. */
const drawn = ['station.poster', 'station.code', 'matter.card', 'matter.poster', 'file.get']
const readings = (Object.keys(contract) as EndpointName[]).filter((name) => isReading(name) && !drawn.includes(name))

/** Everything that some endpoint might ask for. */
const given = (meeting: TestMeeting, town: Town): Readonly<Record<string, string>> => ({
  id: meeting.id,
  matterId: meeting.matterId,
  meetingId: meeting.id,
  subjectId: meeting.matterId,
  groupId: town.groupA,
  placeId: town.groupA,
  unitId: town.unit,
  code: meeting.code,
  key: meeting.screenKey,
  from: '2026-01-01',
  to: '2026-12-31',
  words: '路灯',
  page: '/',
})

/** What a query asks for: every field that it knows, about this meeting, or about its matter. */
const inputOf = (name: EndpointName, meeting: TestMeeting, town: Town): URLSearchParams => {
  // the code of a meeting has by chance, now and then, the shape of an invitation's
  const values: Readonly<Record<string, string>> = name === 'party.open' ? { code: '22222222' } : given(meeting, town)
  const fields = Object.keys(contract[name].input.properties)
  const search = new URLSearchParams()
  for (const field of fields) {
    const value = field === 'id' && name.startsWith('matter.') ? meeting.matterId : values[field]
    if (value !== undefined) search.set(field, value)
  }
  return search
}

type Moment = 'running' | 'after'

interface Held {
  readonly running: Readings
  readonly after: Readings
  readonly messages: readonly string[]
  readonly voterKeys: readonly unknown[]
}

/** Tables that hold no vote, row by row, with sealed columns opened. */
const tables = [
  'meeting',
  'attendance',
  'statement',
  'matter',
  'matter_event',
  'outbox',
  'notice',
  'audit',
  'request',
] as const

const isVote = (row: object): boolean =>
  'endpoint' in row && (row.endpoint === 'meeting.vote' || row.endpoint === 'meeting.proxyVote')

const rowsOf = async ({ db, services }: TestServer): Promise<Readings> => {
  const all: Record<string, string> = {}
  for (const table of tables) {
    const rows = await db.selectFrom(table).selectAll().execute()
    const opened = rows.map((row) =>
      JSON.stringify(row, (key, value) => {
        // of a vote nothing is kept; of anything else a keyed fingerprint that no two runs have in common
        if (key === 'input_hash' && value !== null && !isVote(row)) return 'keyed'
        if (key === 'voter_key' || key === 'label_enc') return value === null ? null : 'sealed'
        return table === 'request' && key === 'answer' && value !== null ? openSealed(services.secret, value) : value
      }),
    )
    all[`table ${table}`] = opened.sort().join('\n')
  }
  return all
}

/** Documents and tables are packed: what is in them is read, not when they were made. */
const textOf = (body: Buffer): string =>
  body.toString('latin1', 0, 2) === 'PK'
    ? Object.entries(unzipSync(new Uint8Array(body)))
        .filter(([name]) => name.endsWith('.xml') && !name.startsWith('docProps/'))
        .map(([name, bytes]) => `${name} ${Buffer.from(bytes).toString('utf8')}`)
        .join('\n')
    : body.toString('utf8')

const askAll = async (
  meeting: TestMeeting,
  town: Town,
  askers: Readonly<Record<string, TownPerson | null>>,
  server: TestServer,
) => {
  const all: Record<string, string> = {}
  for (const [who, person] of Object.entries(askers)) {
    const client = person?.client ?? server.client()
    for (const name of readings) {
      const response = await client.fetch(`/api/${name}?${inputOf(name, meeting, town)}`)
      const body = Buffer.from(await response.arrayBuffer())
      const text = textOf(body)
      // which statement is next is drawn by lot
      const said = name === 'meeting.next' ? text.replace(/"statement":\{.*?\}/, '"statement":{}') : text
      all[`${who} ${name}`] = `${response.status} ${said}`
    }
  }
  return all
}

/** How often something was asked depends on how long the test waits; each request has an id of its own. */
const logOf = ({ logged }: TestServer): string => {
  const lines = logged.map((line) => JSON.stringify({ ...line, id: undefined, ms: undefined }))
  return [...new Set(lines)].sort().join('\n')
}

/** `walked`: at which moments everybody asks everything; at the other only nobody in particular does. */
const hold = async (votes: Votes, ...walked: readonly Moment[]): Promise<Held> => {
  const server = await aServer({ opinions: true })
  try {
    return await holdOn(server, votes, walked)
  } finally {
    await server.close()
  }
}

const holdOn = async (server: TestServer, votes: Votes, walked: readonly Moment[]): Promise<Held> => {
  const town = await aTown(server)
  const meeting = await aMeeting(server, town)
  const { id } = meeting
  await meeting.set({ ballot: 'secret' })
  const [first, second] = [await meeting.statement('先修学校门口'), await meeting.statement('分摊电费')]
  const expert = { role: 'expert' as const, placeId: 'zhijiang' }
  const people: TownPerson[] = []
  for (const side of seats) {
    if (side === 'unit') people.push(await meeting.guest(side, [{ role: 'unit', placeId: town.unit }]))
    else people.push(await meeting.guest(side, side === 'expert' ? [expert] : []))
  }
  const who = { kind: 'label' as const, label: '张大爷', side: 'resident' as const }
  const { attendanceId } = await town.people.memberA.client.command('meeting.attend', { id, who, present: true })
  await meeting.lead({ control: 'openVoting' })

  const socket = new WebSocket(`${server.url.replace('http', 'ws')}/api/meeting.live?id=${id}`)
  const messages: string[] = []
  socket.on('message', (data) => messages.push(String(data)))
  await once(socket, 'open')

  const answers: string[] = []
  const cast = async (index: number, statementId: string, value: Value): Promise<void> => {
    const input = { id, statementId, value, requestId: uuidv7() }
    const voter = people[index]
    if (voter === undefined) throw new Error('Nobody sits there.')
    answers.push(JSON.stringify(await voter.client.command('meeting.vote', input)))
    answers.push(JSON.stringify(await voter.client.command('meeting.vote', input)))
  }
  for (const [index, value] of votes.first.entries()) {
    await cast(index, first, value)
    // anyone who looks after each single vote sees nothing but that one more has been cast
    const { meeting: now } = await server.client().query('meeting.get', { id })
    expect(now.statements.map(({ result }) => result)).toEqual([null, null])
  }
  for (const [index, value] of votes.second.entries()) await cast(index, second, value)
  const proxy = { id, attendanceId, statementId: first, value: votes.first[0] ?? 0 }
  // the organiser knows what was said to them; it is the only vote that somebody else has entered
  await town.people.memberA.client.command('meeting.proxyVote', { ...proxy, value: 1 })

  const settled = async () => {
    const { meeting: now } = await server.client().query('meeting.get', { id })
    return now.statements[0]?.seen === 14 && now.statements[1]?.seen === 4
  }
  await until(settled)
  const { resident, neighbour, memberA, otherMemberA, coordinatorA, memberB, office, chair, staff, otherStaff } =
    town.people
  const askers = {
    nobody: null,
    ...{ resident, neighbour, memberA, otherMemberA, coordinatorA, memberB, office, chair, staff, otherStaff },
    // one voter of each side
    ...Object.fromEntries([0, 7, 10, 11].map((index) => [`${seats[index]} ${index}`, people[index] ?? null])),
  }
  const read = async (moment: Moment): Promise<Readings> => {
    const all = {
      ...(await askAll(meeting, town, walked.includes(moment) ? askers : { nobody: null }, server)),
      ...(await rowsOf(server)),
      log: logOf(server),
      answers: answers.join('\n'),
    }
    return Object.fromEntries(Object.entries(all).map(([what, text]) => [what, plain(text, meeting, server.url)]))
  }
  const running = await read('running')
  expect(
    messages.flatMap((text) => JSON.parse(text).statements.map((one: { result: unknown }) => one.result)),
  ).not.toContainEqual(expect.anything())
  await meeting.lead({ control: 'closeVoting' })
  await meeting.lead({ control: 'end' })
  await act(town, 'memberA', meeting.matterId, {
    action: 'closeMeeting',
    meetingId: id,
    attendance: 14,
    opinions: 2,
    minutes: '先修学校门口的两盏。',
    photoIds: [],
  })
  const ask = () => server.client().query('meeting.opinion', { id })
  await until(async () => (await ask()).state === 'ready')
  const after = await read('after')
  socket.terminate()
  const keys = await server.db.selectFrom('meeting').select('voter_key').where('id', '=', id).execute()
  return { running, after, messages: messages.map((text) => plain(text, meeting, server.url)), voterKeys: keys }
}

let held: Held
let held2: Held
let held3: Held

/** Four times everybody asks everything: on a machine that does much else as well that takes a while. */
const timeoutMs = 300_000

beforeAll(async () => {
  held = await hold(asHeld, 'running', 'after')
}, timeoutMs)
beforeAll(async () => {
  held2 = await hold(opposite, 'running')
}, timeoutMs)
beforeAll(async () => {
  held3 = await hold(swapped, 'after')
}, timeoutMs)

const differing = (one: Readings, other: Readings): readonly string[] =>
  [...new Set([...Object.keys(one), ...Object.keys(other)])].filter((what) => one[what] !== other[what])

test('the walk reads something at every endpoint, and the results when they are there', () => {
  const answered = new Set(
    Object.entries(held.after).flatMap(([what, text]) => (text.startsWith('200') ? [what.split(' ').at(-1)] : [])),
  )
  expect(readings.filter((name) => name.startsWith('meeting.') && !answered.has(name))).toEqual([])
  expect(held.after['nobody meeting.get']).toContain('"agree":9')
  expect(held.after['nobody meeting.opinion']).toContain('"ready"')
})

test('while people vote, nothing anybody reads depends on how they vote', () => {
  expect(differing(held.running, held2.running)).toEqual([])
})

test('afterwards it depends on the counts that are published, and not on who voted how', () => {
  expect(differing(held.after, held3.after)).toEqual([])
})

test('other counts do make a difference afterwards: the comparison sees what there is to see', () => {
  expect(differing(held.after, held2.after)).toContain('nobody meeting.get')
})

test('of sides under five nothing is told, nor of a statement that only four have voted on', () => {
  const told = JSON.parse((held.after['nobody meeting.get'] ?? '').slice('200 '.length))
  const [first, second] = told.meeting.statements
  expect(first.result.sides.map(({ side }: { side: string }) => side)).toEqual(['resident'])
  expect(first.result.others).toEqual({ agree: 3, disagree: 2, pass: 1 })
  expect(second.result).toBeNull()
})

test('a secret ballot gives no receipt: not even to the one who voted', () => {
  const own = JSON.parse((held.after['resident 0 meeting.get'] ?? '').slice('200 '.length))
  const during = JSON.parse((held.running['resident 0 meeting.get'] ?? '').slice('200 '.length))
  expect(during.you.votes).toHaveLength(2)
  expect(during.you.votes.every(({ value }: { value: unknown }) => value === null)).toBe(true)
  expect(own.you.votes).toEqual([])
})

test('the key that would tell whose vote is whose is gone when the meeting has ended', () => {
  expect(held.voterKeys).toEqual([{ voter_key: null }])
})
