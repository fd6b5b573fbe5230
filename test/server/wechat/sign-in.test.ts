// Signing in through WeChat, and one person of several accounts, with nothing lost.

import { uuidv7 } from 'uuidv7'
import { people } from '../../../src/domain/notice/audience'
import { deliver } from '../../../src/server/notice/deliver'
import type { Client } from '../support/client'
import { aServer } from '../support/server'
import { aPerson, aTown, type Town } from '../support/town'
import { aMatterAt, submit, walkTo } from '../support/walk'
import { aWechatServer, type WechatServer } from './support'

let server: WechatServer
let town: Town

beforeAll(async () => {
  server = await aWechatServer()
  town = await aTown(server)
})
afterAll(() => server.close())

const world = () => server.standIn.world
const open = async (openid: string, unionid: string | null = null, by: Client = server.client()) => {
  const { token, me } = await by.command('session.wechat', { code: world().login(openid, unionid) })
  return { me, client: server.client(token) }
}
const tellPhone = async (client: Client, phone: string) => {
  const { token, me } = await client.command('session.wechatPhone', { code: world().phoneCode(phone) })
  return { me, client: server.client(token) }
}

describe('opening the app', () => {
  test('makes a person once, and finds the same one ever after', async () => {
    const first = await open('o-first')
    const again = await open('o-first')
    expect(again.me.personId).toBe(first.me.personId)
    expect(first.me).toMatchObject({ name: '', holdings: [], phoneKnown: false })
  })

  test('twice at the same instant is still one person', async () => {
    const both = await Promise.all(Array.from({ length: 5 }, () => open('o-twin', 'u-twin')))
    expect(new Set(both.map(({ me }) => me.personId)).size).toBe(1)
    const rows = await server.db
      .selectFrom('identity')
      .select('kind')
      .where('person_id', '=', both[0]?.me.personId ?? '')
    expect((await rows.execute()).map(({ kind }) => kind).sort()).toEqual(['union', 'weapp'])
  })

  test('a repeated request is answered as the first time, without asking WeChat again', async () => {
    const input = { code: world().login('o-repeat'), requestId: uuidv7() }
    const first = await server.client().command('session.wechat', input)
    expect(await server.client().command('session.wechat', input)).toEqual(first)
  })

  test('a code that is used or too old is refused as such', async () => {
    const code = world().login('o-late')
    server.pass(6)
    expect(await server.client().refusal(server.client().command('session.wechat', { code }))).toMatchObject({
      status: 403,
      refused: 'codeExpired',
    })
  })

  test('while WeChat is down the sign-in is refused as unavailable, and the log says why', async () => {
    world().busy = 3
    const code = world().login('o-busy')
    const refusal = await server.client().refusal(server.client().command('session.wechat', { code }))
    expect(refusal).toMatchObject({ status: 503, refused: 'unavailable' })
    expect(server.logged).toContainEqual(expect.objectContaining({ failure: 'busy', errcode: -1 }))
  })

  test('neither openid nor session key is stored readably or answered', async () => {
    const { me } = await open('o-secret', 'u-secret')
    const rows = await server.db.selectFrom('identity').selectAll().execute()
    expect(JSON.stringify([rows, me])).not.toMatch(/o-secret|u-secret|session_key/)
  })

  test('somebody shut out stays out', async () => {
    const { me } = await open('o-out')
    await server.db.updateTable('person').set({ disabled_at: server.now() }).where('id', '=', me.personId).execute()
    const again = server.client().command('session.wechat', { code: world().login('o-out') })
    expect(await server.client().refusal(again)).toMatchObject({ refused: 'notAllowed' })
  })
})

