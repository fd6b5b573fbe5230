// Telling the office of words and pictures of others: nothing is hidden by it, the desk decides, and nobody learns who told.

import { mostOpenFlags } from '../../../src/domain/flag/flag'
import { deliver } from '../../../src/server/notice/deliver'
import { backends } from '../support/backend'
import type { Client } from '../support/client'
import { aMeeting, type TestMeeting } from '../support/meeting'
import { aServer, type TestServer } from '../support/server'
import { aPerson, aTown, type Town } from '../support/town'
import { until } from '../support/until'
import { openMatter, submit } from '../support/walk'

describe.each(backends)('on %s', (backend) => {
  let server: TestServer
  let town: Town
  let meeting: TestMeeting

  beforeAll(async () => {
    server = await aServer({ backend })
    town = await aTown(server)
    meeting = await aMeeting(server, town)
  })
  afterAll(() => server.close())

  const delivered = () => deliver(server.db, server.now(), async () => undefined, server.services.log)
  const desk = () => town.people.coordinatorA.client
  const queue = async (client: Client = desk()) => (await client.query('flag.list', { limit: 100 })).rows
  const entryWith = async (matterId: string, text: string): Promise<number> => {
    const { timeline } = await town.people.resident.client.query('matter.get', { id: matterId })
    const found = timeline.find(({ data }) => JSON.stringify(data).includes(text))
    if (found === undefined) throw new Error(`No entry says ${text}.`)
    return found.version
  }
  const tell = (by: Client, statementId: string, note = '') =>
    by.command('flag.make', {
      kind: 'statement',
      id: statementId,
      meetingId: meeting.id,
      reason: 'abuse',
      note,
    })
  const stated = () =>
    server
      .client()
      .query('meeting.get', { id: meeting.id })
      .then((got) => got.meeting.statements)

  test('what two people tell of stands once in the queue, without who they are, and stays in sight', async () => {
    const id = await meeting.statement('某某人就是个骗子')
    const [first, second] = [await aPerson(server, '告知人甲'), await aPerson(server, '告知人乙')]
    await tell(first.client, id, '在骂人')
    await tell(first.client, id, '在骂人')
    await tell(second.client, id)
    const rows = (await queue()).filter(({ text }) => text === '某某人就是个骗子')
    expect(rows).toMatchObject([
      { kind: 'statement', people: 2, said: [{ reason: 'abuse', note: '在骂人' }, { note: '' }] },
    ])
    for (const secret of [first.id, second.id, '告知人甲']) expect(JSON.stringify(rows)).not.toContain(secret)
    expect((await stated()).map(({ text }) => text)).toContain('某某人就是个骗子')
  })

  test('hidden: others no longer see it, its author is told why and not by whom, those who told are told', async () => {
    const author = await meeting.guest()
    const { statementId } = await author.client.command('meeting.state', { id: meeting.id, text: '张三电话打爆他' })
    const teller = await aPerson(server, '告知人丙')
    await tell(teller.client, statementId)
    const row = (await queue()).find(({ text }) => text === '张三电话打爆他')
    await desk().command('flag.decide', { id: row?.id ?? '', hide: true, reason: '泄露了别人的电话' })
    await until(async () => !(await stated()).some(({ id }) => id === statementId))
    await delivered()
    const told = JSON.stringify((await author.client.query('notice.list', {})).rows)
    expect(told).toContain('泄露了别人的电话')
    expect(told).not.toContain(teller.id)
    expect(told).not.toContain('告知人丙')
    expect((await teller.client.query('notice.list', {})).rows.map(({ type }) => type)).toContain('flagHidden')
    expect(
      JSON.stringify(await author.client.fetch('/api/person.export').then((answer) => answer.text())),
    ).not.toContain(teller.id)
  })

  test('kept: it stays, the author hears nothing', async () => {
    const author = await meeting.guest()
    const { statementId } = await author.client.command('meeting.state', { id: meeting.id, text: '我不同意修路' })
    await tell(town.people.neighbour.client, statementId)
    const row = (await queue()).find(({ text }) => text === '我不同意修路')
    await desk().command('flag.decide', { id: row?.id ?? '', hide: false, reason: '' })
    await until(async () => (await stated()).some(({ id }) => id === statementId))
    await delivered()
    expect((await author.client.query('notice.list', {})).rows).toEqual([])
    expect(
      await desk().refusal(desk().command('flag.decide', { id: row?.id ?? '', hide: true, reason: '再看' })),
    ).toMatchObject({
      refused: 'movedOn',
    })
  })

  test('words of a matter are covered for residents and stay for those who work on it', async () => {
    const { matterId } = await openMatter(town)
    const { matter } = await town.people.resident.client.query('matter.get', { id: matterId })
    const summary = matter.summary
    const version = await entryWith(matterId, summary)
    const { resident } = town.people
    await resident.client.command('flag.make', { kind: 'words', id: matterId, version, reason: 'untrue', note: '' })
    const row = (await queue()).find(({ subject }) => subject.id === matterId)
    expect(row?.text).toContain(summary)
    // the coordinator wrote it: the office decides
    expect(row?.mine).toBe(true)
    expect(
      await desk().refusal(desk().command('flag.decide', { id: row?.id ?? '', hide: false, reason: '' })),
    ).toMatchObject({
      refused: 'notAllowed',
    })
    await town.people.office.client.command('flag.decide', { id: row?.id ?? '', hide: true, reason: '与事实不符' })
    const after = await resident.client.query('matter.get', { id: matterId })
    expect(JSON.stringify(after)).not.toContain(summary)
    expect(JSON.stringify(await desk().query('matter.get', { id: matterId }))).toContain(summary)
  })

  test('a report of somebody else is told of by its id; another group has nothing of it', async () => {
    const { id } = await submit(town, 'resident', { text: '对面楼的人都该搬走，素质太低', title: '' })
    await town.people.neighbour.client.command('flag.make', { kind: 'report', id, reason: 'abuse', note: '' })
    expect((await queue()).some(({ subject }) => subject.id === id)).toBe(true)
    expect((await queue(town.people.coordinatorB.client)).some(({ subject }) => subject.id === id)).toBe(false)
    const row = (await queue()).find(({ subject }) => subject.id === id)
    const other = town.people.coordinatorB.client
    expect(
      await other.refusal(other.command('flag.decide', { id: row?.id ?? '', hide: false, reason: '' })),
    ).toMatchObject({
      refused: 'notFound',
    })
  })

  test('hiding needs a reason', async () => {
    const [row] = await queue()
    expect(
      await desk().refusal(desk().command('flag.decide', { id: row?.id ?? '', hide: true, reason: ' ' })),
    ).toMatchObject({
      refused: 'invalid',
    })
  })

  test('one person cannot bury the desk', async () => {
    const eager = await aPerson(server, '')
    const ids = []
    for (let index = 0; index <= mostOpenFlags; index += 1) {
      ids.push((await submit(town, 'resident', { text: `第 ${index} 件事` })).id)
    }
    const last = ids.pop() ?? ''
    const flag = (id: string) => eager.client.command('flag.make', { kind: 'report', id, reason: 'advert', note: '' })
    for (const id of ids) await flag(id)
    expect(await eager.client.refusal(flag(last))).toMatchObject({ refused: 'tooMany' })
  })

  test('what does not stand anywhere cannot be told of', async () => {
    const { client } = town.people.neighbour
    const { matterId } = meeting
    for (const input of [
      { kind: 'words' as const, id: matterId, version: 9_999 },
      { kind: 'pictures' as const, id: matterId, version: 1 },
      { kind: 'remark' as const, id: matterId },
    ]) {
      expect(await client.refusal(client.command('flag.make', { ...input, reason: 'other', note: '' }))).toMatchObject({
        refused: 'notFound',
      })
    }
  })
})
