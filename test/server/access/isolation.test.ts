// Every endpoint x every role, asked about what belongs to group B. Written out: who gets in, and with what refusal the
// others are turned away. And nobody outside B reads a word of what is B's alone.

import { uuidv7 } from 'uuidv7'
import { contract, type EndpointName } from '../../../src/domain/contract'
import { aServer, type TestServer } from '../support/server'
import { aPerson, aTown, type Town, type TownPerson } from '../support/town'
import { aReportInput, opening } from '../support/walk'

const askers = [
  'nobody', // not signed in
  'stranger', // signed in, no role
  'memberA',
  'coordinatorA',
  'staff', // of a unit that has to do with the matter of B
  'otherStaff', // of one that has not
  'expert',
  'otherMemberB', // a member of B who does not work on the matter
  'memberB', // its lead
  'coordinatorB',
  'office',
  'chair',
] as const
type Asker = (typeof askers)[number]

/** Words that stand only in what is B's alone. */
const secrets = {
  text: '机密诉求正文',
  addition: '机密补充',
  note: '机密内部备注',
  party: '机密居民姓名',
  phone: '13911112222',
  phoneEnd: '2222',
} as const

interface Scene {
  readonly server: TestServer
  readonly town: Town
  /** a report of B that waits for an answer */
  readonly reportId: string
  /** one that became the matter */
  readonly answeredId: string
  readonly matterId: string
  readonly photoId: string
  readonly reporter: TownPerson
}

const newScene = async (server: TestServer, town: Town): Promise<Scene> => {
  const { memberB, coordinatorB } = town.people
  // its phone number is the only one that ends like this
  const reporter = await aPerson(server, '机密提交人', [], secrets.phone)
  const photoId = uuidv7()
  await server.db
    .insertInto('file')
    .values({
      district_id: 'zhijiang',
      id: photoId,
      owner_id: reporter.id,
      kind: 'picture',
      type: 'image/jpeg',
      bytes: 1,
      sha256: 'x',
      created_at: server.now(),
    })
    .execute()
  const report = { ...aReportInput(town), stationCode: town.stationB.code, text: secrets.text, photoIds: [photoId] }
  const { id: answeredId } = await reporter.client.command('report.submit', report)
  const { id: reportId } = await reporter.client.command('report.submit', { ...report, photoIds: [] })
  const add = { action: 'add' as const, text: secrets.addition, photoIds: [] }
  await reporter.client.command('report.act', { id: reportId, command: add })
  const matterId = uuidv7()
  const accept = { action: 'accept' as const, ...opening(matterId) }
  await coordinatorB.client.command('report.act', { id: answeredId, command: accept })
  const act = (by: TownPerson, command: Parameters<typeof by.client.command<'matter.act'>>[1]['command']) =>
    by.client.command('matter.act', { id: matterId, command })
  await act(memberB, { action: 'claim' })
  await act(memberB, { action: 'note', text: secrets.note })
  await act(memberB, { action: 'writeTopic', question: '问', affected: '众', where: '处', why: '因' })
  await act(memberB, { action: 'handIn' })
  await act(coordinatorB, { action: 'confirm' })
  await act(memberB, {
    action: 'writePlan',
    form: 'bench',
    from: '2026-12-01',
    to: '2026-12-02',
    findOut: ['问'],
    hear: [],
    work: [],
  })
  await act(memberB, { action: 'handIn' })
  await act(coordinatorB, { action: 'confirm' })
  await act(memberB, {
    action: 'addVisit',
    visitId: uuidv7(),
    date: '2026-11-23',
    households: 2,
    opinions: ['好'],
    photoIds: [],
  })
  await act(memberB, { action: 'writeFindings', findings: '查明' })
  await act(memberB, { action: 'advance' })
  const unitParty = { kind: 'unit' as const, name: '水利', unitId: town.unit }
  await act(memberB, { action: 'inviteParty', partyId: uuidv7(), ...unitParty })
  await act(memberB, { action: 'inviteParty', partyId: uuidv7(), kind: 'resident', name: secrets.party })
  return { server, town, reportId, answeredId, matterId, photoId, reporter }
}

type Outcome = 'ok' | 'signedOut' | 'notAllowed' | 'notFound' | 'notConcerned' | 'codeExpired' | 'unsupportedType'
type Row = readonly [
  name: EndpointName,
  input: (scene: Scene) => object,
  expected: Partial<Record<Asker, Outcome>> & { readonly others: Outcome },
]

