// Members read before they claim: what the coordinator ticked, and nothing by itself.

import { uuidv7 } from 'uuidv7'
import { aServer, type TestServer } from '../support/server'
import { aTown, type Town, type TownName } from '../support/town'
import { act, answer, opening, submit } from '../support/walk'

let server: TestServer
let town: Town

beforeAll(async () => {
  server = await aServer()
  town = await aTown(server)
})
afterAll(() => server.close())

const accepted = async (more: { showWords?: boolean; showPhotos?: string[] } = {}) => {
  const { id } = await submit(town)
  const matterId = uuidv7()
  await answer(town, 'coordinatorA', id, { action: 'accept', ...opening(matterId), ...more })
  return matterId
}
const said = (who: TownName, id: string) => town.people[who].client.query('matter.said', { id })
const refusedTo = async (who: TownName, id: string) => (await town.people[who].client.refusal(said(who, id))).refused

test('nothing is shown that was not ticked', async () => {
  const id = await accepted()
  expect(await said('memberA', id)).toEqual({ rows: [] })
  const no = await accepted({ showWords: false, showPhotos: [] })
  expect(await said('memberA', no)).toEqual({ rows: [] })
})

test('ticked words are read by members who may claim, not by those of another group, and by nobody else', async () => {
  const id = await accepted({ showWords: true })
  expect(await said('memberA', id)).toMatchObject({
    rows: [{ text: expect.stringContaining('村口的路灯'), photos: [] }],
  })
  for (const who of ['memberB', 'coordinatorB', 'staff', 'resident', 'neighbour'] as const) {
    expect([who, await refusedTo(who, id)]).toEqual([who, 'notAllowed'])
  }
})

test('once somebody leads it, other members of the group read it no longer', async () => {
  const id = await accepted({ showWords: true })
  await act(town, 'memberA', id, { action: 'claim' })
  expect((await said('memberA', id)).rows).toHaveLength(1)
  expect(await refusedTo('otherMemberA', id)).toBe('notAllowed')
  const { matter, timeline } = await server.client().query('matter.get', { id })
  expect(JSON.stringify([matter, timeline])).not.toContain('摔过两次')
})

test('pictures of another report cannot be ticked', async () => {
  const { id } = await submit(town)
  const { client } = town.people.coordinatorA
  const command = { action: 'accept' as const, ...opening(uuidv7()), showPhotos: [uuidv7()] }
  expect(await client.refusal(client.command('report.act', { id, command }))).toMatchObject({ refused: 'notFound' })
})
