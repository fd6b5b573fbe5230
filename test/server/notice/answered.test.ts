// Doing what a notice asks reads the notice: for all whom it asked, or for who did their part.

import { deliver } from '../../../src/server/notice/deliver'
import { aServer, type TestServer } from '../support/server'
import { aTown, type Town, type TownName } from '../support/town'
import { act, aMatterAt, answer, openMatter, submit } from '../support/walk'

let server: TestServer
let town: Town

beforeAll(async () => {
  server = await aServer()
  town = await aTown(server)
})
afterAll(() => server.close())

const unread = async (who: TownName, subjectId: string): Promise<readonly string[]> => {
  await deliver(server.db, server.now(), async () => undefined, server.services.log)
  const { rows } = await town.people[who].client.query('notice.list', { limit: 100 })
  return rows.filter((row) => row.subject.id === subjectId && row.readAt === null).map((row) => row.type)
}

test('a report that is answered asks no coordinator any more', async () => {
  const { id } = await submit(town)
  expect(await unread('coordinatorA', id)).toEqual(['submitted'])
  const decline = { action: 'decline' as const, reason: 'notPublic' as const, advice: '请找物业' }
  await answer(town, 'coordinatorA', id, decline)
  expect(await unread('coordinatorA', id)).toEqual([])
  expect(await unread('resident', id)).toEqual(['declined'])
})

test('a matter that one member claims asks no other member any more; confirming answers the handing in', async () => {
  const { matterId: id } = await openMatter(town)
  expect(await unread('otherMemberA', id)).toEqual(['opened'])
  await act(town, 'memberA', id, { action: 'claim' })
  expect(await unread('otherMemberA', id)).toEqual([])
  const topic = { question: '怎么修', affected: '三百户', where: '村口', why: '涉及多个部门' }
  await act(town, 'memberA', id, { action: 'writeTopic', ...topic })
  await act(town, 'memberA', id, { action: 'handIn' })
  expect(await unread('coordinatorA', id)).toContain('handedIn')
  await act(town, 'coordinatorA', id, { action: 'confirm' })
  expect(await unread('coordinatorA', id)).not.toContain('handedIn')
})

test('who has judged a result is not asked to any more, others still are; with the end nobody is', async () => {
  const { matterId: id } = await aMatterAt(server, town, 'evaluation')
  await town.people.otherMemberA.client.command('matter.support', { id, on: true })
  server.pass(1)
  await act(town, 'memberA', id, { action: 'publishResult', summary: '已经修好' })
  expect(await unread('resident', id)).toContain('resultPublished')
  await town.people.resident.client.command('matter.rate', { id, solved: 'yes', score: 5, words: '' })
  expect(await unread('resident', id)).not.toContain('resultPublished')
  expect(await unread('otherMemberA', id)).toContain('resultPublished')
  await act(town, 'coordinatorA', id, { action: 'close' })
  expect(await unread('otherMemberA', id)).not.toContain('resultPublished')
  expect(await unread('otherMemberA', id)).toContain('closed')
})