const signedIn = { nobody: 'signedOut', others: 'ok' } as const
const officeOnly = { nobody: 'signedOut', office: 'ok', others: 'notAllowed' } as const
const everyone = { others: 'ok' } as const
const period = { from: '2026-01-01', to: '2026-12-31' }

const table: readonly Row[] = [
  // the district
  ['district.get', () => ({}), everyone],
  [
    'district.save',
    () => ({
      name: '枝江',
      organiser: '办',
      phone: '07171',
      filing: null,
      complaints: null,
      categories: ['路'],
      terms: {
        answer: 2,
        widen: 3,
        assign: 5,
        appeal: 5,
        step: {
          topic: 5,
          plan: 10,
          research: 15,
          parties: 5,
          deliberation: 30,
          submission: 15,
          implementation: 60,
          evaluation: 15,
        },
      },
    }),
    officeOnly,
  ],
  ['calendar.save', () => ({ days: [{ date: '2027-01-01', mark: 'rest' }] }), officeOnly],
  ['group.list', () => ({}), everyone],
  ['group.save', ({ town }) => ({ id: town.groupB, name: '百里洲组', area: '', disabled: false }), officeOnly],
  ['unit.list', () => ({}), everyone],
  ['unit.save', ({ town }) => ({ id: town.unit, name: '水利和湖泊局', disabled: false }), officeOnly],
  ['station.get', ({ town }) => ({ code: town.stationB.code }), everyone],
  ['station.list', ({ town }) => ({ groupId: town.groupB }), everyone],
  [
    'station.save',
    ({ town }) => ({
      id: town.stationB.id,
      groupId: town.groupB,
      name: '宝月站',
      place: { text: '厅' },
      phone: null,
      photoId: null,
      disabled: false,
    }),
    { nobody: 'signedOut', coordinatorB: 'ok', office: 'ok', others: 'notAllowed' },
  ],
  [
    'station.poster',
    ({ town }) => ({ id: town.stationB.id }),
    { nobody: 'signedOut', coordinatorA: 'notFound', coordinatorB: 'ok', office: 'ok', others: 'notAllowed' },
  ],
  ['figure.get', ({ town }) => ({ groupId: town.groupB, ...period }), everyone],
  [
    'figure.duty',
    () => period,
    { nobody: 'signedOut', memberA: 'ok', memberB: 'ok', otherMemberB: 'ok', others: 'notAllowed' },
  ],

  // pictures: an id alone opens nothing
  ['file.upload', () => ({ id: uuidv7() }), { others: 'unsupportedType' }],
  ['file.get', ({ photoId }) => ({ id: photoId }), { others: 'notFound' }],

  // matters are public; what is done to them is not
  ['matter.list', ({ town }) => ({ groupId: town.groupB }), everyone],
  ['matter.get', ({ matterId }) => ({ id: matterId }), everyone],
  ['matter.verify', ({ matterId }) => ({ id: matterId }), everyone],
  [
    'matter.claimable',
    () => ({}),
    { nobody: 'signedOut', memberA: 'ok', memberB: 'ok', otherMemberB: 'ok', others: 'notAllowed' },
  ],
  [
    'matter.mine',
    () => ({}),
    {
      nobody: 'signedOut',
      memberA: 'ok',
      memberB: 'ok',
      otherMemberB: 'ok',
      staff: 'ok',
      otherStaff: 'ok',
      expert: 'ok',
      others: 'notAllowed',
    },
  ],
  [
    'matter.desk',
    ({ town }) => ({ groupId: town.groupB }),
    { nobody: 'signedOut', coordinatorB: 'ok', office: 'ok', chair: 'ok', others: 'notAllowed' },
  ],
  ['matter.following', () => ({}), signedIn],
  [
    'matter.act',
    ({ matterId }) => ({ id: matterId, command: { action: 'note', text: '记' } }),
    { nobody: 'signedOut', memberB: 'ok', coordinatorB: 'ok', office: 'ok', others: 'notAllowed' },
  ],
  ['matter.support', ({ matterId }) => ({ id: matterId, on: true }), signedIn],
  [
    'matter.rate',
    ({ matterId }) => ({ id: matterId, solved: 'yes', score: 5, words: '' }),
    { nobody: 'signedOut', others: 'notConcerned' },
  ],
  [
    'matter.words',
    ({ matterId }) => ({ id: matterId }),
    {
      nobody: 'signedOut',
      stranger: 'notAllowed',
      expert: 'notAllowed',
      staff: 'ok',
      memberB: 'ok',
      coordinatorB: 'ok',
      office: 'ok',
      chair: 'ok',
      others: 'notFound',
    },
  ],
  [
    'matter.ledger',
    ({ town }) => ({ groupId: town.groupB, ...period }),
    { nobody: 'signedOut', coordinatorB: 'ok', office: 'ok', chair: 'ok', others: 'notAllowed' },
  ],

  // one's own inbox and person
  ['notice.list', () => ({}), signedIn],
  ['notice.read', () => ({}), signedIn],
  ['person.contact', () => ({ name: '名' }), signedIn],
  ['person.reveals', () => ({}), signedIn],
  ['person.export', () => ({}), signedIn],
  ['person.delete', () => ({}), signedIn],
  [
    'person.list',
    ({ town }) => ({ placeId: town.groupB }),
    { nobody: 'signedOut', coordinatorA: 'ok', coordinatorB: 'ok', office: 'ok', chair: 'ok', others: 'notAllowed' },
  ],
  [
    'person.members',
    ({ town }) => ({ groupId: town.groupB }),
    {
      nobody: 'signedOut',
      memberA: 'ok',
      coordinatorA: 'ok',
      memberB: 'ok',
      otherMemberB: 'ok',
      coordinatorB: 'ok',
      office: 'ok',
      chair: 'ok',
      others: 'notAllowed',
    },
  ],
  ['person.save', () => ({ id: uuidv7(), name: '新', holdings: [], disabled: false }), officeOnly],

  // reports: their reporter, the desk of their group, and who works on the matter that answers them
  ['report.submit', ({ town }) => ({ ...aReportInput(town), anonymity: 'hidden' }), signedIn],
  ['report.similar', () => ({ words: secrets.text }), everyone],
  ['report.mine', () => ({}), signedIn],
  [
    'report.get',
    ({ answeredId }) => ({ id: answeredId }),
    { nobody: 'signedOut', memberB: 'ok', coordinatorB: 'ok', office: 'ok', chair: 'ok', others: 'notFound' },
  ],
  ['report.track', () => ({ code: '0000-0000-0000-0000' }), { others: 'notFound' }],
  [
    'report.inbox',
    ({ town }) => ({ groupId: town.groupB }),
    { nobody: 'signedOut', coordinatorB: 'ok', office: 'ok', chair: 'ok', others: 'notAllowed' },
  ],
  [
    'report.act',
    ({ reportId }) => ({ id: reportId, command: { action: 'ask', question: '在哪里？' } }),
    { coordinatorB: 'ok', office: 'notAllowed', chair: 'notAllowed', others: 'notFound' },
  ],
  ['report.support', ({ reportId }) => ({ id: reportId, on: true }), signedIn],
  [
    'report.contact',
    ({ answeredId }) => ({ id: answeredId }),
    {
      nobody: 'signedOut',
      memberB: 'ok',
      coordinatorB: 'ok',
      memberA: 'notFound',
      otherMemberB: 'notFound',
      coordinatorA: 'notFound',
      others: 'notAllowed',
    },
  ],
  [
    'report.verify',
    ({ answeredId }) => ({ id: answeredId }),
    { nobody: 'signedOut', memberB: 'ok', coordinatorB: 'ok', office: 'ok', chair: 'ok', others: 'notFound' },
  ],

  // sessions
  ['session.code', () => ({ phone: `1380000${String(Math.floor(Math.random() * 9000) + 1000)}` }), everyone],
  ['session.signIn', () => ({ phone: '13800000000', code: '123456' }), { others: 'codeExpired' }],
  ['session.demo', () => ({ as: 'resident' }), { others: 'notFound' }],
  ['session.me', () => ({}), signedIn],
  ['session.list', () => ({}), signedIn],
  ['session.end', () => ({ id: uuidv7() }), signedIn],
]

