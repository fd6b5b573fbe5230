// What the office keeps in order: the district, its calendar, groups, units, stations, people; each change is noted.

import { uuidv7 } from 'uuidv7'
import { defaultTerms } from '../../../src/domain/district/term'
import { backends } from '../support/backend'
import { aServer, type TestServer } from '../support/server'
import { aTown, type Town } from '../support/town'
import { openMatter, submit } from '../support/walk'

describe.each(backends)('on %s', (backend) => {
  let server: TestServer
  let town: Town

  beforeAll(async () => {
    server = await aServer({ backend })
    town = await aTown(server)
  })
  afterAll(() => server.close())

  const office = () => town.people.office.client
  const refusalOf = async (call: Promise<unknown>) => office().refusal(call)

  test('what the office says of the district is what everybody reads, and counts at once', async () => {
    const terms = { ...defaultTerms, answer: 4, step: { ...defaultTerms.step } }
    const said = { organiser: '枝江市政协办公室', phone: '0717-4212345', filing: null, complaints: '12388' }
    await office().command('district.save', { name: '枝江市', ...said, categories: ['道路', '供水'], terms })
    expect(await server.client().query('district.get', {})).toMatchObject({
      name: '枝江市',
      ...said,
      categories: ['道路', '供水'],
      terms: { answer: 4 },
      groups: [{ name: '安福寺组' }, { name: '百里洲组' }],
    })
    expect((await submit(town)).due).toBe('2026-11-27')
    await office().command('district.save', {
      name: '枝江',
      ...said,
      categories: ['道路'],
      terms: { ...terms, answer: 2 },
    })
  })

  test('a day marked as rest is not counted, and the mark can be taken away', async () => {
    const mark = (date: string, to: 'rest' | 'work' | null) =>
      office().command('calendar.save', { days: [{ date, mark: to }] })
    await mark('2026-11-24', 'rest')
    expect((await submit(town)).due).toBe('2026-11-26')
    await mark('2026-11-28', 'work')
    expect((await server.client().query('district.get', {})).calendar).toEqual({
      '2026-11-24': 'rest',
      '2026-11-28': 'work',
    })
    await office().command('calendar.save', {
      days: [
        { date: '2026-11-24', mark: null },
        { date: '2026-11-28', mark: null },
      ],
    })
    expect((await submit(town)).due).toBe('2026-11-25')
  })

  test('a group or unit that is needed cannot be disabled', async () => {
    await openMatter(town)
    const group = { id: town.groupA, name: '安福寺组', area: '安福寺镇' }
    expect(await refusalOf(office().command('group.save', { ...group, disabled: true }))).toMatchObject({
      refused: 'inUse',
    })
    const empty = { id: uuidv7(), name: '空组', area: '' }
    await office().command('group.save', { ...empty, disabled: false })
    await office().command('group.save', { ...empty, disabled: true })
    expect((await office().query('group.list', {})).rows.find((row) => row.id === empty.id)).toMatchObject({
      disabled: true,
    })
    expect((await server.client().query('group.list', {})).rows.map((row) => row.id)).not.toContain(empty.id)
    expect((await server.client().query('group.list', {})).rows.find((row) => row.id === town.groupA)).toMatchObject({
      members: 2,
      openMatters: 1,
    })
  })

  describe('stations', () => {
    const station = (id: string, groupId: string, more = {}) => ({
      id,
      groupId,
      name: '新站',
      place: { text: '新站大厅', lng: 111.76, lat: 30.42 },
      phone: null,
      photoId: null,
      disabled: false,
      ...more,
    })

    test('a coordinator adds one to the own group; its code is made, is scanned in any case, and never changes', async () => {
      const { client } = town.people.coordinatorA
      const id = uuidv7()
      const { code } = await client.command('station.save', station(id, town.groupA))
      expect(code).toMatch(/^[2-9a-z]{6}$/)
      const changed = await client.command('station.save', station(id, town.groupA, { name: '改名站' }))
      expect(changed).toEqual({ id, code })
      expect(await server.client().query('station.get', { code: code.toUpperCase() })).toMatchObject({
        id,
        name: '改名站',
      })
      expect((await submit(town, 'resident', { stationCode: code })).number).toBeDefined()
      await client.command('station.save', station(id, town.groupA, { disabled: true }))
      expect(await client.refusal(server.client().query('station.get', { code }))).toMatchObject({
        refused: 'notFound',
      })
      const refused = await client.refusal(submit(town, 'resident', { stationCode: code }))
      expect(refused).toMatchObject({ refused: 'notFound', fields: { '/stationCode': 'unknown' } })
    })

    test('nobody takes a station out of somebody else’s group', async () => {
      const { client } = town.people.coordinatorA
      const theft = client.command('station.save', station(town.stationB.id, town.groupA))
      expect(await client.refusal(theft)).toMatchObject({ refused: 'notAllowed' })
    })

    test('the poster is a PDF to be saved under its name', async () => {
      const response = await town.people.coordinatorA.client.fetch(`/api/station.poster?id=${town.stationA.id}`)
      expect(response.headers.get('content-type')).toBe('application/pdf')
      expect(response.headers.get('content-disposition')).toContain(encodeURIComponent('桑树河站'))
      expect((await response.text()).slice(0, 5)).toBe('%PDF-')
    })
  })

  describe('people', () => {
    const person = (more = {}) => ({ id: uuidv7(), name: '示例委员戊', holdings: [], disabled: false, ...more })

    test('somebody added with a phone signs in with it and holds the roles given', async () => {
      const phone = '13812345678'
      const holdings = [{ role: 'member' as const, placeId: town.groupB }]
      await office().command('person.save', person({ phone, holdings }))
      await server.client().command('session.code', { phone })
      const code = server.codes.get(phone) ?? ''
      const { me, token } = await server.client().command('session.signIn', { phone, code })
      expect(me.holdings).toMatchObject([{ role: 'member', placeName: '百里洲组' }])
      const [row] = (await office().query('person.list', { words: '委员戊' })).rows
      expect(row).toMatchObject({ phone: '138****5678', disabled: false })

      await office().command('person.save', person({ id: me.personId, holdings, disabled: true }))
      const { client } = { client: server.client(token) }
      expect(await client.refusal(client.query('session.me', {}))).toMatchObject({ refused: 'signedOut' })
    })

    test.each([
      ['a group that is not there', () => [{ role: 'member' as const, placeId: uuidv7() }]],
      ['a role in a place of another kind', () => [{ role: 'office' as const, placeId: town.groupA }]],
      ['another district', () => [{ role: 'office' as const, placeId: 'yunyang' }]],
    ])('%s is refused', async (_name, holdings) => {
      const refused = await refusalOf(office().command('person.save', person({ holdings: holdings() })))
      expect(refused).toEqual({ status: 404, refused: 'notFound', fields: { '/holdings/0/placeId': 'unknown' } })
    })

    test('two people cannot have one phone', async () => {
      const phone = '13812340000'
      await office().command('person.save', person({ phone }))
      expect(await refusalOf(office().command('person.save', person({ phone })))).toMatchObject({ refused: 'inUse' })
    })

    test('the last of the office can neither leave nor be disabled', async () => {
      const { id } = town.people.office
      const holdings = [{ role: 'office' as const, placeId: 'zhijiang' }]
      expect(await refusalOf(office().command('person.save', person({ id })))).toMatchObject({ refused: 'lastOffice' })
      const disabled = office().command('person.save', person({ id, holdings, disabled: true }))
      expect(await refusalOf(disabled)).toMatchObject({ refused: 'lastOffice' })
      expect((await office().query('session.me', {})).holdings).toHaveLength(1)
    })
  })

  test('every change is noted: who, what, when', async () => {
    const notes = await server.db.selectFrom('audit').select(['actor_id', 'action']).execute()
    const actions = new Set(notes.map((note) => note.action))
    const changes = ['district.save', 'calendar.save', 'group.save', 'station.save', 'person.save']
    // who works here and signs in is noted as well
    expect(actions).toEqual(new Set([...changes, 'session.signIn']))
    expect(notes.every((note) => note.actor_id !== null)).toBe(true)
    expect(JSON.stringify(await server.db.selectFrom('audit').selectAll().execute())).not.toContain('13812345678')
  })
})
