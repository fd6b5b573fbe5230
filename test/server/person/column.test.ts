// Every column that names a person, in every table: what becomes of it when the person is deleted is written down here,
// and looked at in a database in which each of them names the one who goes. A new column fails until it is decided.

import { uuidv7 } from 'uuidv7'
import { aGroup, aPerson, aStation, type TestPerson } from '../support/people'
import { aServer, type TestServer } from '../support/server'

/** gone: no row names the person any more. stays: for the reason beside it. */
const columns: Readonly<Record<string, 'gone' | { readonly stays: string }>> = {
  'attendance.person_id': 'gone',
  'audit.actor_id': { stays: 'what an official changed is proof for six months at least, and for ever here' },
  'bulk.person_id': 'gone',
  'check.author_id': 'gone',
  'check.decided_by': { stays: 'who decided as an official' },
  'consent.person_id': 'gone',
  'delivery.person_id': 'gone',
  'desk_view.person_id': 'gone',
  'evaluation.person_id': { stays: 'a score is never changed; its words are emptied, the id leads to nobody' },
  'file.owner_id': 'gone',
  'flag.author_id': 'gone',
  'flag.decided_by': { stays: 'who decided as an official' },
  'flag.person_id': 'gone',
  'follow.person_id': 'gone',
  'holding.person_id': 'gone',
  'identity.person_id': 'gone',
  'invitation.made_by': { stays: 'made as an official' },
  'matter.lead_id': { stays: 'who led it as a member' },
  'matter_event.actor_id': { stays: 'the log; the id leads to nobody' },
  'notice.person_id': 'gone',
  'paper.author_id': { stays: 'who wrote it as a member' },
  'paper.lead_id': { stays: 'who led it as a member' },
  'paper_event.actor_id': { stays: 'the log; the id leads to nobody' },
  'participant.person_id': 'gone',
  'party.person_id': 'gone',
  'remark.person_id': 'gone',
  'report.reporter_id': 'gone',
  'report_event.actor_id': { stays: 'the log; the id leads to nobody' },
  'request.person_id': 'gone',
  'reveal.actor_id': { stays: 'who looked as an official' },
  'reveal.person_id': { stays: 'whose contact was looked at: the id leads to nobody' },
  'second_factor.person_id': 'gone',
  'session.person_id': 'gone',
  'signature.person_id': { stays: 'who signed it as a member' },
  'statement.author_id': 'gone',
  'support.person_id': 'gone',
}

const naming = /^(?:person|author|owner|reporter|actor|lead|member|user)_id$|_by$/

interface Column {
  readonly table_name: string
  readonly column_name: string
  readonly data_type: string
  readonly is_nullable: string
  readonly column_default: string | null
}

/** Where a table wants one of a few words. */
const words: Readonly<Record<string, string>> = {
  'attendance.via': 'list',
  'bulk.state': 'done',
  'check.kind': 'text',
  'check.subject': 'report',
  'check.state': 'approved',
  'delivery.channel': 'weapp',
  'evaluation.solved': 'no',
  'file.kind': 'picture',
  'flag.kind': 'remark',
  'flag.subject': 'matter',
  'flag.reason': 'abuse',
  'flag.state': 'kept',
  'identity.kind': 'weapp',
  'position.stance': 'agree',
  'remark.kind': 'objection',
  'support.subject': 'report',
}

const dummy = ({ table_name, column_name, data_type }: Column): unknown => {
  if (data_type === 'uuid') return uuidv7()
  if (data_type === 'jsonb') return column_name === 'state' ? '{}' : '[]'
  if (data_type === 'integer' || data_type === 'bigint') return 1
  if (data_type.startsWith('timestamp')) return '2026-11-01T00:00:00Z'
  if (data_type === 'date') return '2026-11-01'
  return words[`${table_name}.${column_name}`] ?? uuidv7()
}

let server: TestServer
let person: TestPerson
let all: readonly Column[]

const named = (): readonly string[] =>
  all
    .filter(({ column_name }) => naming.test(column_name))
    .map(({ table_name, column_name }) => `${table_name}.${column_name}`)
    .sort()

const [schema, district_id] = ['public', 'zhijiang']

/** A row in which this column names the person. */
const insert = async (table: string, column: string): Promise<void> => {
  const needed = all.filter(
    (one) => one.table_name === table && (one.is_nullable === 'NO' || one.column_name === column),
  )
  const filled = needed.filter((one) => one.column_default === null || one.column_name === column)
  const values = filled.map((one) =>
    one.column_name === column ? person.id : one.column_name === 'district_id' ? district_id : dummy(one),
  )
  const places = filled.map((one, index) => `$${index + 1}::${one.data_type}`)
  await server.backend.query(
    `insert into "${table}" (${filled.map((one) => `"${one.column_name}"`).join(', ')}) values (${places.join(', ')})`,
    values,
  )
}

beforeAll(async () => {
  server = await aServer()
  all = (
    await server.backend.query(
      `select c.table_name, c.column_name, c.data_type, c.is_nullable, c.column_default
       from information_schema.columns c join information_schema.tables t using (table_schema, table_name)
       where c.table_schema = $1 and t.table_type = 'BASE TABLE' order by 1, 2`,
      [schema],
    )
  ).rows as unknown as Column[]
  person = await aPerson(server, { phone: '13800003333' })
})
afterAll(() => server.close())

test('each column that names a person is written down here', () => {
  expect(named()).toEqual(Object.keys(columns).sort())
})

test('after deletion only those name the person that may', async () => {
  // a report holds more than its columns say: it is made as everybody makes one
  const stationCode = await aStation(server, await aGroup(server))
  const report = { stationCode, title: '', text: '楼道灯不亮', photoIds: [], anonymity: 'hidden' as const }
  await person.client.command('report.submit', report)
  for (const name of named()) {
    const [table = '', column = ''] = name.split('.')
    if (name !== 'report.reporter_id') await insert(table, column)
  }
  const count = async (name: string): Promise<number> => {
    const [table, column] = name.split('.')
    const { rows } = await server.backend.query(
      `select count(*)::int as n from "${table}" where "${column}"::text = $1`,
      [person.id],
    )
    return Number(rows[0]?.n)
  }
  for (const name of named()) expect([name, await count(name)]).toEqual([name, expect.any(Number)])
  expect(await Promise.all(named().map(count))).not.toContain(0)

  await person.client.command('person.delete', {})

  const left = await Promise.all(named().map(async (name) => [name, (await count(name)) > 0] as const))
  // the deletion itself is noted, as everything that is answered once: its own request names nobody afterwards
  expect(Object.fromEntries(left)).toEqual(
    Object.fromEntries(named().map((name) => [name, columns[name] !== 'gone' || name === 'request.person_id'])),
  )
})
