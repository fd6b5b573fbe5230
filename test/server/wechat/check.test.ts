// What people write is looked at before others read it: by the machine, by a person where it doubts, never in silence.

import sharp from 'sharp'
import { uuidv7 } from 'uuidv7'
import { processes } from '../../../src/domain/process/registry'
import { runChecks } from '../../../src/server/check/judge'
import { deliver } from '../../../src/server/notice/deliver'
import { letterProcess } from '../../sample/process'
import { mediaEvent, push } from '../../wechat-stand-in/push'
import type { Client } from '../support/client'
import { aTown, type Town } from '../support/town'
import { act, answer, aReportInput, opening } from '../support/walk'
import { aesKey, aWechatServer, pushToken, type WechatServer } from './support'

let server: WechatServer
let town: Town
let writer: { id: string; client: Client }

const world = () => server.standIn.world
const cover = '（内容审核中）'

beforeAll(async () => {
  server = await aWechatServer({
    setting: { publicUrl: 'https://lsl.example.cn' },
    processes: { ...processes, letter: letterProcess },
  })
  town = await aTown(server)
  world().verdicts.set('邪教', { suggest: 'risky', label: 20001 })
  world().verdicts.set('贪污', { suggest: 'review', label: 20001 })
})
afterAll(() => server.close())
beforeEach(async () => {
  await server.db.deleteFrom('check').execute()
  world().busy = 0
  writer = await visitor('o-writer')
})

const visitor = async (openid: string) => {
  const { token, me } = await server.client().command('session.wechat', { code: world().login(openid) })
  return { id: me.personId, client: server.client(token) }
}

const say = (client: Client, text: string, more = {}) =>
  client.command('report.submit', aReportInput(town, { text, ...more }))

const checks = () => server.db.selectFrom('check').selectAll().orderBy('at').orderBy('id').execute()
const alike = async (words: string) =>
  (await server.client().query('report.similar', { words })).rows.map(({ title }) => title)

const inbox = async (client: Client) => {
  await deliver(server.db, server.now(), async () => undefined, server.services.log)
  return (await client.query('notice.list', {})).rows
}

const aPicture = async (client: Client): Promise<string> => {
  const id = uuidv7()
  const size = { width: 40, height: 30, channels: 3 as const, background: '#17624F' }
  const form = new FormData()
  form.append('file', new Blob([new Uint8Array(await sharp({ create: size }).jpeg().toBuffer())]), 'a.jpg')
  const sent = await client.fetch(`/api/file.upload?id=${id}`, { method: 'POST', body: form })
  expect(sent.status).toBe(200)
  return id
}

