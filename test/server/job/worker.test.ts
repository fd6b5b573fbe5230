// The queue on both backends: a nudge delivers and sends, the role cannot change its tables.

import { uuidv7 } from 'uuidv7'
import { people } from '../../../src/domain/notice/audience'
import { installQueue } from '../../../src/server/job/queue'
import { type Sweep, startWorkers, type Workers } from '../../../src/server/job/worker'
import type { PersonalNotice } from '../../../src/server/notice/deliver'
import { aServer, type TestServer } from '../support/server'
import { until } from '../support/until'

describe.each(['pglite', 'postgres'] as const)('on %s', (backend) => {
  let server: TestServer
  const district_id = 'zhijiang'
  const sent: PersonalNotice[] = []
  const sweeps: Sweep[] = []
  let workers: Workers
  const personId = uuidv7()

  beforeAll(async () => {
    server = await aServer({ backend, prepare: installQueue })
    await server.db
      .insertInto('person')
      .values({ district_id, id: personId, display_name: 'x', created_at: server.now() })
      .execute()
    const sender = { send: async (notice: PersonalNotice) => void sent.push(notice) }
    workers = await startWorkers(server.services, server.backend, sender, { sweeps, tidy: async () => undefined })
  })
  afterAll(async () => {
    await workers.stop()
    await server.close()
  })

  const tell = () =>
    server.db
      .insertInto('outbox')
      .values({
        district_id,
        id: uuidv7(),
        subject: 'matter',
        subject_id: uuidv7(),
        kind: 'claimed',
        audience: JSON.stringify({ to: [people(personId)], except: null }),
        at: server.now(),
      })
      .execute()

  test('what is in the outbox is in the inbox and sent soon after a nudge', async () => {
    await tell()
    workers.nudge()
    workers.nudge()
    await until(() => sent.length === 1)
    expect(sent[0]).toMatchObject({ personId, kind: 'claimed', districtId: district_id })
    expect(await server.db.selectFrom('notice').select('person_id').execute()).toEqual([{ person_id: personId }])
    expect(await server.db.selectFrom('outbox').selectAll().execute()).toEqual([])
  })

  test('what a process that died was doing is taken up by another within seconds', async () => {
    await until(
      async () =>
        (await server.backend.script("select id from pgboss.job where name = 'deliver' and state < 'completed'"))
          .length === 0,
    )
    // as a process leaves a job that it took, and of which nothing has been heard for almost as long as one waits
    const taken = await server.backend.script(
      `insert into pgboss.job (name, state, policy, started_on, heartbeat_on, heartbeat_seconds, retry_limit, retry_delay)
       values ('deliver', 'active', 'stately', now(), now() - interval '12 seconds', 15, 3, 1) returning id`,
    )
    expect(taken).toHaveLength(1)
    const stuck = async () =>
      (
        await server.backend.script(
          `select id from pgboss.job where id = '${String(taken[0]?.id)}' and state = 'active'`,
        )
      ).length
    expect(await stuck()).toBe(1)
    await until(async () => (await stuck()) === 0)
    await tell()
    workers.nudge()
    await until(async () => (await server.db.selectFrom('outbox').selectAll().execute()).length === 0)
  })

  test('the application may use the queue but not change its tables', async () => {
    const created = server.backend.script('create table pgboss.mine (id int)')
    await expect(created).rejects.toThrow(/permission denied/)
  })

  test('nothing was logged as an error', () => {
    expect(server.logged.filter((line) => 'level' in line && line.level === 'error')).toEqual([])
  })
})

test('where nothing leaves the inbox, nothing is queued for the way out', async () => {
  const server = await aServer({ prepare: installQueue })
  const personId = uuidv7()
  const workers = await startWorkers(server.services, server.backend, null, { sweeps: [], tidy: async () => undefined })
  try {
    const district_id = 'zhijiang'
    await server.db
      .insertInto('person')
      .values({ district_id, id: personId, display_name: 'x', created_at: server.now() })
      .execute()
    const audience = JSON.stringify({ to: [people(personId)], except: null })
    const row = { district_id, id: uuidv7(), subject: 'matter', subject_id: uuidv7(), kind: 'claimed', audience }
    await server.db
      .insertInto('outbox')
      .values({ ...row, at: server.now() })
      .execute()
    workers.nudge()
    await until(async () => (await server.db.selectFrom('outbox').select('id').execute()).length === 0)
    expect(await server.db.selectFrom('notice').select('person_id').execute()).toEqual([{ person_id: personId }])
    expect(await server.backend.script("select id from pgboss.job where name = 'send'")).toEqual([])
  } finally {
    await workers.stop()
    await server.close()
  }
})
