// Replies of group and district over HTTP: read by those whose they are, changed by who answers for them; and the look at
// one before it goes out.

import { uuidv7 } from 'uuidv7'
import { aServer, type TestServer } from '../support/server'
import { aTown, type Town, type TownName } from '../support/town'
import { answer, submit } from '../support/walk'

let server: TestServer
let town: Town

beforeAll(async () => {
  server = await aServer()
  town = await aTown(server)
})
afterAll(() => server.close())

const save = (who: TownName, groupId: string | null, id = uuidv7(), text = '您反映的{标题}已收到。') => {
  const template = { id, groupId, action: 'decline' as const, name: '不受理', text }
  return town.people[who].client.command('reply.saveTemplate', template)
}
const idsOf = async (who: TownName) =>
  (await town.people[who].client.query('reply.templates', {})).rows.map(({ id }) => id)

test('a group has its own, everybody the district’s; nobody changes those of others', async () => {
  const own = await save('coordinatorA', town.groupA)
  const all = await save('office', null)
  expect(await idsOf('coordinatorA')).toEqual([all.id, own.id])
  expect(await idsOf('coordinatorB')).toEqual([all.id])
  const { client } = town.people.coordinatorB
  const attempts: readonly (() => Promise<unknown>)[] = [
    () => save('coordinatorB', town.groupA),
    () => save('coordinatorB', null),
    () => save('coordinatorB', town.groupB, own.id, '换掉'),
    () => client.command('reply.dropTemplate', { id: own.id }),
    () => client.command('reply.dropTemplate', { id: all.id }),
  ]
  for (const attempt of attempts) {
    expect(await client.refusal(attempt())).toMatchObject({ refused: 'notAllowed' })
  }
  await save('coordinatorA', town.groupA, own.id, '您反映的{标题}归村里管。')
  expect((await town.people.coordinatorA.client.query('reply.templates', {})).rows[1]?.text).toBe(
    '您反映的{标题}归村里管。',
  )
  await town.people.coordinatorA.client.command('reply.dropTemplate', { id: own.id })
  expect(await idsOf('coordinatorA')).toEqual([all.id])
})

test('a reply that somebody else was given already is found, one that ignores what was said too; not by another desk', async () => {
  const advice = '您反映的情况正在法院审理，请等判决下来以后再联系我们，谢谢理解。'
  const { id: first } = await submit(town)
  const { id: second } = await submit(town, 'neighbour')
  await answer(town, 'coordinatorA', first, { action: 'decline', reason: 'inCourt', advice })
  const { client } = town.people.coordinatorA
  const look = (id: string, text: string) => client.query('reply.check', { id, text })
  expect(await look(second, advice.replace('谢谢理解', '感谢理解'))).toMatchObject({ pasted: {}, ignores: true })
  expect(await look(first, advice)).toMatchObject({ pasted: null })
  const own = '村口到学校的路灯线路归村里，村委会这周五前换好六盏，晚上请您再看看。'
  expect(await look(second, own)).toEqual({ pasted: null, ignores: false })
  const other = town.people.coordinatorB.client
  expect(await other.refusal(other.query('reply.check', { id: second, text: own }))).toMatchObject({
    refused: 'notFound',
  })
})
