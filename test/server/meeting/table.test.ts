// Coming to a meeting, saying something, watching it, and what it leaves behind.

import { uuidv7 } from 'uuidv7'
import { readSitting } from '../../../src/server/meeting/sitting'
import { mergePeople } from '../../../src/server/session/merge'
import { backends } from '../support/backend'
import { aMeeting, type TestMeeting } from '../support/meeting'
import { aServer, type TestServer } from '../support/server'
import { aPerson, aTown, type Town } from '../support/town'
import { until } from '../support/until'
import { act } from '../support/walk'

const openVoting = { control: 'openVoting' } as const
const closeVoting = { control: 'closeVoting' } as const

describe.each(backends)('on %s', (backend) => {
  let server: TestServer
  let town: Town

  beforeAll(async () => {
    server = await aServer({ backend, opinions: true })
    town = await aTown(server)
  })
  afterAll(() => server.close())

  const get = (meeting: TestMeeting, by = server.client()) => by.query('meeting.get', { id: meeting.id })
  const join = (meeting: TestMeeting, by: Town['people']['resident'], more: object) =>
    by.client.command('meeting.join', { id: meeting.id, side: 'resident', ...more })

  test('a meeting that was called can be found by its code, however it is written', async () => {
    const meeting = await aMeeting(server, town, false)
    const typed = ` ${meeting.code.slice(0, 4).toUpperCase()} - ${meeting.code.slice(4)}`.trim()
    expect(await server.client().query('meeting.find', { code: typed })).toEqual({ id: meeting.id })
    expect((await get(meeting)).meeting.subject).toEqual({ kind: 'matter', id: meeting.matterId })
    const unknown = server.client().query('meeting.find', { code: '22222222' })
    expect(await server.client().refusal(unknown)).toMatchObject({ refused: 'notFound' })
  })

  test('by the code one checks in, while the meeting is open, and with the right code only', async () => {
    const meeting = await aMeeting(server, town, false)
    const guest = await aPerson(server, '')
    const { code } = meeting
    expect(await guest.client.refusal(join(meeting, guest, { code }))).toMatchObject({ refused: 'meetingNotOpen' })
    await meeting.lead({ control: 'open' })
    expect(await guest.client.refusal(join(meeting, guest, { code: '22222222' }))).toMatchObject({
      refused: 'wrongCode',
    })
    expect(await guest.client.refusal(join(meeting, guest, {}))).toMatchObject({ refused: 'notConcerned' })
    expect(await join(meeting, guest, { code })).toMatchObject({ side: 'resident', present: true })
    expect((await get(meeting, guest.client)).you).toMatchObject({ attendance: { present: true }, mayState: true })
  })

  test('anyone who it concerns takes part from home first and checks in later, as one person', async () => {
    const meeting = await aMeeting(server, town)
    const { resident } = town.people
    const first = await join(meeting, resident, {})
    expect(first.present).toBe(false)
    const second = await join(meeting, resident, { code: meeting.code })
    expect(second).toEqual({ ...first, present: true })
    expect(await join(meeting, resident, {})).toEqual(second)
  })

  test('a side can be changed until voting begins, and only to one that is open to the person', async () => {
    const meeting = await aMeeting(server, town)
    const guest = await meeting.guest('resident')
    const { code } = meeting
    const unit = () => join(meeting, guest, { code, side: 'unit' })
    expect(await guest.client.refusal(unit())).toMatchObject({ refused: 'notAllowed' })
    expect(await join(meeting, guest, { code, side: 'enterprise' })).toMatchObject({ side: 'enterprise' })
    await meeting.lead(openVoting)
    expect(await join(meeting, guest, { code, side: 'resident' })).toMatchObject({ side: 'enterprise' })
    const staff = town.people.staff
    expect(await staff.client.refusal(join(meeting, staff, { code }))).toMatchObject({ refused: 'notAllowed' })
    expect(await join(meeting, staff, { code, side: 'unit' })).toMatchObject({ side: 'unit' })
  })

  test('the same sentence is one statement, no matter who says it or how it is typed', async () => {
    const meeting = await aMeeting(server, town)
    const first = await meeting.statement('先修路，再装２盏灯。')
    const guest = await meeting.guest('resident')
    const say = (text: string, attendanceId?: string) =>
      guest.client.command('meeting.state', { id: meeting.id, text, ...(attendanceId ? { attendanceId } : {}) })
    for (const text of ['先修路,再装2盏灯', ' 先修路 再装 2 盏灯!', '先修路\n再装2盏灯'])
      expect(await say(text)).toEqual({ statementId: first, waiting: false, known: true })
    const other = await say('先修路\n再装 3 盏灯')
    expect(other.known).toBe(false)
    const { statements } = (await get(meeting)).meeting
    expect(statements.map(({ text }) => text)).toEqual(['先修路，再装２盏灯。', '先修路 再装 3 盏灯'])
    const both = await Promise.all([say('两边都要停车'), say('两边，都要停车。')])
    expect(new Set(both.map(({ statementId }) => statementId)).size).toBe(1)
  })

  test('a calendar takes every change of a meeting, and that it is called off', async () => {
    const meeting = await aMeeting(server, town, false)
    const file = async () => (await server.client().fetch(`/api/meeting.calendar?id=${meeting.id}`)).text()
    const sequence = (text: string) => Number(/SEQUENCE:(\d+)/.exec(text)?.[1])
    const before = await file()
    expect(before).toMatch(/METHOD:PUBLISH[\s\S]*STATUS:CONFIRMED/)
    await act(town, 'memberA', meeting.matterId, { action: 'cancelMeeting', meetingId: meeting.id, reason: '下雨' })
    const after = await file()
    expect(after).toMatch(/METHOD:CANCEL[\s\S]*STATUS:CANCELLED/)
    expect(sequence(after)).toBeGreaterThan(sequence(before))
    const uid = (text: string) => /UID:(\S+)/.exec(text)?.[1]
    expect(uid(after)).toBe(uid(before))
  })

  test('the organiser enters who has no phone, ticks who has come, and takes a tick back', async () => {
    const meeting = await aMeeting(server, town)
    const { client } = town.people.memberA
    const who = { kind: 'label' as const, label: '张大爷', side: 'resident' as const }
    const { attendanceId } = await client.command('meeting.attend', { id: meeting.id, who, present: false })
    const { matter } = await client.query('matter.get', { id: meeting.matterId })
    const party = matter.parties.find(({ kind }) => kind === 'resident')
    const asked = { kind: 'party' as const, partyId: party?.id ?? '' }
    await client.command('meeting.attend', { id: meeting.id, who: asked, present: true })
    const list = async () => (await client.query('meeting.attendance', { id: meeting.id })).rows
    expect(await list()).toMatchObject([
      { id: attendanceId, name: '张大爷', present: false, hasAccount: false, via: 'list' },
      { present: true, hasAccount: true, via: 'list' },
    ])
    const listed = { kind: 'listed' as const, attendanceId }
    await client.command('meeting.attend', { id: meeting.id, who: listed, present: true })
    await until(async () => (await get(meeting)).meeting.present === 2)
    await client.command('meeting.attend', { id: meeting.id, who: listed, present: false })
    expect((await list()).map(({ present }) => present)).toEqual([false, true])
  })

  test('names in the organiser’s list are sealed in the database', async () => {
    const meeting = await aMeeting(server, town)
    const who = { kind: 'label' as const, label: '李大娘', side: 'resident' as const }
    await town.people.memberA.client.command('meeting.attend', { id: meeting.id, who, present: true })
    const rows = await server.db.selectFrom('attendance').selectAll().where('meeting_id', '=', meeting.id).execute()
    expect(JSON.stringify(rows)).not.toContain('李大娘')
  })

  test('what is said has numbers of people masked, and hidden it is seen by its author and the desk only', async () => {
    const meeting = await aMeeting(server, town)
    const guest = await meeting.guest()
    const text = '有问题找我 13912345678'
    const { statementId } = await guest.client.command('meeting.state', { id: meeting.id, text })
    const shown = async () => (await get(meeting)).meeting.statements.map((one) => one.text)
    await until(async () => (await shown()).length === 1)
    expect(await shown()).toEqual(['有问题找我 139****5678'])
    await meeting.lead({ control: 'hideStatement', statementId })
    expect(await shown()).toEqual([])
    expect((await get(meeting, guest.client)).you.unseen).toMatchObject([{ id: statementId, status: 'hidden' }])
    expect((await get(meeting, town.people.memberA.client)).desk?.unseen).toMatchObject([{ id: statementId }])
    expect((await get(meeting, town.people.neighbour.client)).you.unseen).toEqual([])
    await meeting.lead({ control: 'showStatement', statementId })
    expect(await shown()).toHaveLength(1)
  })

  test('one person states twenty things and no more; the organiser speaks for people without a phone', async () => {
    const meeting = await aMeeting(server, town)
    const guest = await meeting.guest()
    const state = (text: string) => guest.client.command('meeting.state', { id: meeting.id, text })
    for (let made = 0; made < 20; made += 1) await state(`意见${made}`)
    expect(await guest.client.refusal(state('再一条'))).toMatchObject({ refused: 'tooMany' })
    const { client } = town.people.memberA
    const who = { kind: 'label' as const, label: '张大爷', side: 'resident' as const }
    const { attendanceId } = await client.command('meeting.attend', { id: meeting.id, who, present: true })
    await client.command('meeting.state', { id: meeting.id, text: '我来说一句', attendanceId })
    await until(async () => (await get(meeting)).meeting.statements.length === 21)
    expect((await get(meeting)).meeting.statements.at(-1)).toMatchObject({
      text: '我来说一句',
      side: 'resident',
      proxy: true,
    })
    const forged = guest.client.command('meeting.state', { id: meeting.id, text: '冒充', attendanceId })
    expect(await guest.client.refusal(forged)).toMatchObject({ refused: 'notAllowed' })
  })

  test('the next statement is one that I have not voted on, until none is left', async () => {
    const meeting = await aMeeting(server, town)
    const ids = [await meeting.statement('一'), await meeting.statement('二'), await meeting.statement('三')]
    await meeting.lead(openVoting)
    const guest = await meeting.guest()
    const drawn: string[] = []
    for (const left of [3, 2, 1]) {
      const next = await guest.client.query('meeting.next', { id: meeting.id })
      expect(next.left).toBe(left)
      drawn.push(next.statement?.id ?? '')
      await meeting.vote(guest, drawn.at(-1) ?? '', 0)
    }
    expect(drawn.sort()).toEqual([...ids].sort())
    expect(await guest.client.query('meeting.next', { id: meeting.id })).toEqual({ statement: null, left: 0 })
    const { resident } = town.people
    const asked = resident.client.query('meeting.next', { id: meeting.id })
    expect(await resident.client.refusal(asked)).toMatchObject({ refused: 'notAttending' })
  })

  test('the big screen is opened by its key alone, and shows the code', async () => {
    const meeting = await aMeeting(server, town)
    const { id, screenKey, code } = meeting
    const client = server.client()
    const shown = await client.query('meeting.screen', { id, key: screenKey })
    expect(shown).toMatchObject({ code, meeting: { id, agenda: ['看现场', '谈办法', '定分工'] } })
    const wrong = screenKey.replace(/.$/, (character) => (character === '0' ? '1' : '0'))
    expect(await client.refusal(client.query('meeting.screen', { id, key: wrong }))).toMatchObject({
      refused: 'notFound',
    })
  })

  test('the calendar file says what, when and where', async () => {
    const meeting = await aMeeting(server, town, false)
    const response = await server.client().fetch(`/api/meeting.calendar?id=${meeting.id}`)
    expect(response.headers.get('content-type')).toContain('text/calendar')
    const file = (await response.text()).replace(/\r\n[ \t]/g, '')
    expect(file).toContain('SUMMARY:场院会：桑树河村路灯修复')
    expect(file).toContain(`DTSTART:${server.now().replace(/[-:]|\.\d+/g, '')}`)
    expect(file).toContain('LOCATION:老槐树下')
    expect(file).toContain('看现场\\n谈办法')
  })

  test('a meeting leaves behind who was there and what became of each statement', async () => {
    const meeting = await aMeeting(server, town)
    const statementId = await meeting.statement('先修学校门口')
    await meeting.lead(openVoting)
    const guests = await meeting.guests(6)
    for (const [index, guest] of guests.entries()) await meeting.vote(guest, statementId, index === 0 ? -1 : 1)
    const who = { kind: 'label' as const, label: '张大爷', side: 'resident' as const }
    await town.people.memberA.client.command('meeting.attend', { id: meeting.id, who, present: true })
    await meeting.lead({ control: 'end' })
    expect(await readSitting(server.db, 'zhijiang', meeting.id)).toEqual({
      phase: 'ended',
      attendance: 7,
      people: 6,
      opinions: 1,
      counts: [{ id: statementId, agree: 5, disagree: 1, pass: 0 }],
      tally: [
        {
          text: '先修学校门口',
          agree: 5,
          disagree: 1,
          pass: 0,
          sides: [{ side: 'resident', agree: 5, disagree: 1, pass: 0 }],
        },
      ],
    })
    expect(await readSitting(server.db, 'zhijiang', uuidv7())).toBeNull()
  })

  test('opinions are calculated beside the requests, and hidden as long as the results are', async () => {
    const meeting = await aMeeting(server, town)
    await meeting.set({ hidden: true })
    const ids = [await meeting.statement('甲'), await meeting.statement('乙')]
    await meeting.lead(openVoting)
    const residents = await meeting.guests(6)
    const staff = await meeting.guests(5, 'enterprise')
    for (const guest of [...residents, ...staff]) await meeting.vote(guest, ids[0] ?? '', 1)
    for (const guest of residents) await meeting.vote(guest, ids[1] ?? '', -1)
    for (const guest of staff) await meeting.vote(guest, ids[1] ?? '', 1)
    const ask = () => server.client().query('meeting.opinion', { id: meeting.id })
    expect(await ask()).toEqual({ state: 'hidden', opinion: null })
    await meeting.lead(closeVoting)
    await until(async () => (await ask()).state === 'ready')
    const { opinion } = await ask()
    expect(opinion).toMatchObject({
      people: 11,
      discovered: null,
      declared: {
        groups: [
          { name: 'enterprise', people: 5 },
          { name: 'resident', people: 6 },
        ],
        others: null,
      },
    })
    const result = (index: number) => opinion?.declared?.results.find((one) => one.statement === ids[index])
    expect(result(0)).toMatchObject({ verdict: 'accepted' })
    expect(result(1)).toMatchObject({ verdict: 'open', spread: 1 })
  })

  test('two camps among sixty people are found', async () => {
    const meeting = await aMeeting(server, town)
    const ids: string[] = []
    for (let made = 0; made < 8; made += 1) ids.push(await meeting.statement(`第${made}条`))
    await meeting.lead(openVoting)
    const guests = await meeting.guests(60)
    // written at once: sixty people by eight statements over HTTP is the bench's work
    const rows = guests.flatMap((_, person) =>
      ids.map((statement_id, index) => ({
        district_id: 'zhijiang',
        meeting_id: meeting.id,
        statement_id,
        voter: Buffer.from(`voter-${String(person).padStart(3, '0')}`),
        value: person % 7 === index % 7 ? 0 : person < 30 === index % 2 > 0 ? 1 : -1,
        side: 'resident',
      })),
    )
    await server.db.insertInto('vote').values(rows).execute()
    const ask = () => server.client().query('meeting.opinion', { id: meeting.id })
    await meeting.lead(closeVoting)
    await until(async () => (await ask()).state === 'ready')
    const { opinion } = await ask()
    expect(opinion?.nullTest?.passed).toBe(true)
    expect(opinion?.discovered?.groups.map(({ people }) => people)).toEqual([30, 30])
    expect(opinion?.map.every(({ people }) => people >= 5)).toBe(true)
  })

  test('two accounts that turn out to be one person keep one seat, and what both have said', async () => {
    const meeting = await aMeeting(server, town)
    const [one, other, third] = await meeting.guests(3)
    if (one === undefined || other === undefined || third === undefined) throw new Error('Nobody came.')
    for (const guest of [one, other]) await guest.client.command('meeting.state', { id: meeting.id, text: guest.id })
    const left = await mergePeople({ ...server.services, districtId: 'zhijiang', at: server.now() }, one.id, other.id)
    const seats = await server.db
      .selectFrom('attendance')
      .select(['person_id', 'present_at'])
      .where('meeting_id', '=', meeting.id)
      .execute()
    expect(
      seats
        .filter((seat) => seat.present_at !== null)
        .map((seat) => seat.person_id)
        .sort(),
    ).toEqual([left, third.id].sort())
    expect(seats.filter((seat) => seat.person_id === null)).toHaveLength(1)
    const authors = await server.db
      .selectFrom('statement')
      .select('author_id')
      .where('meeting_id', '=', meeting.id)
      .execute()
    expect(authors).toEqual([{ author_id: left }, { author_id: left }])
  })

  test('that a meeting was closed is seen at once, whenever it was looked at before', async () => {
    const meeting = await aMeeting(server, town)
    await meeting.lead({ control: 'end' })
    expect((await get(meeting)).meeting.status).not.toBe('closed')
    const minutes = { attendance: 3, opinions: 1, minutes: '先修学校门口的两盏。', photoIds: [] }
    await act(town, 'memberA', meeting.matterId, { action: 'closeMeeting', meetingId: meeting.id, ...minutes })
    expect((await get(meeting)).meeting.status).toBe('closed')
  })

  test('nothing more happens in a meeting that has ended', async () => {
    const meeting = await aMeeting(server, town)
    const guest = await meeting.guest()
    await meeting.lead({ control: 'end' })
    const state = guest.client.command('meeting.state', { id: meeting.id, text: '还有' })
    expect(await guest.client.refusal(state)).toMatchObject({ refused: 'meetingEnded' })
    const late = await aPerson(server, '')
    expect(await late.client.refusal(join(meeting, late, { code: meeting.code }))).toMatchObject({
      refused: 'meetingEnded',
    })
    expect(await guest.client.refusal(meeting.lead(openVoting))).toMatchObject({ refused: 'meetingEnded' })
  })
})
