// From a notice to somebody's phone: by consent, with every refusal recorded, and always in the inbox.

import { uuidv7 } from 'uuidv7'
import { people } from '../../../src/domain/notice/audience'
import { channelSender } from '../../../src/server/notice/channel'
import { deliver, type PersonalNotice } from '../../../src/server/notice/deliver'
import type { Sms } from '../../../src/server/session/sms'
import type { Client } from '../support/client'
import { aPerson, aTown, type Town } from '../support/town'
import { openMatter } from '../support/walk'
import { aWechatServer, templates, type WechatServer } from './support'

let server: WechatServer
let town: Town
let matterId: string
const texted: { phone: string; what: string; link: string }[] = []
const sms: Sms = {
  send: async () => undefined,
  tell: async (phone, what, link) => void texted.push({ phone, what, link }),
}

beforeAll(async () => {
  server = await aWechatServer()
  town = await aTown(server)
  matterId = (await openMatter(town)).matterId
})
afterAll(() => server.close())
beforeEach(() => {
  server.standIn.world.sent.length = 0
  texted.length = 0
})

const world = () => server.standIn.world
const [progress, , todo] = templates.map(({ id }) => id)

/** Tells one person and sends; answers the notice's id. */
const tell = async (personId: string, kind = 'claimed'): Promise<string> => {
  await server.db.deleteFrom('outbox').execute()
  await server.db
    .insertInto('outbox')
    .values({
      district_id: 'zhijiang',
      id: uuidv7(),
      subject: 'matter',
      subject_id: matterId,
      kind,
      audience: JSON.stringify({ to: [people(personId)], except: null }),
      at: server.now(),
    })
    .execute()
  const handed: PersonalNotice[] = []
  await deliver(server.db, server.now(), async (notices) => void handed.push(...notices), server.services.log)
  const sender = channelSender({ ...server.services, sms })
  for (const one of handed) await sender.send(one)
  return handed[0]?.id ?? ''
}

const visitor = async (openid: string): Promise<{ id: string; client: Client }> => {
  const { token, me } = await server.client().command('session.wechat', { code: world().login(openid) })
  return { id: me.personId, client: server.client(token) }
}

const agree = async (client: Client, openid: string, template: 'progress' | 'todo' = 'progress') => {
  world().subscribe(openid, (template === 'todo' ? todo : progress) ?? '')
  await client.command('notice.consent', { answers: [{ template, answer: 'accept' }] })
}

const recorded = (noticeId: string) =>
  server.db
    .selectFrom('delivery')
    .select(['channel', 'outcome', 'code'])
    .where('notice_id', '=', noticeId)
    .orderBy('channel')
    .execute()

const remaining = async (client: Client) =>
  (await client.query('notice.templates', {})).rows.find(({ template }) => template === 'progress')?.remaining

test('the app learns which templates there are, under the ids of the account', async () => {
  const { client } = await visitor('o-list')
  const { rows } = await client.query('notice.templates', {})
  expect(rows.map(({ template, id }) => [template, id])).toEqual([
    ['progress', templates[0]?.id],
    ['meeting', templates[1]?.id],
    ['todo', templates[2]?.id],
    ['rating', templates[3]?.id],
  ])
})

test('one consent brings one message; the next notice stays in the inbox', async () => {
  const { id, client } = await visitor('o-one')
  await agree(client, 'o-one')
  expect(await remaining(client)).toBe(1)
  const first = await tell(id)
  const second = await tell(id)
  expect(world().sent).toEqual([
    expect.objectContaining({
      openid: 'o-one',
      page: `pages/matter/index?id=${matterId}`,
      values: {
        thing2: '桑树河村路灯修复',
        phrase3: '已认领',
        time4: '2026年11月23日 09:00',
        thing7: '已有委员认领此事',
      },
    }),
  ])
  expect(await recorded(first)).toEqual([{ channel: 'weapp', outcome: 'sent', code: null }])
  expect(await recorded(second)).toEqual([])
  expect(await remaining(client)).toBe(0)
  expect((await client.query('notice.list', {})).rows).toHaveLength(2)
})

test('a refusal counts as one, and nothing is sent', async () => {
  const { id, client } = await visitor('o-no')
  const { rows } = await client.command('notice.consent', {
    answers: [
      { template: 'progress', answer: 'reject' },
      { template: 'meeting', answer: 'acceptWithAlert' },
    ],
  })
  expect(rows).toEqual([
    { template: 'progress', remaining: 0 },
    { template: 'meeting', remaining: 1 },
  ])
  await tell(id)
  expect(world().sent).toEqual([])
})

test('when WeChat knows of no consent, none is left, and that is recorded', async () => {
  const { id, client } = await visitor('o-gone')
  await client.command('notice.consent', { answers: [{ template: 'progress', answer: 'accept' }] })
  const notice = await tell(id)
  expect(await recorded(notice)).toEqual([{ channel: 'weapp', outcome: 'notSubscribed', code: '43101' }])
  expect(await remaining(client)).toBe(0)
})

test('a busy WeChat is tried again by the queue, and the message then arrives once', async () => {
  const { id, client } = await visitor('o-busy')
  await agree(client, 'o-busy')
  await server.services.wechat?.client.token()
  world().busy = 3
  await expect(tell(id)).rejects.toThrow('busy')
  const row = await server.db.selectFrom('notice').selectAll().where('person_id', '=', id).executeTakeFirstOrThrow()
  const notice: PersonalNotice = {
    id: row.id,
    districtId: 'zhijiang',
    personId: id,
    subject: 'matter',
    subjectId: matterId,
    kind: 'claimed',
  }
  const sender = channelSender({ ...server.services, sms })
  await sender.send(notice)
  await sender.send(notice)
  expect(world().sent).toHaveLength(1)
})

test('a template that the account no longer has is the operator’s to mend, not tried again', async () => {
  const { id, client } = await visitor('o-template')
  await agree(client, 'o-template')
  const known = world().templates.get(progress ?? '')
  world().templates.delete(progress ?? '')
  const notice = await tell(id)
  if (known !== undefined) world().templates.set(known.id, known)
  expect(await recorded(notice)).toEqual([{ channel: 'weapp', outcome: 'badTemplate', code: '40037' }])
  expect(await remaining(client)).toBe(1)
})

describe('text messages', () => {
  test('reach staff who did not agree to WeChat’s, with a link made for it', async () => {
    const member = await aPerson(server, '李委员', [{ role: 'member', placeId: town.groupA }], '13900007777')
    const notice = await tell(member.id, 'urged')
    expect(texted).toEqual([
      {
        phone: '13900007777',
        what: '桑树河村路灯修复 群众催促此事，请查看',
        link: expect.stringMatching(/^https:\/\/wxaurl\.cn\//),
      },
    ])
    expect(await recorded(notice)).toEqual([{ channel: 'sms', outcome: 'sent', code: null }])
  })

  test('are not sent beside a message that arrived, nor to residents, nor for what only informs', async () => {
    const { id, client } = await visitor('o-staff')
    await client.command('session.wechatPhone', { code: world().phoneCode('13900008888') })
    await tell(id, 'urged')
    expect(texted).toEqual([])
    await server.db
      .insertInto('holding')
      .values({ district_id: 'zhijiang', person_id: id, role: 'member', place_id: town.groupA, since: server.now() })
      .execute()
    await tell(id, 'advanced')
    expect(texted).toEqual([])
    await agree(client, 'o-staff', 'todo')
    await tell(id, 'urged')
    expect(world().sent).toHaveLength(1)
    expect(texted).toEqual([])
  })
})