describe('what a resident writes', () => {
  test('is listed for others only when the machine has passed it', async () => {
    await say(writer.client, '桥头菜场的下水道堵了半个月，臭气熏天。')
    expect(await alike('菜场的下水道堵了')).toEqual([])
    await runChecks(server.services)
    expect(await alike('菜场的下水道堵了')).toHaveLength(1)
    expect(await checks()).toMatchObject([{ state: 'passed', label: 100, words: '', author_id: writer.id }])
  })

  test.each([
    ['doubtful', '有人贪污我们村的修路款，请查一查账目。'],
    ['risky', '村里有人宣传邪教，老人上当受骗很多。'],
  ])('that is %s to the machine goes to a person, and its author hears so', async (why, text) => {
    const { id } = await say(writer.client, text)
    await runChecks(server.services)
    expect(await checks()).toMatchObject([{ state: 'held', why, label: 20001, subject_id: id }])
    expect(await alike(text.slice(0, 12))).toEqual([])
    expect(await inbox(writer.client)).toContainEqual(
      expect.objectContaining({ type: 'checkHeld', data: { what: 'text', why } }),
    )
    // the desk reads and answers it all the same
    const { rows } = await town.people.coordinatorA.client.query('report.inbox', {})
    expect(rows.map((row) => row.id)).toContain(id)
  })

  test('by somebody unknown to WeChat goes to a person first', async () => {
    await say(town.people.resident.client, '学校门口的斑马线看不清了，孩子过马路危险。')
    expect(await checks()).toMatchObject([{ state: 'held', why: 'unknownAuthor' }])
    await runChecks(server.services)
    expect(await alike('学校门口的斑马线')).toEqual([])
  })

  test('wholly anonymously is not told to WeChat, and no author is noted', async () => {
    const asked = world().asked.length
    const text = '垃圾站夜里焚烧塑料，气味难闻。'
    const { id, trackingCode } = await say(writer.client, text, { anonymity: 'anonymous' })
    await runChecks(server.services)
    expect(world().asked).toHaveLength(asked)
    expect(await checks()).toMatchObject([{ state: 'held', why: 'unknownAuthor', author_id: null, subject_id: id }])
    const mine = await server.client().query('check.mine', { subjectId: id, code: trackingCode ?? '' })
    expect(mine.rows).toMatchObject([{ state: 'held', why: 'unknownAuthor' }])
    expect((await server.client().query('check.mine', { subjectId: id })).rows).toEqual([])
  })

  test('two hours after the last visit the machine cannot be asked: a person looks', async () => {
    await say(writer.client, '河堤上的护栏断了两处，请修一修。')
    server.pass(125)
    await runChecks(server.services)
    expect(await checks()).toMatchObject([{ state: 'held', why: 'notChecked' }])
  })

  test('while WeChat is busy it is asked again later, and after five times a person is', async () => {
    await say(writer.client, '小区门口的路灯忽明忽暗，晚上看不清。')
    for (let round = 1; round <= 5; round += 1) {
      world().busy = 3
      await runChecks(server.services)
      const [row] = await checks()
      expect([row?.state, row?.tries]).toEqual(round < 5 ? ['waiting', round] : ['held', 4])
      server.pass(20)
    }
    expect(await checks()).toMatchObject([{ why: 'noAnswer' }])
  })

  test('a refused report leaves nothing to look at, a repeated one is noted once', async () => {
    await writer.client.refusal(say(writer.client, '没有这个站点', { stationCode: 'zzzz99' }))
    expect(await checks()).toEqual([])
    const input = { ...aReportInput(town, { text: '同一件事说两遍，只看一遍就够了。' }), requestId: uuidv7() }
    await Promise.all([writer.client.command('report.submit', input), writer.client.command('report.submit', input)])
    expect(await checks()).toHaveLength(1)
  })
})

