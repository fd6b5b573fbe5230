// Following a matter: being told how it goes on and asking for it to go on, without a say in the result.

import { deliver } from '../../../src/server/notice/deliver'
import { backends } from '../support/backend'
import { aServer, type TestServer } from '../support/server'
import { aTown, type Town } from '../support/town'
import { act, aMatterAt, openMatter } from '../support/walk'

describe.each(backends)('on %s', (backend) => {
  let server: TestServer
  let town: Town

  beforeAll(async () => {
    server = await aServer({ backend })
    town = await aTown(server)
  })
  afterAll(() => server.close())

  const neighbour = () => town.people.neighbour.client
  const follow = (id: string, on: boolean) => neighbour().command('matter.follow', { id, on })
  const followed = async () => (await neighbour().query('matter.following', {})).rows.map(({ id }) => id)

  test('who follows is told of every step, once, until they let go of it', async () => {
    const { matterId: id } = await openMatter(town)
    const told = async () => {
      await deliver(server.db, server.now(), async () => undefined, server.services.log)
      return (await neighbour().query('notice.list', {})).rows.map(({ type }) => type)
    }
    await Promise.all(Array.from({ length: 5 }, () => follow(id, true)))
    expect(await followed()).toEqual([id])
    expect((await neighbour().query('matter.get', { id })).you).toMatchObject({ follower: true, supporter: false })
    await act(town, 'memberA', id, { action: 'claim' })
    expect(await told()).toEqual(['claimed'])
    expect(await follow(id, false)).toEqual({ following: false })
    expect(await followed()).toEqual([])
    server.pass(1)
    await act(town, 'memberA', id, { action: 'release', reason: '出差' })
    expect(await told()).toEqual(['claimed'])
  })

  test('who follows may urge it; a stranger may not', async () => {
    const { matterId: id } = await openMatter(town)
    const urge = () => act(town, 'neighbour', id, { action: 'urge' })
    const offered = async () => (await neighbour().query('matter.get', { id })).you.offered
    expect(await offered()).toEqual([])
    expect(await neighbour().refusal(urge())).toMatchObject({ refused: 'notAllowed' })
    await follow(id, true)
    expect(await offered()).toEqual(['urge'])
    await urge()
    const { you } = await town.people.memberA.client.query('matter.get', { id })
    expect(you.offered).toContain('claim')
  })

  test('who only follows does not judge the result', async () => {
    const { matterId: id } = await aMatterAt(server, town, 'evaluation')
    const { client } = town.people.memberB
    await client.command('matter.follow', { id, on: true })
    await act(town, 'memberA', id, { action: 'publishResult', summary: '已经修好' })
    const rating = client.command('matter.rate', { id, solved: 'no', score: 1, words: '' })
    expect(await client.refusal(rating)).toMatchObject({ refused: 'notConcerned' })
  })

  test('who has met it too once the result is published follows it, and does not judge it; who had before does', async () => {
    const { matterId: id } = await aMatterAt(server, town, 'evaluation')
    const early = neighbour()
    const late = town.people.memberB.client
    await early.command('matter.support', { id, on: true })
    server.pass(1)
    await act(town, 'memberA', id, { action: 'publishResult', summary: '已经修好' })
    server.pass(1)
    await late.command('matter.support', { id, on: true })
    expect((await late.query('matter.get', { id })).you).toMatchObject({ supporter: true, late: true })
    const rating = { id, solved: 'no' as const, score: 1 as const, words: '' }
    expect(await late.refusal(late.command('matter.rate', rating))).toMatchObject({ refused: 'notConcerned' })
    await early.command('matter.rate', rating)
    // it is taken up again: of the next result they are among those whom it concerned
    await act(town, 'coordinatorA', id, { action: 'reopen', to: 'implementation', reason: '没有修好' })
    expect((await late.query('matter.get', { id })).you).toMatchObject({ supporter: true, late: false })
  })

  test('what is over can be let go of, and followed no more', async () => {
    const { matterId: id } = await openMatter(town)
    await follow(id, true)
    await act(town, 'coordinatorA', id, { action: 'end', reason: '重复' })
    expect(await follow(id, false)).toEqual({ following: false })
    expect(await neighbour().refusal(follow(id, true))).toMatchObject({ refused: 'matterNotOpen' })
  })
})
