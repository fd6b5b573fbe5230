// Matters that no report began: opened from a visit and walked to the end, judged by supporters and participants; and taken in
// from a spreadsheet while under way.

import { uuidv7 } from 'uuidv7'
import writeExcelFile from 'write-excel-file/node'
import { aServer, type TestServer } from '../support/server'
import { aTown, type Town } from '../support/town'
import { act, walkTo } from '../support/walk'

let server: TestServer
let town: Town

beforeAll(async () => {
  server = await aServer()
  town = await aTown(server)
})
afterAll(() => server.close())

const period = { from: '2026-01-01', to: '2027-12-31' }
const figures = () => server.client().query('figure.get', { ...period, groupId: town.groupA })

const fromVisit = (matterId: string) => ({
  matterId,
  groupId: town.groupA,
  kind: 'visit' as const,
  origin: '主席蹲点调研',
  proposer: '区政协主席',
  on: '2026-11-20',
  title: '樱桃沟怎样四季有客',
  summary: '樱桃季一过，游客就不来了。',
  category: '基础设施',
  place: { text: '樱桃沟村' },
  photoIds: [],
})

test('a matter opened from a visit walks all eight steps; reports received stay as they were; supporters and participants rate', async () => {
  const before = await figures()
  const id = uuidv7()
  const opened = await town.people.coordinatorA.client.command('matter.open', fromVisit(id))
  expect(opened).toMatchObject({ id, number: expect.stringMatching(/^X2026-/) })
  const shown = await server.client().query('matter.get', { id })
  expect(shown).toMatchObject({
    matter: {
      origin: { kind: 'visit', title: '主席蹲点调研', proposer: '区政协主席', on: '2026-11-20' },
      reportIds: [],
    },
    reports: 0,
    reporters: 0,
    timeline: [{ type: 'openedFrom', role: 'coordinator' }],
  })

  await town.people.otherMemberA.client.command('matter.support', { id, on: true })
  await act(town, 'memberA', id, { action: 'claim' })
  await walkTo(server, town, id, 'evaluation')
  await act(town, 'memberA', id, { action: 'publishResult', summary: '四季有花有果。' })
  // the resident is nothing to it; the supporter and the neighbour at the table judge
  const verdict = { id, solved: 'yes' as const, score: 5, words: '' }
  await expect(town.people.resident.client.command('matter.rate', verdict)).rejects.toThrow('notConcerned')
  await town.people.otherMemberA.client.command('matter.rate', verdict)
  expect(await town.people.neighbour.client.command('matter.rate', verdict)).toMatchObject({ count: 2 })

  // nobody reported it: that all reporters have answered closes nothing, the window has to be over
  await expect(act(town, 'coordinatorA', id, { action: 'close' })).rejects.toThrow('windowOpen')
  server.pass(40 * 24 * 60)
  await act(town, 'coordinatorA', id, { action: 'close' })
  const after = await figures()
  expect(after.reports).toEqual(before.reports)
  expect(after.solved).toBe(before.solved + 1)
  expect(await server.client().query('matter.verify', { id })).toMatchObject({ unbroken: true, stateMatches: true })
})

test('only the coordinators of the group and the office open one, where matters are held, and with pictures of their own', async () => {
  const input = () => fromVisit(uuidv7())
  for (const who of ['coordinatorB', 'memberA', 'chair', 'staff', 'resident'] as const) {
    await expect(town.people[who].client.command('matter.open', input())).rejects.toThrow('notAllowed')
  }
  const { office } = town.people
  await expect(office.client.command('matter.open', { ...input(), photoIds: [uuidv7()] })).rejects.toThrow('notFound')
  const sector = uuidv7()
  const body = { id: sector, name: '工商联界', area: '', kind: 'sector' as const, disabled: false }
  await office.client.command('group.save', body)
  await expect(office.client.command('matter.open', { ...input(), groupId: sector })).rejects.toThrow('notFound')
  const report = { ...aReport(), groupId: sector }
  await expect(town.people.resident.client.command('report.submit', report)).rejects.toThrow('notFound')
  expect((await server.client().query('district.get', {})).groups.map(({ id }) => id)).not.toContain(sector)

  // the committee holds matters
  await office.client.command('group.save', { ...body, kind: 'committee', version: 1 })
  const again = { ...input(), groupId: sector }
  await office.client.command('matter.open', again)
  await expect(office.client.command('matter.open', again)).rejects.toThrow('requestReused')
  // and stays one as long as something is open there
  const { version } = (await office.client.query('group.list', {})).rows.find(({ id }) => id === sector) ?? {}
  await expect(
    office.client.command('group.save', { ...body, kind: 'reading', ...(version === undefined ? {} : { version }) }),
  ).rejects.toThrow('inUse')
})

