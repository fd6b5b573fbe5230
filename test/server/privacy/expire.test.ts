// What has been kept for as long as the table says is really gone: one row too old and one not yet, of everything.

import { uuidv7 } from 'uuidv7'
import { later } from '../../../src/domain/calendar/local-time'
import { daysOf, type TimedId, timedIds } from '../../../src/domain/privacy/kept'
import { keyOf } from '../../../src/server/file/key'
import { tidy } from '../../../src/server/privacy/tidy'
import { seal } from '../../../src/server/secret'
import { backends } from '../support/backend'
import { aMeeting } from '../support/meeting'
import { aServer, type TestServer } from '../support/server'
import { aPerson, aTown, type Town } from '../support/town'
import { openMatter, submit } from '../support/walk'

const district_id = 'zhijiang'
const day = 86_400_000

describe.each(backends)('on %s', (backend) => {
  let server: TestServer
  let town: Town

  beforeEach(async () => {
    server = await aServer({ backend })
    town = await aTown(server)
  })
  afterEach(() => server.close())

  const ago = (days: number): string => later(server.now(), -days * day)
  const personId = () => town.people.resident.id

  const aFile = async (kind: 'picture' | 'voice', at: string, subjectId: string | null): Promise<string> => {
    const id = uuidv7()
    const type = kind === 'voice' ? 'audio/mpeg' : 'image/jpeg'
    const size = { type, bytes: 1, sha256: 'x', created_at: at }
    const owner = { owner_id: personId(), subject: subjectId === null ? null : 'report', subject_id: subjectId }
    await server.db
      .insertInto('file')
      .values({ district_id, id, kind, ...size, ...owner })
      .execute()
    await server.services.store.put(keyOf(district_id, id, type), Buffer.from('x'), type)
    return id
  }

  /** Writes one of these at the instant; answers whether it is still there. */
  const one: Readonly<Record<TimedId, (at: string) => Promise<() => Promise<boolean>>>> = {
    voice: async (at) => {
      const id = await aFile('voice', at, uuidv7())
      return () => fileIsThere(id, 'audio/mpeg')
    },
    looseFile: async (at) => {
      const id = await aFile('picture', at, null)
      return () => fileIsThere(id, 'image/jpeg')
    },
    partyName: async (at) => {
      const { matterId } = await openMatter(town)
      await over(matterId, at)
      return aParty(matterId)
    },
    notice: (at) => aNotice(at, at),
    unreadNotice: (at) => aNotice(at, null),
    delivery: async (at) => {
      const notice_id = uuidv7()
      const row = { district_id, notice_id, channel: 'weapp' as const, person_id: personId(), outcome: 'sent', at }
      await server.db.insertInto('delivery').values(row).execute()
      return () => isThere('delivery', 'notice_id', notice_id)
    },
    consent: async (at) => {
      const person_id = uuidv7()
      const row = { district_id, person_id, template: 'progress', last_answer: 'accept', at }
      await server.db.insertInto('consent').values(row).execute()
      return () => isThere('consent', 'person_id', person_id)
    },
    session: async (at) => {
      const id = uuidv7()
      const used = { created_at: at, seen_at: at, expires_at: later(at, daysOf('session') * day) }
      await server.db
        .insertInto('session')
        .values({ district_id, id, person_id: personId(), token_hash: id, ...used })
        .execute()
      return () => isThere('session', 'id', id)
    },
    smsCode: async (at) => {
      const id = uuidv7()
      const code = { phone_index: 'x', code_hash: 'x', created_at: at, expires_at: later(at, 300_000) }
      await server.db
        .insertInto('sms_code')
        .values({ district_id, id, ...code })
        .execute()
      return () => isThere('sms_code', 'id', id)
    },
    request: async (at) => {
      const id = uuidv7()
      await server.db.insertInto('request').values({ district_id, id, endpoint: 'x', at }).execute()
      return () => isThere('request', 'id', id)
    },
    flag: async (decided_at) => {
      const id = uuidv7()
      const about = { subject: 'matter' as const, subject_id: uuidv7(), group_id: uuidv7(), kind: 'remark' as const }
      await server.db
        .insertInto('flag')
        .values({ district_id, id, target: id, ...about, reason: 'abuse', at: decided_at, state: 'kept', decided_at })
        .execute()
      return () => isThere('flag', 'id', id)
    },
    check: (at) => aCheck('passed', at),
    idleAccount: async (at) => {
      const id = uuidv7()
      const phone = { phone_enc: seal(server.services.secret, '13911110000'), phone_index: id }
      await server.db
        .insertInto('person')
        .values({ district_id, id, display_name: '', created_at: at, seen_at: at, ...phone })
        .execute()
      return async () => {
        const row = await server.db.selectFrom('person').selectAll().where('id', '=', id).executeTakeFirstOrThrow()
        return row.phone_enc !== null || row.phone_index !== null || row.deleted_at === null
      }
    },
  }

  const isThere = async (
    table: 'delivery' | 'consent' | 'session' | 'sms_code' | 'request' | 'notice' | 'check' | 'flag',
    column: string,
    id: string,
  ): Promise<boolean> =>
    (await server.backend.query(`select 1 from "${table}" where ${column} = $1`, [id])).rows.length > 0

  const fileIsThere = async (id: string, type: string): Promise<boolean> => {
    const row = await server.db.selectFrom('file').select('id').where('id', '=', id).executeTakeFirst()
    const bytes = await server.services.store.get(keyOf(district_id, id, type))
    expect(bytes === undefined).toBe(row === undefined)
    return row !== undefined
  }

  const over = (matterId: string, at: string) =>
    server.db.updateTable('matter').set({ status: 'closed', updated_at: at }).where('id', '=', matterId).execute()

  /** Somebody with a name and a reason; answers whether either is still there. */
  const aParty = async (matterId: string) => {
    const id = uuidv7()
    const { secret } = server.services
    await server.backend.query(
      `insert into party (district_id, id, matter_id, name_enc, reason_enc, at) values ($1, $2, $3, $4, $5, $6)`,
      [district_id, id, matterId, seal(secret, '东头李老伯'), seal(secret, '腿脚不便'), server.now()],
    )
    return async () => {
      const { rows } = await server.backend.query('select name_enc, reason_enc from party where id = $1', [id])
      return rows.some((row) => row.name_enc !== null || row.reason_enc !== null)
    }
  }

  const aNotice = async (at: string, read_at: string | null) => {
    const id = uuidv7()
    const about = { subject: 'report' as const, subject_id: uuidv7(), kind: 'accepted' }
    await server.db
      .insertInto('notice')
      .values({ district_id, id, person_id: personId(), ...about, at, read_at })
      .execute()
    return () => isThere('notice', 'id', id)
  }

  const aCheck = async (state: 'passed' | 'approved' | 'refused' | 'held', at: string) => {
    const id = uuidv7()
    const about = { kind: 'text' as const, subject: 'report' as const, subject_id: uuidv7(), request_id: uuidv7() }
    await server.db
      .insertInto('check')
      .values({ district_id, id, ...about, author_id: personId(), words: '原话', state, at })
      .execute()
    return () => isThere('check', 'id', id)
  }

  test('of everything in the table what is over is deleted, and what is not stays', async () => {
    const old: [TimedId, () => Promise<boolean>][] = []
    const recent: [TimedId, () => Promise<boolean>][] = []
    for (const id of timedIds) {
      old.push([id, await one[id](ago(daysOf(id) + 1))])
      recent.push([id, await one[id](ago(daysOf(id) - 1))])
    }
    await tidy(server.services)
    expect(await Promise.all(old.map(async ([id, there]) => [id, await there()]))).toEqual(
      timedIds.map((id) => [id, false]),
    )
    expect(await Promise.all(recent.map(async ([id, there]) => [id, await there()]))).toEqual(
      timedIds.map((id) => [id, true]),
    )

    const { rows } = await town.people.office.client.query('privacy.runs', {})
    expect(rows).toHaveLength(1)
    expect(rows[0]?.at).toBe(server.now())
    expect(new Map(rows[0]?.deleted.map(({ what, count }) => [what, count]))).toEqual(
      new Map(timedIds.map((id) => [id, 1])),
    )
  })

  test('a year and a day after it was recorded a voice message is gone from its report', async () => {
    const { id } = await submit(town)
    const voice = await aFile('voice', server.now(), id)
    await server.db.updateTable('report').set({ voice_id: voice }).where('id', '=', id).execute()
    server.pass(366 * 24 * 60)
    await tidy(server.services)
    const row = await server.db.selectFrom('report').selectAll().where('id', '=', id).executeTakeFirstOrThrow()
    expect(row.voice_id).toBeNull()
    expect(row.text).toContain('路灯')
  })

  test('names at the table go a year after the matter was over, those of a running one stay', async () => {
    const meeting = await aMeeting(server, town)
    const who = { kind: 'label' as const, label: '张大爷', side: 'resident' as const }
    const { client } = town.people.memberA
    const { attendanceId } = await client.command('meeting.attend', { id: meeting.id, who, present: true })
    const [running, invited] = [await aMeeting(server, town, false), await aParty(meeting.matterId)]
    const stays = await aParty(running.matterId)
    await over(meeting.matterId, server.now())
    const tidied = async (days: number) => {
      server.pass(days * 24 * 60)
      await tidy(server.services)
      const seat = server.db.selectFrom('attendance').selectAll().where('id', '=', attendanceId)
      const { label_enc, present_at } = await seat.executeTakeFirstOrThrow()
      return [await invited(), label_enc !== null, present_at !== null, await stays()]
    }
    expect(await tidied(364)).toEqual([true, true, true, true])
    expect(await tidied(2)).toEqual([false, false, true, true])
  })

  test('what may not be shown keeps the row that hides it', async () => {
    const refused = await aCheck('refused', ago(800))
    const held = await aCheck('held', ago(800))
    await tidy(server.services)
    expect([await refused(), await held()]).toEqual([true, true])
  })

  test('an account nobody uses is kept while something of theirs is open, and goes a while after it ended', async () => {
    const waiting = await submit(town)
    server.pass((daysOf('idleAccount') + 1) * 24 * 60)
    await tidy(server.services)
    const find = () => server.db.selectFrom('person').selectAll().where('id', '=', personId()).executeTakeFirstOrThrow()
    expect((await find()).phone_enc).not.toBeNull()

    const coordinator = await aPerson(server, '召集人', [{ role: 'coordinator', placeId: town.groupA }])
    await coordinator.client.command('report.act', {
      id: waiting.id,
      command: { action: 'decline', reason: 'notPublic', advice: '请找物业' },
    })
    await tidy(server.services)
    expect((await find()).phone_enc).not.toBeNull()

    server.pass((daysOf('idleAccount') + 1) * 24 * 60)
    await tidy(server.services)
    expect(await find()).toMatchObject({ phone_enc: null, phone_index: null, name_enc: null, display_name: '' })
    const report = await server.db.selectFrom('report').selectAll().where('id', '=', waiting.id).executeTakeFirst()
    expect(report?.reporter_id).toBeNull()
  })

  test('anyone who holds a role, or was here lately, stays', async () => {
    server.pass(200 * 24 * 60)
    await town.people.neighbour.client.query('session.me', {})
    server.pass((daysOf('idleAccount') - 190) * 24 * 60)
    await tidy(server.services)
    const left = await server.db.selectFrom('person').select('id').where('deleted_at', 'is', null).execute()
    const { resident, ...others } = town.people
    expect(new Set(left.map(({ id }) => id))).toEqual(new Set(Object.values(others).map(({ id }) => id)))
    expect(left).not.toContainEqual({ id: resident.id })
  })

  test('a matter goes on without the account of who reported it', async () => {
    const { matterId, reportId } = await openMatter(town)
    await server.db.updateTable('matter').set({ status: 'closed' }).where('id', '=', matterId).execute()
    server.pass((daysOf('idleAccount') + 1) * 24 * 60)
    await tidy(server.services)
    const report = await server.db.selectFrom('report').selectAll().where('id', '=', reportId).executeTakeFirst()
    expect(report).toMatchObject({ reporter_id: null, matter_id: matterId })
    expect((await server.client().query('matter.get', { id: matterId })).matter.title).toBe('桑树河村路灯修复')
  })

  test('only the office reads what was deleted', async () => {
    for (const name of ['resident', 'memberA', 'coordinatorA', 'chair'] as const) {
      const refused = await town.people[name].client.refusal(town.people[name].client.query('privacy.runs', {}))
      expect(refused.refused).toBe('notAllowed')
    }
  })

  test('a report of a run can be added and read, never changed', async () => {
    await tidy(server.services)
    await expect(server.backend.query("update privacy_run set deleted = '{}'", [])).rejects.toThrow(/permission denied/)
    await expect(server.backend.query('delete from privacy_run', [])).rejects.toThrow(/permission denied/)
  })
})
