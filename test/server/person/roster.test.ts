// A county's roster in by one file: 233 rows, refusals named, a second run adds nothing, and the filter finds whom it should.

import writeExcelFile from 'write-excel-file/node'
import { aServer, type TestServer } from '../support/server'
import { aTown, type Town } from '../support/town'

let server: TestServer
let town: Town

beforeAll(async () => {
  server = await aServer()
  town = await aTown(server)
})
afterAll(() => server.close())

const header = ['姓名', '手机号', '层级', '界别', '专委会', '党派', '所属小组', '专长', '届次']
const sectors = ['工商联', '教育', '医药卫生', '农业', '科技', '妇联', '无党派人士']
const committees = ['提案委', '社法委', '经济委', '文史委']
const levels = ['县级', '市级', '省级、市级']
const fields = ['法律', '规划', '农技', '医疗', '财务']

/** 233 members in 23 groups, three levels; every fourth without a number. */
const row = (index: number): readonly string[] => [
  `委员${index}`,
  index % 4 === 3 ? '' : `139${String(10_000_000 + index)}`,
  levels[index % levels.length] ?? '',
  sectors[index % sectors.length] ?? '',
  committees[index % committees.length] ?? '',
  index % 5 === 0 ? '民建' : '',
  `第${(index % 23) + 1}组`,
  `${fields[index % fields.length]}、协调`,
  '第九届',
]
const rows = Array.from({ length: 233 }, (_one, index) => row(index))

const fileOf = async (lines: readonly (readonly string[])[]): Promise<string> => {
  const cell = (value: string) => (value === '' ? null : { type: String, value })
  const data = [['2026 年委员名册'], header, ...lines].map((line) => line.map(cell))
  const file = await writeExcelFile([{ data, sheet: '名册' }]).toBuffer()
  return file.toString('base64')
}

const take = (file: string, dryRun: boolean) => town.people.office.client.command('roster.import', { file, dryRun })
const members = (by: object) => town.people.office.client.query('person.members', by)

test('233 rows are taken in by one file, and a second run adds none', async () => {
  const wrong = [
    ['', '13900009999', '县级', '教育', '', '', '第1组', '', ''],
    ['手机写错', '1234', '县级', '教育', '', '', '第1组', '', ''],
    ['没有小组', '13900009998', '县级', '教育', '', '', '', '', ''],
    ['层级不明', '13900009997', '乡级', '教育', '', '', '第1组', '', ''],
    rows[0] ?? [],
  ]
  const file = await fileOf([...rows, ...wrong])

  const dry = await take(file, true)
  expect(dry.added).toHaveLength(233)
  expect(dry.newGroups).toHaveLength(23)
  expect(dry.refused.map(({ line, why }) => [line, why])).toEqual([
    [236, 'noName'],
    [237, 'badPhone'],
    [238, 'noGroup'],
    [239, 'unknownLevel'],
    [240, 'twice'],
  ])
  expect((await members({ sector: '工商联' })).rows).toEqual([])

  expect(await take(file, false)).toEqual(dry)
  const again = await take(file, false)
  expect(again).toMatchObject({ added: [], changed: [], same: 233, newGroups: [], phones: [] })

  // 市级 · 工商联 · 法律
  const found = (await members({ level: 'city', sector: '工商联', field: '法律' })).rows.map((one) => one.name)
  const wanted = rows.filter(
    ([, , level, sector, , , , field]) => level?.includes('市') && sector === '工商联' && field?.includes('法律'),
  )
  expect(wanted.length).toBeGreaterThan(3)
  expect(found.sort()).toEqual(wanted.map(([name]) => name).sort())

  // the number is what people sign in with, and nothing that a list shows
  expect(JSON.stringify(await members({}))).not.toMatch(/139\d{8}/)
})

test('a changed number is proposed, who is missing is listed, and neither is touched', async () => {
  const moved = ['委员0', '13988887777', ...row(0).slice(2)]
  const told = await take(await fileOf([moved, row(1)]), false)
  expect(told).toMatchObject({ added: [], changed: [], same: 2, phones: [{ line: 3, name: '委员0' }] })
  expect(told.missing).toContain('委员2')
  const { rows: there } = await town.people.office.client.query('person.list', { words: '委员0' })
  expect(there[0]?.phone).toBe('139****0000')
  expect((await members({})).rows.map((one) => one.name)).toContain('委员2')
})

test('a sheet as people really send it: notes in the header, numbers as numbers, names set apart, posts of jobs', async () => {
  const text = (value: string) => ({ type: String, value })
  const head = ['序号', '姓 名（必填）', '职务', '手机号：', '界别', '专委会', '小组*'].map(text)
  const line = (name: string, post: string, phone: string | number, group: string | null, rowSpan?: number) => [
    { type: Number, value: 1 },
    name === '' ? null : text(name),
    post === '' ? null : text(post),
    typeof phone === 'number' ? { type: Number, value: phone } : text(phone),
    text('农业'),
    text('经济委'),
    group === null ? null : { ...text(group), ...(rowSpan === undefined ? {} : { rowSpan }) },
  ]
  const data = [
    [{ ...text('县政协委员名册（2026 年）'), span: 7 }],
    head,
    line('赵 一', '局长', 13_800_001_001, '粗糙组', 2),
    line('钱二', '组长', '１３８００００１００２', null),
    [null, null, null, null, null, null, null],
    line('孙三', '', '+86 138-0000-1003', '粗糙组'),
    line('李四', '董事长', '无', '粗糙组'),
    line('李 四', '', '13800001004', '粗糙组'),
    line('周五', '', '13800001001', '粗糙组'),
    line('吴六', '', '13800001005/13800001006', '粗糙组'),
    line('', '', '13800001007', '粗糙组'),
  ]
  const file = (await writeExcelFile([{ data, sheet: '名册' }]).toBuffer()).toString('base64')
  const told = await take(file, false)
  expect(told.added.map(({ name }) => name)).toEqual(['赵一', '钱二', '孙三', '李四'])
  expect(told.refused.map(({ line: at, why }) => [at, why])).toEqual([
    [7, 'twice'],
    [9, 'twice'],
    [10, 'badPhone'],
    [11, 'noName'],
  ])
  expect(told.newGroups).toEqual(['粗糙组'])
  const { rows: there } = await town.people.office.client.query('person.list', { committee: '经济委', sector: '农业' })
  const held = new Map(there.map(({ name, phone, holdings }) => [name, [phone, holdings[0]?.role]]))
  expect(held.get('赵一')).toEqual(['138****1001', 'member'])
  expect(held.get('钱二')).toEqual(['138****1002', 'coordinator'])
  expect(held.get('孙三')).toEqual(['138****1003', 'member'])
  expect(await take(file, false)).toMatchObject({ added: [], changed: [], same: 4, newGroups: [] })
})

test('what is no roster is refused in words', async () => {
  await expect(take(Buffer.from('no sheet').toString('base64'), true)).rejects.toThrow('sheetUnreadable')
})