describe('the phone button', () => {
  test('a phone that nobody has becomes mine', async () => {
    const { client, me } = await open('o-phone')
    const after = await tellPhone(client, '13911110000')
    expect(after.me).toMatchObject({ personId: me.personId, phoneKnown: true })
  })

  test('a member of the roster is recognised, and the old session goes on as the member', async () => {
    const member = await aPerson(server, '王委员', [{ role: 'member', placeId: town.groupA }], '13922220000')
    const { client } = await open('o-member')
    const after = await tellPhone(client, '13922220000')
    expect(after.me).toMatchObject({ personId: member.id, name: '王委员' })
    expect(after.me.holdings).toMatchObject([{ role: 'member', placeId: town.groupA }])
    expect((await client.query('session.me', {})).personId).toBe(member.id)
    expect((await open('o-member')).me.personId).toBe(member.id)
  })

  test('a phone of somebody with another phone is not taken', async () => {
    const mine = await tellPhone((await open('o-two')).client, '13933330000')
    await aPerson(server, '别人', [], '13933330001')
    const taken = mine.client.command('session.wechatPhone', { code: world().phoneCode('13933330001') })
    expect(await mine.client.refusal(taken)).toMatchObject({ refused: 'inUse' })
  })

  test('a code of another app, and a number from abroad, are refused', async () => {
    const { client } = await open('o-abroad')
    const foreign = client.command('session.wechatPhone', {
      code: world().phoneCode('13900000009', 'wx9999999999999999'),
    })
    expect(await client.refusal(foreign)).toMatchObject({ refused: 'unavailable' })
    const abroad = client.command('session.wechatPhone', { code: world().phoneCode('2025550100') })
    expect(await client.refusal(abroad)).toMatchObject({ refused: 'invalid' })
  })

  test('anyone who came by WeChat and signs in by text message is one person', async () => {
    const { client, me } = await open('o-sms')
    await submit({ ...town, people: { ...town.people, resident: { id: me.personId, client } } })
    await client.command('session.code', { phone: '13944440000' })
    const code = server.codes.get('13944440000') ?? ''
    const { token, me: after } = await client.command('session.signIn', { phone: '13944440000', code })
    expect(after.phoneKnown).toBe(true)
    expect((await open('o-sms')).me.personId).toBe(after.personId)
    expect((await server.client(token).query('report.mine', {})).rows).toHaveLength(1)
  })
})