describe('what staff write', () => {
  const openedBy = async (text = opening('').summary) => {
    const { id } = await say(writer.client, '村口到学校的路灯坏了三个月，晚上走路摔过人。')
    const matterId = uuidv7()
    await answer(town, 'coordinatorA', id, { action: 'accept', ...opening(matterId), summary: text })
    return matterId
  }

  test('at the desk, unknown to WeChat, has been seen by a person: the one who wrote it', async () => {
    const matterId = await openedBy()
    const row = (await checks()).find((one) => one.subject_id === matterId)
    expect(row).toMatchObject({ state: 'approved', decided_by: town.people.coordinatorA.id })
  })

  test('that holds a phone number is masked for the public once more', async () => {
    const matterId = await openedBy('联系人李先生13800138000，路灯不亮。')
    const summary = async (client: Client) => (await client.query('matter.get', { id: matterId })).matter.summary
    expect(await summary(server.client())).toBe('联系人李先生138****8000，路灯不亮。')
    expect(await summary(town.people.coordinatorA.client)).toContain('13800138000')
  })

  test('as a member is covered for the public until it was looked at, and whole for those who work with it', async () => {
    const matterId = await openedBy()
    await act(town, 'memberA', matterId, { action: 'claim' })
    const topic = { question: '路灯由谁来修才修得好', affected: '三百户', where: '村口', why: '涉及多个部门' }
    await act(town, 'memberA', matterId, { action: 'writeTopic', ...topic })
    const seenBy = async (client: Client) => (await client.query('matter.get', { id: matterId })).matter.topic?.question
    expect(await seenBy(server.client())).toBe(cover)
    expect(await seenBy(town.people.neighbour.client)).toBe(cover)
    expect(await seenBy(town.people.memberA.client)).toBe(topic.question)

    const desk = town.people.coordinatorA.client
    const { rows } = await desk.query('check.list', {})
    const row = rows.find((one) => one.subject.id === matterId)
    expect(row).toMatchObject({ kind: 'text', why: 'unknownAuthor', mine: false })
    expect(row?.text).toContain(topic.question)
    await desk.command('check.decide', { id: row?.id ?? '', approve: true, reason: '' })
    expect(await seenBy(server.client())).toBe(topic.question)
    expect((await inbox(town.people.memberA.client)).map(({ type }) => type)).toContain('checkApproved')
  })

  test('known to WeChat is judged by the machine as anybody’s', async () => {
    const staff = await visitor('o-desk')
    const holding = { district_id: 'zhijiang', person_id: staff.id, role: 'coordinator', place_id: town.groupA }
    await server.db
      .insertInto('holding')
      .values({ ...holding, since: server.now() })
      .execute()
    const { id } = await say(writer.client, '请给村口装一盏灯，晚上实在太黑了。')
    const matterId = uuidv7()
    const command = { action: 'accept' as const, ...opening(matterId), summary: '有人反映邪教活动，现开会商量。' }
    await staff.client.command('report.act', { id, command })
    await runChecks(server.services)
    const shown = async () => (await server.client().query('matter.get', { id: matterId })).matter
    expect((await shown()).summary).toBe(cover)
    const list = await server.client().query('matter.list', {})
    expect(JSON.stringify(list)).not.toContain('邪教')
    // nobody decides on their own text but the office
    const { rows } = await staff.client.query('check.list', {})
    const row = rows.find((one) => one.subject.id === matterId)
    expect(row).toMatchObject({ mine: true, why: 'risky', label: 20001 })
    const own = staff.client.command('check.decide', { id: row?.id ?? '', approve: true, reason: '' })
    expect(await staff.client.refusal(own)).toMatchObject({ refused: 'notAllowed' })
    await town.people.office.client.command('check.decide', { id: row?.id ?? '', approve: true, reason: '' })
    expect((await shown()).summary).toBe(command.summary)
  })
})

test('a paper of whatever kind is covered by what its fields say, and what is inside is not looked at', async () => {
  const kind = 'letter'
  const { memberA, staff, neighbour, coordinatorA } = town.people
  const text = '上学时车太多，请划一条斑马线。'
  const fields = { groupId: town.groupA, title: '校门口的斑马线', text, photoIds: [] }
  const { id } = await memberA.client.command('paper.open', { paper: { kind, fields } })
  const send = { action: 'send', unitId: town.unit }
  await memberA.client.command('paper.act', { id, paper: { kind, command: send } })
  await staff.client.command('paper.act', { id, paper: { kind, command: { action: 'note', text: '等预算' } } })
  expect(await checks()).toMatchObject([{ subject: kind, subject_id: id, state: 'held', why: 'unknownAuthor' }])

  const shownTo = async (client: Client) => {
    const { title, paper, timeline } = await client.query('paper.get', { kind, id })
    return [title, paper.text, timeline[0]?.data.text, paper.unitId]
  }
  const listed = async (client: Client) =>
    (await client.query('paper.list', { kind })).rows.map(({ title, groupName }) => [title, groupName])
  for (const client of [server.client(), neighbour.client]) {
    expect(await shownTo(client)).toEqual([cover, cover, cover, town.unit])
    expect(await listed(client)).toEqual([[cover, '安福寺组']])
  }
  const whole = [fields.title, text, text, town.unit]
  expect(await shownTo(staff.client)).toEqual(whole)
  const { rows } = await coordinatorA.client.query('check.list', {})
  expect(rows[0]?.subject).toEqual({ kind, id, title: fields.title })
  await coordinatorA.client.command('check.decide', { id: rows[0]?.id ?? '', approve: true, reason: '' })
  expect(await shownTo(neighbour.client)).toEqual(whole)
  expect(await listed(neighbour.client)).toEqual([[fields.title, '安福寺组']])
})

