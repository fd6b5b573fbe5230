// Every operation of the contract, asked thousands of times with made-up inputs by everybody: nothing is a fault of ours, and
// what cannot be answered has a code. The same requests every time; another seed is `FUZZ_SEED`, more of them `FUZZ_TIMES`.

import { uuidv7 } from 'uuidv7'
import { contract, type EndpointName } from '../../../src/domain/contract'
import type { Endpoint } from '../../../src/domain/contract/endpoint'
import { errorCodes } from '../../../src/domain/errors'
import { inventor, seeded } from '../support/invented'
import { aMeeting } from '../support/meeting'
import { aServer, type TestServer } from '../support/server'
import { aTown, type Town } from '../support/town'
import { aMatterAt, submit } from '../support/walk'

const seed = Number(process.env.FUZZ_SEED ?? 20_261_129)
/** requests to each operation */
const times = Number(process.env.FUZZ_TIMES ?? 12)
const atOnce = 8

/** These leave nobody to ask as. */
const spared: readonly string[] = ['session.end', 'session.endOthers', 'person.delete']

let server: TestServer
let town: Town
let ids: readonly string[]

beforeAll(async () => {
  server = await aServer()
  town = await aTown(server)
  const { matterId, reportId } = await aMatterAt(server, town, 'evaluation')
  const meeting = await aMeeting(server, town)
  const { id: waiting } = await submit(town)
  const people = Object.values(town.people).map(({ id }) => id)
  ids = [
    matterId,
    reportId,
    waiting,
    meeting.id,
    meeting.matterId,
    town.groupA,
    town.groupB,
    town.unit,
    town.otherUnit,
    town.stationA.id,
    ...people,
    uuidv7(),
  ]
})
afterAll(() => server.close())

interface Made {
  readonly name: string
  readonly path: string
  readonly init: RequestInit
  readonly as: keyof Town['people'] | undefined
}

const form = (random: () => number): FormData => {
  const data = new FormData()
  const bytes = Uint8Array.from({ length: Math.floor(random() * 2000) }, () => Math.floor(random() * 256))
  data.set(random() < 0.9 ? 'file' : 'other', new Blob([bytes]), 'x.jpg')
  return data
}

/** Bodies that no client of ours would send. */
const broken = (body: string, random: () => number): string => {
  const kinds = [
    body.slice(0, body.length / 2),
    `[${body}]`,
    '"text"',
    '',
    `${body}${body}`,
    '{"requestId":{}}',
    '\u0000',
  ]
  return kinds[Math.floor(random() * kinds.length)] ?? ''
}

const requestTo = (name: EndpointName, endpoint: Endpoint, turn: number): Made => {
  const random = seeded(seed + turn)
  const invent = inventor({ random, ids }, turn % 3 === 0 ? 0 : 0.08)
  const names = [undefined, ...(Object.keys(town.people) as (keyof Town['people'])[])]
  const as = names[Math.floor(random() * names.length)]
  const input = invent(endpoint.input)
  if (endpoint.kind === 'command') {
    const whole = JSON.stringify({ ...input, requestId: random() < 0.9 ? uuidv7() : input.requestId })
    const body = random() < 0.05 ? broken(whole, random) : whole
    return {
      name,
      as,
      path: `/api/${name}`,
      init: { method: 'POST', headers: { 'content-type': 'application/json' }, body },
    }
  }
  const query = new URLSearchParams(
    Object.entries(input).map(([key, value]) => [key, typeof value === 'string' ? value : JSON.stringify(value)]),
  )
  const path = `/api/${name}?${query}`
  return { name, as, path, init: endpoint.kind === 'upload' ? { method: 'POST', body: form(random) } : {} }
}

const ask = async ({ name, as, path, init }: Made): Promise<string | undefined> => {
  const client = as === undefined ? server.client() : town.people[as].client
  const response = await client.fetch(path, init)
  const text = await response.text()
  const asked = `${as ?? 'nobody'}: ${name} ${path.slice(0, 300)} ${typeof init.body === 'string' ? init.body.slice(0, 600) : ''}`
  if (response.status >= 500) return `${response.status} ${asked}`
  if (response.status < 400) return undefined
  const { error } = JSON.parse(text) as { error?: { code: string } }
  return errorCodes.some((code) => code === error?.code) ? undefined : `${response.status} without a code, ${asked}`
}

test('every operation, by everybody, with anything: no fault of ours, and every refusal has a code', async () => {
  const operations = (Object.entries(contract) as [EndpointName, Endpoint][]).filter(([name]) => !spared.includes(name))
  const made = Array.from({ length: times }).flatMap((_, round) =>
    operations.map(([name, endpoint], index) => requestTo(name, endpoint, round * operations.length + index)),
  )
  expect(made.length).toBeGreaterThan(1500)
  const faults: string[] = []
  const next = made.values()
  const work = async (): Promise<void> => {
    for (const one of next) {
      const fault = await ask(one)
      if (fault !== undefined) faults.push(fault)
    }
  }
  await Promise.all(Array.from({ length: atOnce }, work))
  expect(faults).toEqual([])
  expect(server.logged.filter((line) => Reflect.get(line, 'message') === 'failed')).toEqual([])
  expect((await server.client().fetch('/api/health')).status).toBe(200)
})
