// Voting: once a person and statement, whatever is repeated and however many do it at once; until voting is closed and
// never after.

import { uuidv7 } from 'uuidv7'
import { aMeeting, type TestMeeting } from '../support/meeting'
import { aServer, type TestServer } from '../support/server'
import { aTown, type Town } from '../support/town'

const openVoting = { control: 'openVoting' } as const
const closeVoting = { control: 'closeVoting' } as const

describe.each(['pglite', 'postgres'] as const)('on %s', (backend) => {
  let server: TestServer
  let town: Town
  let meeting: TestMeeting

  beforeAll(async () => {
    server = await aServer({ backend })
    town = await aTown(server)
  })
  beforeEach(async () => {
    meeting = await aMeeting(server, town)
  })
  afterAll(() => server.close())

  const rows = () =>
    server.db.selectFrom('vote').selectAll().where('meeting_id', '=', meeting.id).orderBy('statement_id').execute()

  /** As the database has it, not as a snapshot had it a second ago. */
  const countsOf = async (statementId: string) => {
    const values = (await rows()).filter((row) => row.statement_id === statementId).map((row) => row.value)
    return [1, -1, 0].map((value) => values.filter((one) => one === value).length)
  }

  test('the same vote sent fifty times at once is one vote, and every answer says that it was cast', async () => {
    const statementId = await meeting.statement()
    await meeting.lead(openVoting)
    const guest = await meeting.guest()
    const input = { id: meeting.id, statementId, value: 1 as const, requestId: uuidv7() }
    const answers = await Promise.all(Array.from({ length: 50 }, () => guest.client.command('meeting.vote', input)))
    expect(answers).toEqual(Array.from({ length: 50 }, () => ({ done: true })))
    expect(await countsOf(statementId)).toEqual([1, 0, 0])
  })

  test('two devices at once leave one vote, and it is one of theirs', async () => {
    const statementId = await meeting.statement()
    await meeting.lead(openVoting)
    const guest = await meeting.guest()
    await Promise.all(
      ([1, -1] as const).flatMap((value) => Array.from({ length: 10 }, () => meeting.vote(guest, statementId, value))),
    )
    const [agree = 0, disagree = 0, pass] = await countsOf(statementId)
    expect([agree + disagree, pass]).toEqual([1, 0])
  })

  test('many people at once: nothing is lost and nothing doubled', async () => {
    const statements = [await meeting.statement('一'), await meeting.statement('二')]
    await meeting.lead(openVoting)
    const guests = await meeting.guests(20)
    await Promise.all(
      guests.flatMap((guest, index) =>
        statements.map((statementId) => meeting.vote(guest, statementId, index % 2 === 0 ? 1 : -1)),
      ),
    )
    expect(await Promise.all(statements.map(countsOf))).toEqual([
      [10, 10, 0],
      [10, 10, 0],
    ])
  })

  test('the last vote counts, until voting is closed; then none can be cast or changed', async () => {
    const statementId = await meeting.statement()
    await meeting.lead(openVoting)
    const [guest, late] = [await meeting.guest(), await meeting.guest()]
    await meeting.vote(guest, statementId, 1)
    await meeting.vote(guest, statementId, 0)
    await meeting.vote(guest, statementId, -1)
    expect(await countsOf(statementId)).toEqual([0, 1, 0])
    await meeting.lead(closeVoting)
    const closed = { status: 409, refused: 'votingClosed' }
    expect(await guest.client.refusal(meeting.vote(guest, statementId, 1))).toEqual(closed)
    expect(await late.client.refusal(meeting.vote(late, statementId, 1))).toEqual(closed)
    expect(await countsOf(statementId)).toEqual([0, 1, 0])
  })

  test('a request that comes again late does not bring back what was changed since', async () => {
    const statementId = await meeting.statement()
    await meeting.lead(openVoting)
    const guest = await meeting.guest()
    const first = { id: meeting.id, statementId, value: 1 as const, requestId: uuidv7() }
    await guest.client.command('meeting.vote', first)
    await meeting.vote(guest, statementId, -1)
    expect(await guest.client.command('meeting.vote', first)).toEqual({ done: true })
    expect(await countsOf(statementId)).toEqual([0, 1, 0])
  })

  test('a request id of somebody else is refused', async () => {
    const statementId = await meeting.statement()
    await meeting.lead(openVoting)
    const [one, other] = [await meeting.guest(), await meeting.guest()]
    const input = { id: meeting.id, statementId, value: 1 as const, requestId: uuidv7() }
    await one.client.command('meeting.vote', input)
    const refusal = await other.client.refusal(other.client.command('meeting.vote', input))
    expect(refusal).toMatchObject({ refused: 'requestReused' })
    expect(await countsOf(statementId)).toEqual([1, 0, 0])
  })

  test('what is counted when voting closes is what stays counted, however many vote at that moment', async () => {
    const statementId = await meeting.statement()
    await meeting.lead(openVoting)
    const guests = await meeting.guests(15)
    const cast = guests.map((guest) =>
      meeting.vote(guest, statementId, 1).then(
        () => true,
        () => false,
      ),
    )
    await meeting.lead(closeVoting)
    const atClosing = (await rows()).length
    const done = (await Promise.all(cast)).filter((was) => was).length
    expect((await rows()).length).toBe(atClosing)
    expect(done).toBe(atClosing)
  })

  test('a vote that comes while voting is being closed waits for that, and is refused', async () => {
    const statementId = await meeting.statement()
    await meeting.lead(openVoting)
    const guest = await meeting.guest()
    const closing = server.db.transaction().execute(async (tx) => {
      await tx.updateTable('meeting').set({ voting: 'closed' }).where('id', '=', meeting.id).execute()
      const refusal = guest.client.refusal(meeting.vote(guest, statementId, 1))
      // long enough for a vote that waits for nothing
      await new Promise((resolve) => setTimeout(resolve, 500))
      return { refusal }
    })
    expect(await (await closing).refusal).toMatchObject({ refused: 'votingClosed' })
    expect(await rows()).toEqual([])
  })

  test('anyone who has not joined does not vote, nor anybody before voting begins', async () => {
    const statementId = await meeting.statement()
    const guest = await meeting.guest()
    const refusalOf = (by: typeof guest) => by.client.refusal(meeting.vote(by, statementId, 1))
    expect(await refusalOf(guest)).toMatchObject({ refused: 'votingClosed' })
    await meeting.lead(openVoting)
    expect(await refusalOf(town.people.resident)).toMatchObject({ refused: 'notAttending' })
    expect(await guest.client.refusal(meeting.vote(guest, uuidv7(), 1))).toMatchObject({ refused: 'notFound' })
    expect(await rows()).toEqual([])
  })

  test('a hidden statement is not voted on', async () => {
    const statementId = await meeting.statement()
    await meeting.lead(openVoting, { control: 'hideStatement', statementId })
    const guest = await meeting.guest()
    expect(await guest.client.refusal(meeting.vote(guest, statementId, 1))).toMatchObject({ refused: 'notFound' })
  })

  test('the organiser votes for people without a phone only, and it is marked', async () => {
    const statementId = await meeting.statement()
    await meeting.lead(openVoting)
    const { client } = town.people.memberA
    const who = { kind: 'label' as const, label: '张大爷', side: 'resident' as const }
    const { attendanceId } = await client.command('meeting.attend', { id: meeting.id, who, present: true })
    const cast = { id: meeting.id, attendanceId, statementId }
    await client.command('meeting.proxyVote', { ...cast, value: 1 })
    await client.command('meeting.proxyVote', { ...cast, value: -1 })
    expect(await rows()).toMatchObject([{ value: -1, proxy: true, side: 'resident' }])

    const guest = await meeting.guest()
    const { you } = await guest.client.query('meeting.get', { id: meeting.id })
    const theirs = { ...cast, attendanceId: you.attendance?.id ?? '', value: 1 as const }
    expect(await client.refusal(client.command('meeting.proxyVote', theirs))).toMatchObject({ refused: 'notAttending' })
    expect(await rows()).toHaveLength(1)
    await meeting.vote(guest, statementId, 1)
    await meeting.lead(closeVoting)
    const { meeting: seen } = await guest.client.query('meeting.get', { id: meeting.id })
    expect(seen.statements).toMatchObject([{ seen: 2, proxies: 1, result: { agree: 1, disagree: 1 } }])
    expect(await client.refusal(client.command('meeting.proxyVote', { ...cast, value: 1 }))).toMatchObject({
      refused: 'votingClosed',
    })
  })

  test('voting waits for the quorum', async () => {
    await meeting.set({ quorum: 2 })
    await meeting.guest()
    const { client } = town.people.memberA
    const begin = () => client.command('meeting.control', { id: meeting.id, command: openVoting })
    expect(await client.refusal(begin())).toMatchObject({ refused: 'noQuorum' })
    await meeting.guest()
    await expect(begin()).resolves.toEqual({ done: true })
  })

  test('how people vote is fixed by the first vote', async () => {
    const statementId = await meeting.statement()
    await meeting.set({ hidden: true })
    await meeting.lead(openVoting)
    await meeting.set({ ballot: 'secret' })
    await meeting.vote(await meeting.guest(), statementId, 1)
    expect(await town.people.memberA.client.refusal(meeting.set({ ballot: 'open' }))).toMatchObject({
      refused: 'ballotFixed',
    })
  })
})