describe('one person of two accounts', () => {
  test('reports, supports, ratings, follows, notices, files and consents come along; nothing is counted twice', async () => {
    const known = await aPerson(server, '', [], '13955550000')
    const { client, me } = await open('o-merge')
    const guest = { id: me.personId, client }
    const others = { ...town, people: { ...town.people, resident: guest } }
    const mine = await submit(others)
    const theirs = await submit(town, 'neighbour', { text: '桥头的护栏松了，孩子上学都从那里过。' })
    await guest.client.command('report.support', { id: theirs.id, on: true })
    await known.client.command('report.support', { id: theirs.id, on: true })
    await known.client.command('report.support', { id: mine.id, on: true })
    await server.db
      .insertInto('consent')
      .values(
        [
          { person_id: guest.id, remaining: 2, accepted: 2 },
          { person_id: known.id, remaining: 1, accepted: 1 },
        ].map((row) => ({
          district_id: 'zhijiang',
          template: 'progress',
          last_answer: 'accept',
          at: server.now(),
          ...row,
        })),
      )
      .execute()
    const both = { matterId: '' }
    both.matterId = (await aMatterAt(server, town, 'implementation')).matterId
    for (const person of [guest, known]) await person.client.command('matter.support', { id: both.matterId, on: true })
    const rating = { id: both.matterId, solved: 'yes' as const, words: '' }
    await server.db
      .insertInto('evaluation')
      .values(
        [guest.id, known.id].map((person_id, index) => ({
          district_id: 'zhijiang',
          id: uuidv7(),
          matter_id: both.matterId,
          person_id,
          rater: 'supporter',
          solved: rating.solved,
          score: 3 + index,
          at: server.now(),
        })),
      )
      .execute()

    const after = await tellPhone(guest.client, '13955550000')

    expect(after.me.personId).toBe(known.id)
    expect((await after.client.query('report.mine', {})).rows.map(({ id }) => id)).toEqual([mine.id])
    const supporters = (id: string) =>
      server.db.selectFrom('report').select('supporters').where('id', '=', id).executeTakeFirstOrThrow()
    expect(await supporters(theirs.id)).toEqual({ supporters: 1 })
    expect(await supporters(mine.id)).toEqual({ supporters: 0 })
    const matter = server.db.selectFrom('matter').select('supporters').where('id', '=', both.matterId)
    expect(await matter.executeTakeFirstOrThrow()).toEqual({ supporters: 1 })
    const consent = server.db.selectFrom('consent').select(['person_id', 'remaining', 'accepted'])
    expect(await consent.execute()).toEqual([{ person_id: known.id, remaining: 3, accepted: 3 }])
    const scores = server.db
      .selectFrom('evaluation')
      .select('score')
      .where('matter_id', '=', both.matterId)
      .orderBy('score')
    expect(await scores.execute()).toEqual([{ score: 3 }, { score: 4 }])
    const taken = JSON.parse(await (await after.client.fetch('/api/person.export')).text())
    expect(taken.evaluations).toHaveLength(2)
    expect(taken.identities).toMatchObject([{ kind: 'weapp' }])
  })

  test('a rating by the account that was merged cannot be given again', async () => {
    const known = await aPerson(server, '', [], '13966660000')
    const { client, me } = await open('o-rated')
    const { matterId } = await aMatterAt(server, town, 'implementation')
    await client.command('matter.support', { id: matterId, on: true })
    await aMatterWalked(matterId)
    await client.command('matter.rate', { id: matterId, solved: 'partly', score: 2, words: '还差两盏' })
    const after = await tellPhone(client, '13966660000')
    expect(after.me.personId).toBe(known.id)
    const again = after.client.command('matter.rate', { id: matterId, solved: 'yes', score: 5, words: '' })
    expect(await after.client.refusal(again)).toMatchObject({ refused: 'alreadyRated' })
    expect(me.personId).not.toBe(known.id)
  })

  test('what is still to be told to the old account reaches the person, once', async () => {
    const known = await aPerson(server, '', [], '13977770000')
    const { client, me } = await open('o-told')
    await tellPhone(client, '13977770000')
    await server.db.deleteFrom('outbox').execute()
    await server.db
      .insertInto('outbox')
      .values({
        district_id: 'zhijiang',
        id: uuidv7(),
        subject: 'matter',
        subject_id: uuidv7(),
        kind: 'claimed',
        audience: JSON.stringify({ to: [people(me.personId, known.id)], except: null }),
        at: server.now(),
      })
      .execute()
    await deliver(server.db, server.now(), async () => undefined, server.services.log)
    const told = server.db.selectFrom('notice').select('person_id').where('person_id', 'in', [me.personId, known.id])
    expect(await told.execute()).toEqual([{ person_id: known.id }])
  })

  test('two accounts of one Open Platform identity become one', async () => {
    const { client: visitor, me } = await open('o-union', 'u-union')
    const { address, state } = await visitor.query('session.oauth', { page: '/mine' })
    expect(address).toContain('scope=snsapi_base')
    const code = world().authorise('official-union', 'u-union')
    const after = await server.client().command('session.oauthCode', { code, state: state ?? '' })
    expect(after.me.personId).toBe(me.personId)
  })

  test('deleting what is mine forgets how WeChat knows me', async () => {
    const { client, me } = await open('o-gone')
    await client.command('person.delete', {})
    expect((await open('o-gone')).me.personId).not.toBe(me.personId)
  })
})

const aMatterWalked = async (matterId: string): Promise<void> => {
  await walkTo(server, town, matterId, 'evaluation')
  await town.people.memberA.client.command('matter.act', {
    id: matterId,
    command: { action: 'publishResult', summary: '路灯都亮了' },
  })
}

describe('pages inside WeChat', () => {
  const signIn = (code: string, state: string) => server.client().command('session.oauthCode', { code, state })

  test('a state of somebody else’s making, or one that is too old, is refused', async () => {
    const { state } = await server.client().query('session.oauth', { page: '/' })
    const forged = signIn(world().authorise('official-a'), `${state?.slice(0, -1)}x`)
    expect(await server.client().refusal(forged)).toMatchObject({ refused: 'codeExpired' })
    server.pass(11)
    const late = signIn(world().authorise('official-a'), state ?? '')
    expect(await server.client().refusal(late)).toMatchObject({ refused: 'codeExpired' })
  })

  test('only pages of this server are returned to', async () => {
    for (const page of ['//evil.example', '/\\evil.example', 'https://evil.example']) {
      const refusal = await server.client().refusal(server.client().query('session.oauth', { page }))
      expect(refusal).toMatchObject({ refused: 'invalid' })
    }
  })
})

test('without settings of WeChat none of it is there', async () => {
  const plain = await aServer()
  const anyone = plain.client()
  expect(await anyone.query('session.oauth', { page: '/' })).toEqual({ address: null, state: null })
  expect(await anyone.refusal(anyone.command('session.wechat', { code: 'x' }))).toMatchObject({ status: 404 })
  await plain.close()
})
