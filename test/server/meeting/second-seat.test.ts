// Two accounts at one table that turn out to be one person: they count once from then on, and what was announced stays.

import { sql } from 'kysely'
import { uuidv7 } from 'uuidv7'
import { ballotKeyOf } from '../../../src/server/meeting/ballot'
import { readMeeting } from '../../../src/server/meeting/snapshot'
import { mergePeople } from '../../../src/server/session/merge'
import { backends } from '../support/backend'
import { aMeeting, type TestMeeting } from '../support/meeting'
import { aServer, type TestServer } from '../support/server'
import { aTown, type Town, type TownPerson } from '../support/town'
import { until } from '../support/until'

const openVoting = { control: 'openVoting' } as const
const closeVoting = { control: 'closeVoting' } as const
const end = { control: 'end' } as const
const districtId = 'zhijiang'

describe.each(backends)('on %s', (backend) => {
  let server: TestServer
  let town: Town
  let meeting: TestMeeting

  beforeAll(async () => {
    server = await aServer({ backend, opinions: true })
    town = await aTown(server)
  })
  beforeEach(async () => {
    meeting = await aMeeting(server, town)
  })
  afterAll(() => server.close())

  /** `kept` was here first: that account stays. */
  const pair = async (): Promise<{ kept: TownPerson; other: TownPerson }> => {
    const kept = await meeting.guest()
    server.pass(1)
    return { kept, other: await meeting.guest() }
  }
  const merge = (kept: TownPerson, other: TownPerson) =>
    server.db
      .transaction()
      .execute((db) => mergePeople({ ...server.services, db, districtId, at: server.now() }, other.id, kept.id))

  /** As the database has it, not as a snapshot had it a second ago. */
  const now = async () => {
    const seen = await readMeeting(server.db, districtId, meeting.id)
    if (seen === undefined) throw new Error('The meeting is not there.')
    return seen.snapshot
  }
  const statementOf = async (id: string) => (await now()).statements.find((one) => one.id === id)
  const resultOf = async (id: string) => (await statementOf(id))?.result
  const votes = (statementId: string) =>
    server.db.selectFrom('vote').select(['voter', 'value', 'counted']).where('statement_id', '=', statementId).execute()
  const seatOf = async (person: TownPerson): Promise<string> =>
    (await person.client.query('meeting.get', { id: meeting.id })).you.attendance?.id ?? ''

  test('while people vote the kept account’s own vote stands, and what only the other has cast is its own', async () => {
    const [both, one] = [await meeting.statement('先修学校门口'), await meeting.statement('分摊电费')]
    await meeting.lead(openVoting)
    const { kept, other } = await pair()
    await meeting.vote(kept, both, 1)
    await meeting.vote(other, both, -1)
    await meeting.vote(other, one, -1)
    await meeting.vote(await meeting.guest(), both, -1)
    expect(await merge(kept, other)).toBe(kept.id)

    expect(await resultOf(both)).toMatchObject({ agree: 1, disagree: 1, pass: 0 })
    expect(await resultOf(one)).toMatchObject({ agree: 0, disagree: 1, pass: 0 })
    await meeting.vote(kept, one, 1)
    expect(await resultOf(one)).toMatchObject({ agree: 1, disagree: 0, pass: 0 })
    const { you } = await kept.client.query('meeting.get', { id: meeting.id })
    expect(you.votes).toHaveLength(2)
  })

  test('what people agree on is worked out with one vote of each', async () => {
    const id = await meeting.statement()
    await meeting.lead(openVoting)
    const { kept, other } = await pair()
    for (const voter of [kept, other, ...(await meeting.guests(5))]) await meeting.vote(voter, id, 1)
    await merge(kept, other)
    await meeting.lead(closeVoting)
    const ask = () => server.client().query('meeting.opinion', { id: meeting.id })
    await until(async () => (await ask()).state === 'ready')
    expect((await ask()).opinion).toMatchObject({ people: 6, statements: [{ seen: 6 }] })
  })

  test('a secret ballot counts once as well, and what counts no more does not tell how it was', async () => {
    await meeting.set({ ballot: 'secret' })
    const [both, one] = [await meeting.statement('先修学校门口'), await meeting.statement('分摊电费')]
    await meeting.lead(openVoting)
    const { kept, other } = await pair()
    const voters = [kept, other, ...(await meeting.guests(5))]
    for (const voter of voters) await meeting.vote(voter, both, voter === other ? -1 : 1)
    for (const voter of voters.slice(1)) await meeting.vote(voter, one, -1)
    const key = await ballotKeyOf({ ...server.services, districtId }, meeting.id)
    const left = key?.voterOf(await seatOf(other)).toString('hex')
    await merge(kept, other)
    await meeting.lead(closeVoting, end)

    expect(await resultOf(both)).toMatchObject({ agree: 6, disagree: 0, pass: 0 })
    expect(await resultOf(one)).toMatchObject({ agree: 0, disagree: 6, pass: 0 })
    for (const id of [both, one]) {
      const fallen = (await votes(id)).filter(({ counted }) => !counted)
      expect(fallen.map(({ voter, value }) => [Buffer.from(voter).toString('hex'), value])).toEqual([[left, 0]])
    }
  })

  test.each(['open', 'secret'] as const)('what was announced when a ballot (%s) closed stays', async (ballot) => {
    await meeting.set({ ballot })
    const id = await meeting.statement()
    await meeting.lead(openVoting)
    const { kept, other } = await pair()
    for (const voter of [kept, other, ...(await meeting.guests(4))]) await meeting.vote(voter, id, 1)
    await meeting.lead(closeVoting)
    const announced = await resultOf(id)
    expect(announced).toMatchObject({ agree: 6 })
    await merge(kept, other)
    expect(await resultOf(id)).toEqual(announced)
    await meeting.lead(end)
    expect(await resultOf(id)).toEqual(announced)
  })

  test('where voting begins again, one person counts once again', async () => {
    const id = await meeting.statement()
    await meeting.lead(openVoting)
    const { kept, other } = await pair()
    for (const voter of [kept, other]) await meeting.vote(voter, id, 1)
    await meeting.lead(closeVoting)
    await merge(kept, other)
    await meeting.lead(openVoting)
    expect(await resultOf(id)).toMatchObject({ agree: 1 })
  })

  test('a vote that was under way when the accounts became one is not counted at the end', async () => {
    const id = await meeting.statement()
    await meeting.lead(openVoting)
    const { kept, other } = await pair()
    await meeting.vote(kept, id, 1)
    const key = await ballotKeyOf({ ...server.services, districtId }, meeting.id)
    const voter = key?.voterOf(await seatOf(other)) ?? Buffer.alloc(0)
    await merge(kept, other)
    const late = { statement_id: id, voter, value: -1, side: 'resident' }
    await server.db
      .insertInto('vote')
      .values({ district_id: districtId, meeting_id: meeting.id, ...late })
      .execute()
    await meeting.lead(end)
    expect(await resultOf(id)).toMatchObject({ agree: 1, disagree: 0 })
  })

  test.each([
    ['while people vote', []],
    ['before voting begins again', [closeVoting]],
  ])('three accounts that become one %s leave one vote', async (_when, first) => {
    const id = await meeting.statement()
    await meeting.lead(openVoting)
    const { kept, other } = await pair()
    server.pass(1)
    const third = await meeting.guest()
    await meeting.vote(third, id, -1)
    await meeting.lead(...first)
    await merge(other, third)
    await merge(kept, other)
    if (first.length > 0) await meeting.lead(openVoting)
    expect(await resultOf(id)).toMatchObject({ agree: 0, disagree: 1, pass: 0 })
    await meeting.vote(kept, id, 1)
    expect(await resultOf(id)).toMatchObject({ agree: 1, disagree: 0, pass: 0 })
    expect((await now()).attending).toBe(2) // and the lead, who has said something
  })

  test('one person counts once for the quorum, and is there if either account came', async () => {
    await meeting.set({ quorum: 2 })
    const { kept, other } = await pair()
    await server.db
      .updateTable('attendance')
      .set({ present_at: null, via: 'invited' })
      .where('person_id', '=', kept.id)
      .execute()
    await meeting.guest()
    expect((await now()).quorate).toBe(true)
    await merge(kept, other)
    expect(await now()).toMatchObject({ present: 2, attending: 2, quorate: true })
    const again = await meeting.guest()
    await merge(kept, again)
    expect(await now()).toMatchObject({ present: 2, attending: 2 })
    const { client } = town.people.memberA
    await meeting.set({ quorum: 3 })
    expect(await client.refusal(meeting.lead(openVoting))).toMatchObject({ refused: 'noQuorum' })
    expect((await client.query('meeting.attendance', { id: meeting.id })).rows).toHaveLength(2)
  })

  test('a seat that was given up cannot be checked in by the organiser', async () => {
    const { kept, other } = await pair()
    const attendanceId = await seatOf(other)
    await merge(kept, other)
    const { client } = town.people.memberA
    const who = { kind: 'listed' as const, attendanceId }
    const checkIn = client.command('meeting.attend', { id: meeting.id, who, present: true })
    expect(await client.refusal(checkIn)).toMatchObject({ refused: 'notFound' })
  })

  test('how many were there stays as it was announced once the meeting has ended', async () => {
    const { kept, other } = await pair()
    await meeting.lead(end)
    await merge(kept, other)
    expect(await now()).toMatchObject({ present: 2, attending: 2 })
  })

  describe('a stance on a motion', () => {
    const write = async (): Promise<string> => {
      const motionId = uuidv7()
      const what = { what: '修复五盏路灯', unitId: town.unit, due: '2027-12-31' }
      const motion = { meetingId: meeting.id, motionId, ...what }
      await town.people.memberA.client.command('meeting.saveMotion', motion)
      return motionId
    }
    const stand = (by: TownPerson, motionId: string, stance: 'agree' | 'block', reason = '') =>
      by.client.command('meeting.stand', { motionId, stance, reason })
    const stancesOf = async (motionId: string) => {
      const { rows } = await town.people.memberA.client.query('meeting.motions', { meetingId: meeting.id })
      return rows.find(({ id }) => id === motionId)
    }

    test('is taken once: the kept account’s own, or else the other’s', async () => {
      const [both, one] = [await write(), await write()]
      const { kept, other } = await pair()
      await stand(kept, both, 'agree')
      await stand(other, both, 'block', '电费没说清')
      await stand(other, one, 'block', '谁来出钱')
      await merge(kept, other)
      expect(await stancesOf(both)).toMatchObject({ stances: { agree: 1, block: 0 }, unanswered: 0 })
      expect(await stancesOf(one)).toMatchObject({ stances: { agree: 0, block: 1 }, unanswered: 1 })
      await stand(kept, one, 'agree')
      expect(await stancesOf(one)).toMatchObject({ stances: { agree: 1, block: 0 } })
    })

    test('stays as it was where the motion was dropped, and its reason goes with the person', async () => {
      const id = await write()
      const { kept, other } = await pair()
      await stand(kept, id, 'agree')
      await stand(other, id, 'block', '电费没说清')
      await town.people.memberA.client.command('meeting.dropMotion', { motionId: id })
      await merge(kept, other)
      expect(await stancesOf(id)).toMatchObject({ stances: { agree: 1, block: 1 } })
      await kept.client.command('person.delete', {})
      const { rows } = await sql<{ reason: string }>`select reason from "position"`.execute(server.db)
      expect(rows.map(({ reason }) => reason)).not.toContain('电费没说清')
    })
  })
})