/** Who may read which of the secrets, by whatever endpoint. */
const insiders: readonly Asker[] = ['memberB', 'coordinatorB', 'office', 'chair']
const readers: Readonly<Record<keyof typeof secrets, readonly Asker[]>> = {
  // a title made of the text is shown to whoever types the same words, and to nobody else
  text: insiders,
  addition: insiders,
  note: insiders,
  party: insiders,
  phone: ['memberB', 'coordinatorB'],
  phoneEnd: ['memberB', 'coordinatorB'],
}

test('the table has every endpoint of the contract once', () => {
  expect(table.map(([name]) => name).sort()).toEqual(Object.keys(contract).sort())
})

describe.each(['pglite', 'postgres'] as const)('on %s', (backend) => {
  let server: TestServer
  let town: Town
  let scene: Scene

  beforeAll(async () => {
    server = await aServer({ backend })
    town = await aTown(server)
  })
  beforeEach(async () => {
    scene = await newScene(server, town)
  })
  afterEach(async () => {
    // the phone number belongs to one reporter at a time
    await server.db
      .updateTable('person')
      .set({ phone_index: null, phone_enc: null })
      .where('id', '=', scene.reporter.id)
      .execute()
  })
  afterAll(() => server.close())

  /** Somebody fresh in this role, so that whatever an endpoint does to one's own things touches nobody else. */
  const clientOf = async (asker: Asker) => {
    if (asker === 'nobody') return server.client()
    if (asker === 'stranger') return (await aPerson(server, '路人')).client
    if (asker === 'otherMemberB')
      return (await aPerson(server, '乙', [{ role: 'member', placeId: town.groupB }])).client
    return town.people[asker].client
  }

  const ask = async (asker: Asker, name: EndpointName, input: object): Promise<{ outcome: string; body: string }> => {
    const client =
      name === 'person.delete' && asker !== 'nobody' ? (await aPerson(server, '客')).client : await clientOf(asker)
    const { kind } = contract[name]
    const reads = kind === 'query' || kind === 'download'
    const search = new URLSearchParams(Object.entries(input).map(([key, value]) => [key, String(value)]))
    const response =
      reads || kind === 'upload'
        ? await client.fetch(`/api/${name}?${search}`, { method: reads ? 'GET' : 'POST' })
        : await client.fetch(`/api/${name}`, {
            method: 'POST',
            headers: { 'content-type': 'application/json' },
            body: JSON.stringify({ requestId: uuidv7(), ...input }),
          })
    const body = await response.text()
    const outcome = response.ok ? 'ok' : (JSON.parse(body) as { error: { code: string } }).error.code
    return { outcome, body }
  }

  test.each(table)('%s', async (name, input, expected) => {
    const given: Partial<Record<Asker, string>> = {}
    const wanted: Partial<Record<Asker, string>> = {}
    const leaks: string[] = []
    for (const asker of askers) {
      const { outcome, body } = await ask(asker, name, input(scene))
      given[asker] = outcome
      wanted[asker] = expected[asker] ?? expected.others
      for (const [secret, words] of Object.entries(secrets) as [keyof typeof secrets, string][]) {
        if (body.includes(words) && !readers[secret].includes(asker)) leaks.push(`${asker} reads ${secret}`)
      }
    }
    expect(given).toEqual(wanted)
    expect(leaks).toEqual(name === 'report.similar' ? expect.anything() : [])
  })

  test('the one who reported reads it all but what is internal', async () => {
    const { client } = scene.reporter
    const report = await client.query('report.get', { id: scene.reportId })
    const matter = await client.query('matter.get', { id: scene.matterId })
    expect(report).toMatchObject({ text: secrets.text, additions: [{ text: secrets.addition }] })
    expect(matter.you).toMatchObject({ reporter: true, insider: false })
    expect(JSON.stringify(matter)).not.toContain(secrets.note)
    expect(JSON.stringify(matter)).not.toContain(secrets.party)
    expect(JSON.stringify(matter)).not.toContain(scene.answeredId)
  })

  test('a member of A sees in lists of members and people nobody of B', async () => {
    const members = await town.people.memberA.client.query('person.members', { groupId: town.groupB })
    const people = await town.people.coordinatorA.client.query('person.list', { placeId: town.groupB })
    const all = await town.people.coordinatorA.client.query('person.list', {})
    expect(members.rows).toEqual([])
    expect(people.rows).toEqual([])
    expect(all.rows.length).toBeGreaterThan(0)
    expect(all.rows.flatMap((row) => row.holdings.map((held) => held.placeId))).not.toContain(town.groupB)
  })

  test('each look at a contact is logged, and the reporter reads the log', async () => {
    await town.people.memberB.client.command('report.contact', { id: scene.answeredId })
    const { rows } = await scene.reporter.client.query('person.reveals', {})
    expect(rows).toMatchObject([{ by: '示例memberB', role: 'member', reportId: scene.answeredId }])
  })

  test('a second district gets nothing of the first', async () => {
    await server.db
      .insertInto('district')
      .values({ district_id: 'yunyang', name: '郧阳', created_at: server.now() })
      .onConflict((on) => on.doNothing())
      .execute()
    const foreign = { headers: { 'x-district': 'yunyang' } }
    const get = await server.client().fetch(`/api/matter.get?id=${scene.matterId}`, foreign)
    const list = await server.client().fetch('/api/matter.list', foreign)
    expect(get.status).toBe(404)
    expect(await list.json()).toEqual({ rows: [], next: null })
    await server.db.deleteFrom('district').where('district_id', '=', 'yunyang').execute()
  })
})
