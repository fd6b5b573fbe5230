// What is kept of a person: read by them, taken along, and deleted without harm to what others work on.

import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { unzipSync } from 'fflate'
import sharp from 'sharp'
import { uuidv7 } from 'uuidv7'
import { eraseDoomed } from '../../../src/server/file/doomed'
import { backends } from '../support/backend'
import { aGroup, aPerson, aStation, type TestPerson } from '../support/people'
import { aServer, type TestServer } from '../support/server'

const phone = '13800001234'

/** The words of a DOCX, without its marks. */
const wordsOf = (file: Buffer): string =>
  new TextDecoder().decode(unzipSync(new Uint8Array(file))['word/document.xml']).replace(/<[^>]+>/g, '')

describe.each(backends)('on %s', (backend) => {
  let server: TestServer
  let groupId = ''
  let stationCode = ''
  let coordinator: TestPerson
  let phones = 0

  beforeAll(async () => {
    server = await aServer({ backend })
    groupId = await aGroup(server)
    stationCode = await aStation(server, groupId)
    coordinator = await aPerson(server, { name: '示例召集人', holds: [['coordinator', groupId]] })
  })
  afterAll(() => server.close())

  const aResident = () => {
    phones += 1
    return aPerson(server, { phone: `1390000${String(phones).padStart(4, '0')}` })
  }

  const aPhoto = async ({ client }: TestPerson): Promise<string> => {
    const id = uuidv7()
    const form = new FormData()
    const bytes = await sharp({ create: { width: 9, height: 9, channels: 3, background: '#333' } })
      .jpeg()
      .toBuffer()
    form.set('file', new Blob([new Uint8Array(bytes)]), 'a.jpg')
    expect((await client.fetch(`/api/file.upload?id=${id}`, { method: 'POST', body: form })).status).toBe(200)
    return id
  }

  const say = async ({ client }: TestPerson, text: string, photoIds: string[] = []) => {
    const place = { text: '箭楼社区三栋' }
    return client.command('report.submit', { stationCode, title: text, text, photoIds, place, anonymity: 'hidden' })
  }

  const accept = async (reportId: string) => {
    const matterId = uuidv7()
    const words = {
      title: '杆线迁移',
      summary: '杆线低垂',
      category: '市政',
      place: { text: '箭楼社区' },
      photoIds: [],
    }
    await coordinator.client.command('report.act', { id: reportId, command: { action: 'accept', matterId, ...words } })
    return matterId
  }

  const stored = (id: string): boolean =>
    existsSync(join(server.dataDir, 'file', 'zhijiang', id.slice(-2), `${id}.jpg`))

  test('the name to be called by is kept sealed, shown to its owner, and can be taken back', async () => {
    const resident = await aResident()
    await resident.client.command('person.contact', { name: '王女士' })
    expect((await resident.client.query('session.me', {})).name).toBe('王女士')
    expect(JSON.stringify(await server.db.selectFrom('person').selectAll().execute())).not.toContain('王女士')
    await resident.client.command('person.contact', {})
    expect((await resident.client.query('session.me', {})).name).toBe('王女士')
    await resident.client.command('person.contact', { name: null })
    expect((await resident.client.query('session.me', {})).name).toBe('')
  })

  test('each look at the contact is there for its owner to read, and for nobody else', async () => {
    const resident = await aPerson(server, { phone })
    const other = await aResident()
    const { id, number } = await say(resident, '电线垂到窗前')
    expect(await coordinator.client.command('report.contact', { id })).toEqual({ name: null, phone })
    expect((await resident.client.query('person.reveals', {})).rows).toEqual([
      { at: server.now(), by: '示例召集人', role: 'coordinator', reportId: id, number },
    ])
    expect((await other.client.query('person.reveals', {})).rows).toEqual([])
  })

  test('the export holds everything that is mine and nothing of others', async () => {
    const resident = await aPerson(server, { phone: '13800005678' })
    const other = await aResident()
    const photo = await aPhoto(resident)
    await say(resident, '我家门前积水', [photo])
    await say(other, '别人的事')
    const answer = await resident.client.fetch('/api/person.export')
    const body = await answer.text()
    const mine = JSON.parse(body) as {
      person: { phone: string }
      reports: { text: string; photos: string[]; timeline: unknown[] }[]
    }
    expect(answer.headers.get('content-disposition')).toContain('attachment')
    expect(mine.person.phone).toBe('13800005678')
    expect(mine.reports).toHaveLength(1)
    expect(mine.reports[0]).toMatchObject({
      text: '我家门前积水',
      place: '箭楼社区三栋',
      timeline: [{ type: 'submitted' }],
    })
    expect((await server.client().fetch(mine.reports[0]?.photos[0] ?? '')).status).toBe(200)
    expect(body).not.toContain('别人的事')
    expect((await server.client().fetch('/api/person.export')).status).toBe(401)
  })

  test('the document says in sentences what is mine, and nothing of others', async () => {
    const resident = await aPerson(server, { phone: '13800005679' })
    const other = await aResident()
    await say(resident, '我家门前积水\n雨后三天不退', [await aPhoto(resident)])
    await say(other, '别人的事')
    const answer = await resident.client.fetch('/api/person.document')
    expect(answer.headers.get('content-disposition')).toMatch(/\.docx$/)
    const text = wordsOf(Buffer.from(await answer.arrayBuffer()))
    for (const part of [
      '手机号：13800005679。',
      '我家门前积水',
      '雨后三天不退',
      '已提交，等待答复',
      '另有照片 1 张。',
    ]) {
      expect(text).toContain(part)
    }
    expect(text).not.toContain('别人的事')
    expect((await server.client().fetch('/api/person.document')).status).toBe(401)
  })

  test('after deletion nothing of mine is left but what a matter stands on', async () => {
    const resident = await aPerson(server, { phone: '13800009999' })
    await resident.client.command('person.contact', { name: '李某某' })
    const [loosePhoto, openPhoto] = [await aPhoto(resident), await aPhoto(resident)]
    const open = await say(resident, '楼道灯不亮', [openPhoto])
    const merged = await say(resident, '杆线太低')
    const matterId = await accept(merged.id)
    await resident.client.command('matter.support', { id: matterId, on: true })
    await server.db
      .insertInto('evaluation')
      .values({
        district_id: 'zhijiang',
        id: uuidv7(),
        matter_id: matterId,
        person_id: resident.id,
        rater: 'reporter',
        solved: 'no',
        score: 1,
        words: '没解决',
        at: server.now(),
      })
      .execute()

    const gone = await resident.client.command('person.delete', {})

    expect(gone).toEqual({ reports: 2, photos: 2, ratingsKept: 1 })
    await eraseDoomed(server.services)
    expect([stored(loosePhoto), stored(openPhoto)]).toEqual([false, false])
    const [one, two] = await Promise.all(
      [open.id, merged.id].map((id) =>
        server.db.selectFrom('report').selectAll().where('id', '=', id).executeTakeFirstOrThrow(),
      ),
    )
    expect(one).toMatchObject({
      status: 'withdrawn',
      title: '',
      text: '',
      place: null,
      reporter_id: null,
      photo_ids: [],
    })
    expect(two).toMatchObject({ status: 'accepted', text: '杆线太低', reporter_id: null })
    expect((await server.client().query('matter.get', { id: matterId })).matter.title).toBe('杆线迁移')
    const person = await server.db
      .selectFrom('person')
      .selectAll()
      .where('id', '=', resident.id)
      .executeTakeFirstOrThrow()
    expect(person).toMatchObject({
      display_name: '',
      phone_enc: null,
      phone_index: null,
      name_enc: null,
      deleted_at: server.now(),
    })
    const rating = await server.db
      .selectFrom('evaluation')
      .selectAll()
      .where('person_id', '=', resident.id)
      .executeTakeFirstOrThrow()
    expect(rating).toMatchObject({ solved: 'no', score: 1, words: '' })
    expect((await resident.client.refusal(resident.client.query('session.me', {}))).refused).toBe('signedOut')
    expect(await server.db.selectFrom('support').selectAll().where('person_id', '=', resident.id).execute()).toEqual([])
  })

  test('the chain of a deleted report stays unbroken', async () => {
    const resident = await aResident()
    const { id } = await say(resident, '路面坑洼')
    await resident.client.command('person.delete', {})
    const events = await server.db
      .selectFrom('report_event')
      .select('type')
      .where('report_id', '=', id)
      .orderBy('version')
      .execute()
    expect(events.map(({ type }) => type)).toEqual(['submitted', 'withdrawn'])
    expect(await coordinator.client.query('report.verify', { id })).toMatchObject({ events: 2, unbroken: true })
  })

  test('anyone who deletes the account may come again with the same phone, as somebody new', async () => {
    const again = '13800007777'
    const first = await aPerson(server, { phone: again })
    await first.client.command('person.delete', {})
    await server.client().command('session.code', { phone: again })
    const second = await server
      .client()
      .command('session.signIn', { phone: again, code: server.codes.get(again) ?? '' })
    expect(second.me.personId).not.toBe(first.id)
  })

  test('the last one of the office cannot go, the last but one can, even at the same instant', async () => {
    const [one, two] = [
      await aPerson(server, { holds: [['office', 'zhijiang']] }),
      await aPerson(server, { holds: [['office', 'zhijiang']] }),
    ]
    const outcomes = await Promise.allSettled([one, two].map(({ client }) => client.command('person.delete', {})))
    expect(outcomes.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected'])
    const stays = outcomes[0]?.status === 'rejected' ? one : two
    expect(await stays.client.refusal(stays.client.command('person.delete', {}))).toEqual({
      status: 409,
      refused: 'lastOffice',
    })
  })
})
