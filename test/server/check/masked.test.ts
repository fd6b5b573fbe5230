// Where WeChat is off nobody checks texts, but numbers that lead to a person are covered all the same in what is public.

import { uuidv7 } from 'uuidv7'
import { aServer, type TestServer } from '../support/server'
import { aTown, type Town } from '../support/town'
import { act, aMatterAt, openMatter, submit } from '../support/walk'

let server: TestServer
let town: Town

beforeAll(async () => {
  server = await aServer()
  town = await aTown(server)
})
afterAll(() => server.close())

const phone = '13812345678'
const identity = '420583199001011234'

test('a number that the desk let through is not read by the public, and is by those who work with it', async () => {
  const { matterId } = await openMatter(town)
  const command = { action: 'claim' as const }
  await town.people.memberA.client.command('matter.act', { id: matterId, command })
  const question = `路灯由谁来修，请打${phone}找老张，身份证${identity}`
  await town.people.memberA.client.command('matter.act', {
    id: matterId,
    command: { action: 'writeTopic', question, affected: '三百户', where: '村口', why: '涉及多个部门' },
  })
  const seenBy = async (name?: 'neighbour' | 'memberA') => {
    const client = name === undefined ? server.client() : town.people[name].client
    return JSON.stringify(await client.query('matter.get', { id: matterId }))
  }
  for (const shown of [await seenBy(), await seenBy('neighbour')]) {
    expect(shown).toContain('请打138****5678找老张，身份证420***************')
    expect(shown).not.toContain(phone)
    expect(shown).not.toContain(identity)
  }
  expect(await seenBy('memberA')).toContain(question)
})

test('nor in the list of matters', async () => {
  const { id } = await submit(town)
  const matterId = uuidv7()
  await town.people.coordinatorA.client.command('report.act', {
    id,
    command: {
      action: 'accept',
      matterId,
      title: `联系${phone}修路灯`,
      summary: '村口的路灯不亮。',
      category: '基础设施',
      place: { text: '村口' },
      photoIds: [],
    },
  })
  const { rows } = await server.client().query('matter.list', {})
  expect(rows.find((row) => row.id === matterId)?.title).toBe('联系138****5678修路灯')
})

test('nor among similar reports of others', async () => {
  await submit(town, 'neighbour', { text: `下水道堵了，水漫到楼道，电话${phone}` })
  const { rows } = await server.client().query('report.similar', { words: '下水道堵了，水漫到楼道', limit: 20 })
  const shown = JSON.stringify(rows)
  expect(shown).toContain('下水道堵了')
  expect(shown).not.toContain(phone)
})

test('nor where a sentence begins with an address, nor in whatever digits it is written', async () => {
  const { matterId } = await openMatter(town)
  await town.people.memberA.client.command('matter.act', { id: matterId, command: { action: 'claim' } })
  const question = 'https://example.cn/a，联系人13800000000，或者一三八\u00a0一二三四\u200b五六七八'
  await town.people.memberA.client.command('matter.act', {
    id: matterId,
    command: { action: 'writeTopic', question, affected: '', where: '', why: '' },
  })
  const { matter } = await server.client().query('matter.get', { id: matterId })
  expect(matter.topic.question).toBe('https://example.cn/a，联系人138****0000，或者一三八\u00a0****\u200b五六七八')
})

test('nor the room in which somebody lives, among similar reports of others', async () => {
  await submit(town, 'neighbour', { text: '楼上漏水到我家，住C栋1单元502，物业不管' })
  const { rows } = await server.client().query('report.similar', { words: '楼上漏水到我家，物业不管', limit: 20 })
  // ids may hold any digits
  const shown = JSON.stringify(rows.map(({ id, ...row }) => row))
  expect(shown).toContain('楼上漏水到我家')
  expect(shown).not.toContain('502')
})

test('nor in a meeting, on the screen of its room, in its calendar file, or in what residents are told', async () => {
  const { matterId } = await aMatterAt(server, town, 'deliberation')
  const meetingId = uuidv7()
  await act(town, 'memberA', matterId, {
    action: 'scheduleMeeting',
    meetingId,
    form: 'courtyard',
    startsAt: server.now(),
    place: `老槐树下，找老张${phone}`,
    agenda: `一三八一二三四五六七八\n身份证${identity}`,
  })
  const told = { district_id: 'zhijiang', id: uuidv7(), person_id: town.people.resident.id, subject: 'matter' as const }
  const data = JSON.stringify({ text: `请打${phone}` })
  const notice = { ...told, subject_id: matterId, kind: 'urged', data, at: server.now() }
  await server.db.insertInto('notice').values(notice).execute()
  const { desk } = await town.people.memberA.client.query('meeting.get', { id: meetingId })
  const read = [
    await server.client().query('meeting.get', { id: meetingId }),
    await server.client().query('meeting.screen', { id: meetingId, key: desk?.screenKey ?? '' }),
    await (await server.client().fetch(`/api/meeting.calendar?id=${meetingId}`)).text(),
    await town.people.resident.client.query('notice.list', {}),
  ]
  for (const one of read) {
    const shown = JSON.stringify(one).replaceAll('\\r\\n ', '')
    expect(shown).toContain('138****5678')
    for (const secret of [phone, identity, '一三八一二三四五六七八']) expect(shown).not.toContain(secret)
  }
})
