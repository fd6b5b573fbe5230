// The outbox becomes notices: each person of the audience once, nobody else, and nothing lost or doubled by a crash.

import { uuidv7 } from 'uuidv7'
import { type Audience, concerned, holders, people, units } from '../../../src/domain/notice/audience'
import { deliver, type PersonalNotice } from '../../../src/server/notice/deliver'
import { backends } from '../support/backend'
import { aServer, type TestServer } from '../support/server'

describe.each(backends)('on %s', (backend) => {
  let server: TestServer
  const district_id = 'zhijiang'
  const matterId = uuidv7()
  const [groupA, groupB, unit] = [uuidv7(), uuidv7(), uuidv7()]
  const person: Record<string, string> = {}

  beforeAll(async () => {
    server = await aServer({ backend })
    const at = server.now()
    const made = ['memberA', 'memberB', 'coordinator', 'clerk', 'reporter', 'supporter', 'guest', 'gone', 'stranger']
    for (const name of made) {
      const id = uuidv7()
      person[name] = id
      const deleted_at = name === 'gone' ? at : null
      await server.db
        .insertInto('person')
        .values({ district_id, id, display_name: name, created_at: at, deleted_at })
        .execute()
    }
    const hold = (name: string, role: string, place_id: string) => ({
      district_id,
      person_id: person[name] ?? '',
      role,
      place_id,
      since: at,
    })
    await server.db
      .insertInto('holding')
      .values([
        hold('memberA', 'member', groupA),
        hold('memberB', 'member', groupB),
        hold('gone', 'member', groupA),
        hold('coordinator', 'coordinator', groupA),
        hold('coordinator', 'member', groupA),
        hold('clerk', 'unit', unit),
      ])
      .execute()
    await server.db
      .insertInto('support')
      .values({ district_id, subject_id: matterId, person_id: person.supporter ?? '', subject: 'matter', at })
      .execute()
    await server.db
      .insertInto('participant')
      .values({ district_id, matter_id: matterId, person_id: person.guest ?? '', at })
      .execute()
  })
  afterAll(() => server.close())
  afterEach(async () => {
    await server.db.deleteFrom('notice').execute()
    await server.db.deleteFrom('outbox').execute()
  })

  const tell = async (to: readonly Audience[], except: string | null = null): Promise<string> => {
    const id = uuidv7()
    await server.db
      .insertInto('outbox')
      .values({
        district_id,
        id,
        subject: 'matter',
        subject_id: matterId,
        kind: 'claimed',
        audience: JSON.stringify({ to, except }),
        data: JSON.stringify({ due: '2026-12-01' }),
        at: server.now(),
      })
      .execute()
    return id
  }

  const handed: PersonalNotice[] = []
  const run = () =>
    deliver(server.db, server.now(), async (notices) => void handed.push(...notices), server.services.log)

  const toldNames = async (): Promise<string[]> => {
    const rows = await server.db.selectFrom('notice').select('person_id').execute()
    return rows.map(({ person_id }) => Object.entries(person).find(([, id]) => id === person_id)?.[0] ?? '?').sort()
  }

  test.each<[string, () => readonly Audience[], string[]]>([
    ['people by id', () => [people(person.memberA, person.reporter)], ['memberA', 'reporter']],
    ['the members of one group, but not who has left', () => [holders('member', groupA)], ['coordinator', 'memberA']],
    ['the members of every group', () => [holders('member', null)], ['coordinator', 'memberA', 'memberB']],
    ['the staff of a unit', () => [units([unit])], ['clerk']],
    ['who supports it', () => [concerned('supporter')], ['supporter']],
    ['who took part', () => [concerned('participant')], ['guest']],
    [
      'somebody in two audiences once',
      () => [holders('coordinator', groupA), holders('member', groupA)],
      ['coordinator', 'memberA'],
    ],
    ['nobody', () => [units([]), people(null)], []],
  ])('%s', async (_what, audience, expected) => {
    await tell(audience())
    expect(await run()).toBe(1)
    expect(await toldNames()).toEqual(expected)
    expect(await server.db.selectFrom('outbox').selectAll().execute()).toEqual([])
  })

  test('anyone who did it is not told', async () => {
    await tell([holders('member', groupA)], person.memberA ?? null)
    await run()
    expect(await toldNames()).toEqual(['coordinator'])
  })

  test('when the handing over fails the row stays, and the next time nobody is told twice', async () => {
    await tell([holders('member', groupA)])
    const failing = () => Promise.reject(new Error('the queue is gone'))
    await deliver(server.db, server.now(), failing, server.services.log)
    expect(await server.db.selectFrom('outbox').select('tries').execute()).toEqual([{ tries: 1 }])
    expect(await run()).toBe(0)
    server.pass(2)
    handed.length = 0
    expect(await run()).toBe(1)
    expect(await toldNames()).toEqual(['coordinator', 'memberA'])
    expect(handed).toHaveLength(2)
  })

  test('a row that cannot be delivered does not hold up the others', async () => {
    const broken = await tell([])
    await server.db
      .updateTable('outbox')
      .set({ audience: JSON.stringify({ to: 'everybody' }) })
      .where('id', '=', broken)
      .execute()
    for (let count = 0; count < 5; count += 1) await tell([people(person.stranger)])
    await run()
    expect(await toldNames()).toEqual(Array.from({ length: 5 }, () => 'stranger'))
    expect(await server.db.selectFrom('outbox').select('id').execute()).toEqual([{ id: broken }])
  })

  test('more than one batch is delivered at one go, also by two workers at once', async () => {
    for (let count = 0; count < 450; count += 1) await tell([people(person.stranger)])
    await Promise.all([run(), run()])
    expect(await toldNames()).toHaveLength(450)
  })
})
