// Submitting a report: numbered, answered once however often it is sent, and anonymous when it should be.

import { uuidv7 } from 'uuidv7'
import { backends } from '../support/backend'
import { aServer, type TestServer } from '../support/server'
import { aPerson, aTown, type Town } from '../support/town'
import { answer, aReportInput, opening, submit } from '../support/walk'

describe.each(backends)('on %s', (backend) => {
  let server: TestServer
  let town: Town

  beforeAll(async () => {
    server = await aServer({ backend })
    town = await aTown(server)
  })
  afterAll(() => server.close())

  const countReports = async (): Promise<number> => {
    const { n } = await server.db
      .selectFrom('report')
      .select((of) => of.fn.countAll<number>().as('n'))
      .executeTakeFirstOrThrow()
    return n
  }

  test('a scanned code gives the group and no place of the trouble; title and due date are made; the desk finds it', async () => {
    const sent = await submit(town)
    const { rows } = await town.people.coordinatorA.client.query('report.inbox', {})
    const mine = await town.people.resident.client.query('report.get', { id: sent.id })

    expect(sent).toMatchObject({ due: '2026-11-25', trackingCode: null })
    expect(sent.number).toMatch(/^2026-\d{5}$/)
    expect(rows.map((row) => row.id)).toContain(sent.id)
    expect(mine).toMatchObject({
      title: '村口的路灯坏了三个月',
      groupName: '安福寺组',
      stationName: '桑树河站',
      place: null,
      status: 'submitted',
      light: 'green',
      you: { reporter: true, supporter: false },
    })
  })

  test('the same request sent fifty times at once is one report with one answer', async () => {
    const before = await countReports()
    const input = { ...aReportInput(town), requestId: uuidv7() }
    const { client } = town.people.resident
    const answers = await Promise.all(Array.from({ length: 50 }, () => client.command('report.submit', input)))

    expect(new Set(answers.map((one) => JSON.stringify(one))).size).toBe(1)
    expect(await countReports()).toBe(before + 1)
    const events = await server.db
      .selectFrom('report_event')
      .select('version')
      .where('report_id', '=', answers[0]?.id ?? '')
      .execute()
    expect(events).toEqual([{ version: 1 }])
  })

  test('fifty different reports at once get fifty numbers without a gap', async () => {
    const sent = await Promise.all(Array.from({ length: 50 }, () => submit(town)))
    const numbers = sent.map(({ number }) => Number(number.slice(5))).sort((a, b) => a - b)
    const first = numbers[0] ?? Number.NaN
    expect(numbers).toEqual(Array.from({ length: 50 }, (_, index) => first + index))
  })

  test('a report that the database refuses takes none with it that came at the same moment', async () => {
    const taken = await submit(town)
    await server.db.deleteFrom('request').where('id', '=', taken.id).execute()
    const before = await countReports()
    const { client } = town.people.resident
    const [first, refused, last] = await Promise.all([
      submit(town),
      client.refusal(submit(town, 'resident', { requestId: taken.id })),
      submit(town),
    ])

    expect(refused).toMatchObject({ refused: 'requestReused' })
    expect(Number(last.number.slice(5))).not.toBe(Number(first.number.slice(5)))
    expect(await countReports()).toBe(before + 2)
    for (const { id, number } of [first, last])
      expect(await client.query('report.get', { id })).toMatchObject({ number })
  })

  test('somebody else cannot take over a request id', async () => {
    const requestId = uuidv7()
    await submit(town, 'resident', { requestId })
    const { client } = town.people.neighbour
    expect(await client.refusal(submit(town, 'neighbour', { requestId }))).toMatchObject({ refused: 'requestReused' })
  })

  test('only the wholly anonymous need no session', async () => {
    const stranger = server.client()
    for (const anonymity of ['hidden', 'named'] as const) {
      const refused = await stranger.refusal(stranger.command('report.submit', aReportInput(town, { anonymity })))
      expect(refused).toEqual({ status: 401, refused: 'signedOut' })
    }
  })

  test('without a code the group is asked for, and must be there', async () => {
    const { client } = town.people.resident
    const { stationCode: _code, ...input } = aReportInput(town)
    expect(await client.refusal(client.command('report.submit', input))).toMatchObject({
      refused: 'invalid',
      fields: { '/groupId': 'missing' },
    })
    const refused = { refused: 'notFound', fields: { '/groupId': 'unknown' } }
    expect(await client.refusal(client.command('report.submit', { ...input, groupId: uuidv7() }))).toMatchObject(
      refused,
    )
    await expect(client.command('report.submit', { ...input, groupId: town.groupB })).resolves.toMatchObject({})
    const unknown = client.command('report.submit', { ...input, stationCode: 'zzzz99' })
    expect(await client.refusal(unknown)).toMatchObject({ refused: 'notFound', fields: { '/stationCode': 'unknown' } })
  })

  test('pictures must be there and unused by anybody else', async () => {
    const { client } = town.people.resident
    const refused = await client.refusal(submit(town, 'resident', { photoIds: [uuidv7()] }))
    expect(refused).toEqual({ status: 404, refused: 'notFound', fields: { '/photoIds': 'unknown' } })
  })

  describe('wholly anonymous', () => {
    const anonymously = (requestId: string, by: Town['people']['resident']['client']) =>
      by.command('report.submit', { ...aReportInput(town, { anonymity: 'anonymous' }), requestId })

    test('the tracking code opens it, is told again to the person who repeats the request, and lies nowhere in clear', async () => {
      const requestId = uuidv7()
      const stranger = server.client()
      const sent = await anonymously(requestId, stranger)
      const again = await anonymously(requestId, stranger)
      const code = sent.trackingCode ?? ''

      expect(again).toEqual(sent)
      expect(code).toMatch(/^[0-9A-Z]{4}(-[0-9A-Z]{4}){3}$/)
      const typed = code.toLowerCase().replaceAll('-', '')
      expect(await stranger.query('report.track', { code: typed })).toMatchObject({
        id: sent.id,
        you: { reporter: true },
      })
      const dump = JSON.stringify(
        await Promise.all([
          server.db.selectFrom('report').selectAll().where('id', '=', sent.id).execute(),
          server.db.selectFrom('report_event').selectAll().where('report_id', '=', sent.id).execute(),
          server.db.selectFrom('request').selectAll().execute(),
          server.db.selectFrom('outbox').selectAll().execute(),
        ]),
      )
      expect(dump).toContain(sent.id)
      expect(dump).not.toContain(code)
      expect(dump).not.toContain(code.replaceAll('-', ''))
      // with the request id the code could be asked for again
      expect(dump).not.toContain(requestId)
    })

    test('the id that others see does not give the code away', async () => {
      const sent = await anonymously(uuidv7(), server.client())
      const { client } = town.people.coordinatorA
      const replayed = await anonymously(sent.id, client)
      expect(replayed.trackingCode).not.toBe(sent.trackingCode)
      expect(replayed.id).not.toBe(sent.id)
    })

    test('a signed-in person leaves no trace', async () => {
      const { client, id } = town.people.resident
      const sent = await anonymously(uuidv7(), client)
      const rows = await Promise.all([
        server.db.selectFrom('report').selectAll().where('id', '=', sent.id).execute(),
        server.db.selectFrom('report_event').selectAll().where('report_id', '=', sent.id).execute(),
        server.db.selectFrom('request').selectAll().where('id', '=', sent.id).execute(),
        server.db.selectFrom('outbox').selectAll().where('subject_id', '=', sent.id).execute(),
      ])
      expect(rows.map((table) => table.length > 0)).toEqual([true, true, true, true])
      expect(JSON.stringify(rows)).not.toContain(id)
      expect((await client.query('report.mine', {})).rows.map((row) => row.id)).not.toContain(sent.id)
      expect(await client.refusal(client.query('report.get', { id: sent.id }))).toMatchObject({ refused: 'notFound' })
    })

    test('the code lets its holder add and withdraw, nobody without it', async () => {
      const stranger = server.client()
      const { id, trackingCode } = await anonymously(uuidv7(), stranger)
      const code = trackingCode ?? ''
      const command = { action: 'add' as const, text: '昨晚又有人摔了', photoIds: [] }
      expect(await stranger.refusal(stranger.command('report.act', { id, command }))).toMatchObject({
        refused: 'notFound',
      })
      const wrong = stranger.command('report.act', { id, code: '0000-0000-0000-0000', command })
      expect(await stranger.refusal(wrong)).toMatchObject({ refused: 'notFound' })
      expect(await stranger.command('report.act', { id, code, command })).toEqual({ version: 2, matterId: null })
      expect((await stranger.query('report.track', { code })).additions).toMatchObject([
        { kind: 'added', text: '昨晚又有人摔了' },
      ])
      await stranger.command('report.act', { id, code, command: { action: 'withdraw' } })
      expect(await stranger.query('report.track', { code })).toMatchObject({ status: 'withdrawn' })
    })

    test('a code used while signed in leaves no trace of the person who uses it', async () => {
      const { client, id: personId } = await aPerson(server, '无名')
      const { id, trackingCode } = await anonymously(uuidv7(), client)
      const code = trackingCode ?? ''
      const requestId = uuidv7()
      const add = { requestId, id, code, command: { action: 'add' as const, text: '补', photoIds: [] } }
      const answers = [await client.command('report.act', add), await client.command('report.act', add)]
      const matterId = uuidv7()
      const settle = { action: 'settle' as const, ...opening(matterId), what: '修了', byWhom: '电工' }
      await answer(town, 'coordinatorA', id, settle)
      await client.command('matter.rate', { id: matterId, code, solved: 'no', score: 1, words: '' })
      expect(answers[1]).toEqual(answers[0])
      const tables = ['report', 'report_event', 'report_addition', 'request', 'outbox', 'evaluation', 'file'] as const
      const rows = await Promise.all(tables.map((table) => server.db.selectFrom(table).selectAll().execute()))
      expect(JSON.stringify(rows)).not.toContain(personId)
    })

    test('the code works for the matter that answers it', async () => {
      const stranger = server.client()
      const { id, trackingCode } = await anonymously(uuidv7(), stranger)
      const matterId = uuidv7()
      await answer(town, 'coordinatorA', id, {
        action: 'settle',
        ...opening(matterId),
        what: '当场换了灯泡',
        byWhom: '村电工',
      })
      const rating = { id: matterId, code: trackingCode ?? '', solved: 'yes', score: 5, words: '快' } as const
      expect(await stranger.command('matter.rate', rating)).toMatchObject({ count: 1, reportersAnswered: 1 })
      expect(await stranger.refusal(stranger.command('matter.rate', rating))).toMatchObject({ refused: 'alreadyRated' })
    })
  })
})
