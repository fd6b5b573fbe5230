// Of all members who claim at once exactly one leads; everybody else learns it at once.

import { uuidv7 } from 'uuidv7'
import type { Client } from '../support/client'
import { aServer, type TestServer } from '../support/server'
import { aPerson, aTown, type Town } from '../support/town'
import { act, openMatter } from '../support/walk'

describe.each(['pglite', 'postgres'] as const)('on %s', (backend) => {
  let server: TestServer
  let town: Town

  beforeAll(async () => {
    server = await aServer({ backend })
    town = await aTown(server)
  })
  afterAll(() => server.close())

  const outcome = async (client: Client, id: string): Promise<string> => {
    const claim = client.command('matter.act', { id, command: { action: 'claim' } })
    return claim.then(
      () => 'lead',
      async () => (await client.refusal(claim)).refused,
    )
  }

  test('of 200 members who claim at once one leads, and 199 are told so', async () => {
    const { matterId } = await openMatter(town)
    const holding = { role: 'member', placeId: town.groupA } as const
    const members = await Promise.all(Array.from({ length: 200 }, (_, n) => aPerson(server, `委员${n}`, [holding])))
    const outcomes = await Promise.all(members.map(({ client }) => outcome(client, matterId)))

    expect(outcomes.filter((one) => one === 'lead')).toHaveLength(1)
    expect(outcomes.filter((one) => one === 'alreadyClaimed')).toHaveLength(199)
    const winner = members[outcomes.indexOf('lead')]
    const { matter, timeline } = await server.client().query('matter.get', { id: matterId })
    expect(matter).toMatchObject({ leadId: winner?.id, version: 2 })
    expect(timeline.map((entry) => entry.type)).toEqual(['opened', 'claimed'])
    const loser = members.find(({ id }) => id !== winner?.id)
    const join = { id: matterId, command: { action: 'join' } } as const
    await expect(loser?.client.command('matter.act', join)).resolves.toEqual({ version: 3 })
  })

  test('the same claim sent thirty times at once is one event and one answer', async () => {
    const { matterId: id } = await openMatter(town)
    const { client } = town.people.memberA
    const claim = { requestId: uuidv7(), id, command: { action: 'claim' } } as const
    const answers = await Promise.all(Array.from({ length: 30 }, () => client.command('matter.act', claim)))
    expect(answers).toEqual(Array.from({ length: 30 }, () => ({ version: 2 })))
    expect((await client.query('matter.get', { id })).timeline).toHaveLength(2)
  })

  test('thirty people who add something at once without naming a version all get through, one after another', async () => {
    const { matterId: id } = await openMatter(town)
    await act(town, 'memberA', id, { action: 'claim' })
    const notes = Array.from({ length: 30 }, (_, n) => act(town, 'memberA', id, { action: 'note', text: `第${n}条` }))
    const versions = (await Promise.all(notes)).map(({ version }) => version).sort((a, b) => a - b)
    expect(versions).toEqual(Array.from({ length: 30 }, (_, n) => n + 3))
    expect(await server.client().query('matter.verify', { id })).toMatchObject({ unbroken: true, stateMatches: true })
  })

  test('anyone who saw an older version is told that it moved on', async () => {
    const { matterId: id } = await openMatter(town)
    await act(town, 'memberA', id, { action: 'claim' }, 1)
    const { client } = town.people.memberA
    const late = act(town, 'memberA', id, { action: 'note', text: '旧' }, 1)
    expect(await client.refusal(late)).toEqual({ status: 409, refused: 'movedOn' })
    await expect(act(town, 'memberA', id, { action: 'note', text: '新' }, 2)).resolves.toEqual({ version: 3 })
  })

  test('somebody else cannot use a request id again, and one id does only one thing', async () => {
    const { matterId: id } = await openMatter(town)
    const requestId = uuidv7()
    const claim = { requestId, id, command: { action: 'claim' } } as const
    await town.people.memberA.client.command('matter.act', claim)
    const { client } = town.people.otherMemberA
    expect(await client.refusal(client.command('matter.act', claim))).toMatchObject({ refused: 'requestReused' })
  })
})