const aReport = () => ({ title: '', text: '路灯坏了。', photoIds: [], anonymity: 'hidden' as const })

const header = [
  '事项',
  '活动组',
  '类别',
  '步骤',
  '牵头委员',
  '议定事项',
  '承办单位',
  '完成时限',
  '进度',
  '来源',
  '来源说明',
]

const fileOf = async (lines: readonly (readonly string[])[]): Promise<string> => {
  const cell = (value: string) => (value === '' ? null : { type: String, value })
  const data = [['在办事项表'], header, ...lines].map((line) => line.map(cell))
  return (await writeExcelFile([{ data, sheet: '事项' }]).toBuffer()).toString('base64')
}

test('matters under way come in by one file: dry run first, a second run adds none, no duty and no on-time figure', async () => {
  const name = (await town.people.memberA.client.query('session.me', {})).name ?? ''
  const file = await fileOf([
    [
      '老街停车',
      '安福寺组',
      '基础设施',
      '第七步 组织实施',
      name,
      '划车位',
      '水利和湖泊局',
      '2026年12月30日',
      '40%',
      '调研',
      '委员走访',
    ],
    ['', '', '', '', '', '修围墙', '交通运输局', '2026-10-01', '竣工', '', ''],
    ['写错的事', '没有的组', '基础设施', '研究议题', '', '', '', '', '', '', ''],
    ['日期不对', '安福寺组', '基础设施', '研究议题', '', '修路', '交通运输局', '明年', '', '', ''],
  ])
  const take = (dryRun: boolean) => town.people.office.client.command('matter.import', { file, dryRun })
  const before = { figures: await figures(), duty: await duty() }
  const dry = await take(true)
  expect(dry).toEqual({
    added: [{ title: '老街停车', step: 'implementation', resolutions: 2 }],
    same: 0,
    refused: [
      { line: 5, title: '写错的事', why: 'unknownGroup' },
      { line: 6, title: '日期不对', why: 'badDate' },
    ],
  })
  expect((await server.client().query('matter.list', { words: '老街停车' })).rows).toEqual([])

  expect(await take(false)).toEqual(dry)
  expect(await take(false)).toMatchObject({ added: [], same: 2 })
  const [row] = (await server.client().query('matter.list', { words: '老街停车' })).rows
  const id = row?.id ?? ''
  const { matter, timeline } = await server.client().query('matter.get', { id })
  expect(matter).toMatchObject({
    leadId: town.people.memberA.id,
    origin: { kind: 'visit', title: '委员走访' },
    imported: { step: 'implementation' },
    tasks: [
      { what: '划车位', unitId: town.unit, progress: 40, status: 'underWay' },
      { what: '修围墙', unitId: town.otherUnit, status: 'done' },
    ],
  })
  expect(timeline.map(({ type }) => type)).toEqual(['imported'])

  // the unit goes on with it, and the step that ends counts in no on-time figure
  const taskId = matter.tasks[0]?.id ?? ''
  await act(town, 'staff', id, { action: 'finishTask', taskId, text: '划好了', afterIds: [] })
  await act(town, 'memberA', id, { action: 'confirmTask', taskId, text: '看过' })
  await act(town, 'memberA', id, { action: 'advance' })
  const after = await figures()
  expect(after.onTime).toBe(before.figures.onTime)
  expect(after.resolutions).toBe(before.figures.resolutions)
  const lead = (rows: Awaited<ReturnType<typeof duty>>) => rows.find((one) => one.duty === 'lead')?.mine
  expect(lead(await duty())).toBe(lead(before.duty))
  expect(await server.client().query('matter.verify', { id })).toMatchObject({ unbroken: true, stateMatches: true })
})

const duty = async () => (await town.people.memberA.client.query('figure.duty', period)).rows
