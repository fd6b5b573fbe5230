// Hostile values in every field of every endpoint: each request ends in an answer or in a 4xx with a stable code, none
// in a fault of ours; and texts that look like code are kept as they are.

import { uuidv7 } from 'uuidv7'
import { contract, type EndpointName } from '../../../src/domain/contract'
import { errorCodes } from '../../../src/domain/errors'
import { aServer, type TestServer } from '../support/server'
import { aTown, type Town } from '../support/town'
import { aReportInput } from '../support/walk'
import { newScene, type Scene, table } from './table'

const hostile: readonly unknown[] = [
  null,
  -1,
  1e308,
  '',
  "'; drop table report; --",
  '%',
  '../../../../etc/passwd',
  '<script>alert(1)</script>',
  '\u0000',
  '\ud800',
  '𠮷'.repeat(30_000),
  '00000000-0000-0000-0000-000000000000',
  '2026-02-30',
  '-infinity',
  [],
  Array.from({ length: 5000 }, () => 'x'),
  {},
  { $ne: null },
  { text: '地', lng: 1e9, lat: -1e9 },
  { action: 'claim', extra: true },
  { action: '__proto__' },
  { action: 'constructor' },
]

describe('over every endpoint', () => {
  let server: TestServer
  let town: Town
  let scene: Scene

  beforeAll(async () => {
    server = await aServer()
    town = await aTown(server)
    scene = await newScene(server, town)
  })
  afterAll(() => server.close())

  const send = async (name: EndpointName, input: Record<string, unknown>) => {
    const { kind } = contract[name]
    // somebody who holds every role that this district has
    const client =
      name.startsWith('matter.m') || name.startsWith('meeting.') || ['figure.duty', 'figure.dutyLooks'].includes(name)
        ? town.people.memberB.client
        : town.people.office.client
    if (kind === 'command') {
      return client.fetch(`/api/${name}`, {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify({ requestId: uuidv7(), ...input }),
      })
    }
    const search = new URLSearchParams(
      Object.entries(input).map(([key, value]) => [
        key,
        (typeof value === 'string' ? value : JSON.stringify(value)).slice(0, 4000),
      ]),
    )
    return client.fetch(`/api/${name}?${search}`, { method: kind === 'upload' ? 'POST' : 'GET' })
  }

  /** What is wrong with the answer to this, or undefined when it is an answer or a refusal as it should be. */
  const faultIn = async (name: EndpointName, input: Record<string, unknown>): Promise<string | undefined> => {
    const response = await send(name, input)
    const body = await response.text()
    if (response.ok) return undefined
    const { error } = JSON.parse(body) as { error: { code: string } }
    const isKnown = errorCodes.some((code) => code === error.code)
    return response.status >= 500 || !isKnown
      ? `${response.status} ${error.code} for ${JSON.stringify(input).slice(0, 200)}`
      : undefined
  }

  // deleting oneself and ending sessions would end the walk
  const walked = table.filter(([name]) => !['person.delete', 'session.end', 'session.endOthers'].includes(name))

  test.each(walked)('%s', async (name, input) => {
    const good = input(scene) as Record<string, unknown>
    const fields = [...new Set([...Object.keys(contract[name].input.properties), 'unknown'])]
    const faults: string[] = []
    for (const field of fields) {
      const found = await Promise.all(hostile.map((value) => faultIn(name, { ...good, [field]: value })))
      faults.push(...found.flatMap((fault) => (fault === undefined ? [] : `${field}: ${fault}`)))
    }
    expect(faults).toEqual([])
    expect(server.logged.filter((line) => 'level' in line && line.level === 'error')).toEqual([])
  })

  test('what office programs paste comes back with line breaks', async () => {
    const { client } = town.people.resident
    const input = aReportInput(town, { text: '上一段\u000b下一段\u2028第三段\u0007', title: '\u200b\u3164' })
    const { id } = await client.command('report.submit', input)
    expect(await client.query('report.get', { id })).toMatchObject({ text: '上一段\n下一段\n第三段', title: '上一段' })
  })

  test('a text that nobody can see is none', async () => {
    const { client } = town.people.resident
    const input = aReportInput(town, { text: '\u200b \u3164\u2800' })
    expect(await client.refusal(client.command('report.submit', input))).toMatchObject({
      status: 400,
      refused: 'invalid',
      fields: { '/text': 'tooShort' },
    })
  })

  test('a refused command names what is wrong with it, and nothing that only other commands have', async () => {
    const of = async (command: Record<string, unknown>) => {
      const answer = await send('report.act', { id: uuidv7(), command })
      return (await answer.json()) as unknown
    }
    const invalid = (fields: Record<string, string>) => ({ error: { code: 'invalid', fields } })
    expect(await of({ action: 'ask' })).toEqual(invalid({ '/command/question': 'missing' }))
    const long = await of({ action: 'ask', question: '长'.repeat(5_000) })
    expect(long).toEqual(invalid({ '/command/question': 'tooLong' }))
    expect(await of({ action: 'sing' })).toEqual(invalid({ '/command/action': 'wrong' }))
  })

  test('a text that looks like code comes back as it was written', async () => {
    const text = `'; drop table report; -- <img src=x onerror=alert(1)> \${7*7} {{7*7}} =1+1 %00 \\u0000 😀𠮷\u202e`
    const { client } = town.people.resident
    const { id } = await client.command('report.submit', aReportInput(town, { text, title: '=1+1' }))
    expect(await client.query('report.get', { id })).toMatchObject({ text, title: '=1+1' })
    const found = await town.people.coordinatorA.client.query('report.inbox', { words: "'; drop table" })
    expect(found.rows.map((row) => row.id)).toContain(id)
  })
})