describe('the desk', () => {
  const heldReport = async () => {
    const { id } = await say(writer.client, '请公开修路款，有人贪污怎么办。')
    await runChecks(server.services)
    const [row] = await checks()
    return { id, checkId: row?.id ?? '' }
  }

  test('sees only its own groups, the office all', async () => {
    const { checkId } = await heldReport()
    const listed = async (name: 'coordinatorA' | 'coordinatorB' | 'office') =>
      (await town.people[name].client.query('check.list', {})).rows.map((row) => row.id)
    expect(await listed('coordinatorA')).toEqual([checkId])
    expect(await listed('coordinatorB')).toEqual([])
    expect(await listed('office')).toEqual([checkId])
    const foreign = town.people.coordinatorB.client
    const decided = foreign.command('check.decide', { id: checkId, approve: true, reason: '' })
    expect(await foreign.refusal(decided)).toMatchObject({ status: 404 })
  })

  test('refuses only with a reason, which the author is told', async () => {
    const { id, checkId } = await heldReport()
    const listed = async () =>
      (await server.client().query('report.similar', { words: '请公开修路款', limit: 20 })).rows.map((row) => row.id)
    const desk = town.people.coordinatorA.client
    const silent = desk.command('check.decide', { id: checkId, approve: false, reason: ' ' })
    expect(await desk.refusal(silent)).toMatchObject({ refused: 'invalid', fields: { '/reason': 'missing' } })
    await desk.command('check.decide', { id: checkId, approve: false, reason: '点名指责个人，请改为说明事实' })
    const notices = await inbox(writer.client)
    expect(notices.find(({ type }) => type === 'checkRefused')?.data).toMatchObject({
      reason: '点名指责个人，请改为说明事实',
    })
    const { rows } = await writer.client.query('check.mine', { subjectId: id })
    expect(rows).toMatchObject([{ state: 'refused', reason: '点名指责个人，请改为说明事实' }])
    expect(await listed()).not.toContain(id)
    // all that is hidden of mine in one place, with my words, to mend them
    const hidden = async () => (await writer.client.query('check.mine', {})).rows
    expect(await hidden()).toMatchObject([
      { id: checkId, state: 'refused', subject: { kind: 'report', id }, reason: '点名指责个人，请改为说明事实' },
    ])
    expect((await hidden())[0]?.text).toContain('请公开修路款')
    expect((await server.client().query('check.mine', {})).rows).toEqual([])
    expect((await town.people.neighbour.client.query('check.mine', {})).rows).toEqual([])
    // and may think again
    await desk.command('check.decide', { id: checkId, approve: true, reason: '' })
    expect(await listed()).toContain(id)
    expect(await hidden()).toEqual([])
  })

  test('what its author has withdrawn is not among what is to be mended', async () => {
    const { id, checkId } = await heldReport()
    const hidden = async () => (await writer.client.query('check.mine', {})).rows.map((row) => row.id)
    await town.people.coordinatorA.client.command('check.decide', { id: checkId, approve: false, reason: '请说明事实' })
    expect(await hidden()).toContain(checkId)
    await writer.client.command('report.act', { id, command: { action: 'withdraw' } })
    expect(await hidden()).not.toContain(checkId)
  })

  test('is not for residents', async () => {
    expect(await writer.client.refusal(writer.client.query('check.list', {}))).toMatchObject({ status: 403 })
  })
})

