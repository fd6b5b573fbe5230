// The queue on both backends: a nudge delivers and sends, the role cannot change its tables, tidying removes what is old.

import { uuidv7 } from 'uuidv7'
import { people } from '../../../src/domain/notice/notice'
import { installQueue } from '../../../src/server/job/queue'
import { tidy } from '../../../src/server/job/tidy'
import { type Sweep, startWorkers, type Workers } from '../../../src/server/job/worker'
import type { Told } from '../../../src/server/notice/deliver'
import { aServer, type TestServer } from '../support/server'
import { until } from '../support/until'

describe.each(['pglite', 'postgres'] as const)('on %s', (backend) => {
  let server: TestServer
  const district_id = 'zhijiang'
  const sent: Told[] = []
  const sweeps: Sweep[] = []
  let workers: Workers
  const personId = uuidv7()

  beforeAll(async () => {
    server = await aServer({ backend, prepare: installQueue })
    await server.db
      .insertInto('person')
      .values({ district_id, id: personId, display_name: 'x', created_at: server.now() })
      .execute()
    const sender = { send: async (told: Told) => void sent.push(told) }
    workers = await startWorkers(server.parts, server.backend, sender, sweeps)
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

  test('the application may use the queue but not change its tables', async () => {
    const created = server.backend.script('create table pgboss.mine (id int)')
    await expect(created).rejects.toThrow(/permission denied/)
  })

  test('nothing was logged as an error', () => {
    expect(server.logged.filter((line) => 'level' in line && line.level === 'error')).toEqual([])
  })

  test('tidying removes what is old and leaves what is not', async () => {
    const old = server.now()
    const file = (subject_id: string | null) => ({
      district_id,
      id: uuidv7(),
      owner_id: personId,
      kind: 'picture' as const,
      type: 'image/jpeg',
      bytes: 1,
      sha256: 'x',
      subject_id,
      created_at: old,
    })
    const [loose, kept] = [file(null), file(uuidv7())]
    await server.db.insertInto('file').values([loose, kept]).execute()
    await server.parts.store.put(`zhijiang/${loose.id.slice(-2)}/${loose.id}.jpg`, Buffer.from('x'), 'image/jpeg')
    await server.db.insertInto('request').values({ district_id, id: uuidv7(), endpoint: 'x', at: old }).execute()
    await tidy(server.parts)
    expect(await server.db.selectFrom('file').select('id').orderBy('id').execute()).toHaveLength(2)

    server.pass(61 * 24 * 60)
    await tidy(server.parts)
    expect(await server.db.selectFrom('file').select('id').execute()).toEqual([{ id: kept.id }])
    expect(await server.parts.store.get(`zhijiang/${loose.id.slice(-2)}/${loose.id}.jpg`)).toBeUndefined()
    expect(await server.db.selectFrom('request').selectAll().execute()).toEqual([])
  })
})