describe('pictures', () => {
  const setting = () => ({ url: `${server.url}/api/wechat.push`, token: pushToken, aesKey, appId: world().weapp.appId })
  const pushed = (traceId: string, result: Parameters<typeof mediaEvent>[2]) =>
    push(setting(), mediaEvent(world().weapp.appId, traceId, result), Date.parse(server.now()))
  const sent = async () => {
    const photo = await aPicture(writer.client)
    await say(writer.client, '井盖破了，有照片。', { photoIds: [photo] })
    await runChecks(server.services)
    return { photo, traceId: world().media.at(-1)?.traceId ?? '' }
  }
  const stateOf = async (photo: string) => (await checks()).find(({ file_id }) => file_id === photo)

  test('are given to the machine by an address that works, and its verdict is pushed', async () => {
    const { photo, traceId } = await sent()
    expect(await stateOf(photo)).toMatchObject({ state: 'asked', trace_id: traceId })
    const { pathname, search, origin } = new URL(world().media.at(-1)?.url ?? '')
    expect(origin).toBe('https://lsl.example.cn')
    expect((await server.client().fetch(`${pathname}${search}`)).headers.get('content-type')).toBe('image/jpeg')
    expect(await pushed(traceId, { suggest: 'pass', label: 100 })).toBe('success')
    expect(await stateOf(photo)).toMatchObject({ state: 'passed' })
  })

  test('a verdict pushed twice changes nothing, not even a person’s decision', async () => {
    const { photo, traceId } = await sent()
    await pushed(traceId, { suggest: 'risky', label: 20002 })
    expect(await stateOf(photo)).toMatchObject({ state: 'held', why: 'risky', label: 20002 })
    const id = (await stateOf(photo))?.id ?? ''
    await town.people.coordinatorA.client.command('check.decide', { id, approve: true, reason: '' })
    expect(await pushed(traceId, { suggest: 'risky', label: 20002 })).toBe('success')
    expect(await stateOf(photo)).toMatchObject({ state: 'approved' })
  })

  test('that WeChat could not fetch go to a person', async () => {
    const { photo, traceId } = await sent()
    await pushed(traceId, 'notFetched')
    expect(await stateOf(photo)).toMatchObject({ state: 'held', why: 'notFetched' })
  })

  test('without a verdict after 35 minutes a person looks', async () => {
    const { photo } = await sent()
    server.pass(34)
    await runChecks(server.services)
    expect(await stateOf(photo)).toMatchObject({ state: 'asked' })
    server.pass(1)
    await runChecks(server.services)
    expect(await stateOf(photo)).toMatchObject({ state: 'held', why: 'noAnswer' })
    const { rows } = await town.people.coordinatorA.client.query('check.list', {})
    expect(rows[0]?.photo).toMatchObject({ id: photo })
  })

  test('are missing from a matter for the public until then, and there for those who work with it', async () => {
    const { photo, traceId } = await sent()
    const { rows } = await writer.client.query('report.mine', {})
    const matterId = uuidv7()
    const command = { action: 'accept' as const, ...opening(matterId), photoIds: [photo] }
    await answer(town, 'coordinatorA', rows[0]?.id ?? '', command)
    const public_ = async () => JSON.stringify(await server.client().query('matter.get', { id: matterId }))
    expect(await public_()).not.toContain(photo)
    const inside = await town.people.memberA.client.query('matter.get', { id: matterId })
    expect(JSON.stringify(inside)).toContain(photo)
    await pushed(traceId, { suggest: 'pass', label: 100 })
    expect(await public_()).toContain(photo)
  })

  test('of somebody unknown to WeChat are seen by the desk that shows them', async () => {
    const resident = town.people.resident.client
    const photo = await aPicture(resident)
    const { id } = await say(resident, '路面塌了一块，有照片为证。', { photoIds: [photo] })
    expect(await stateOf(photo)).toMatchObject({ state: 'held', why: 'unknownAuthor' })
    await answer(town, 'coordinatorA', id, { action: 'accept', ...opening(uuidv7()), photoIds: [photo] })
    expect(await stateOf(photo)).toMatchObject({ state: 'approved', decided_by: town.people.coordinatorA.id })
  })
})
