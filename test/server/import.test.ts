// Importing existing messages: every kind of file, every kind of bad row, and nothing twice.

import { execFile } from 'node:child_process'
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate'
import writeExcelFile from 'write-excel-file/node'
import { localDate } from '../../src/domain/calendar/local-time'
import { verifyChain } from '../../src/domain/log/chain'
import type { ReportEvent } from '../../src/domain/report/event'
import { bornReport, foldReport } from '../../src/domain/report/process'
import { guessColumns, mapColumns } from '../../src/server/import/column'
import { importAll } from '../../src/server/import/import'
import { instantOf } from '../../src/server/import/instant'
import { dateOrdersIn, messageOf, type RefusedRow } from '../../src/server/import/message'
import { openSource } from '../../src/server/import/open-source'
import { refusedFile } from '../../src/server/import/refused-file'
import type { SourceChoice } from '../../src/server/import/source'
import type { Tally } from '../../src/server/import/tally'
import { chooseTarget } from '../../src/server/import/target'
import { sheetsIn } from '../../src/server/import/workbook'
import { linkOf, sha256 } from '../../src/server/log/link'
import { inGb18030 } from './support/gb18030'
import { aServer, type TestServer } from './support/server'

const folder = mkdtempSync(join(tmpdir(), 'lsl-import-'))
let server: TestServer

beforeAll(async () => {
  server = await aServer()
})
afterAll(async () => {
  await server.close()
  rmSync(folder, { recursive: true, force: true })
})

const aFile = (name: string, content: string | Buffer): string => {
  const path = join(folder, name)
  writeFileSync(path, content)
  return path
}

/** What the built program prints. */
const program = (words: readonly string[], environment: Record<string, string>): Promise<string> =>
  new Promise((resolved, failed) => {
    const env = { PATH: process.env.PATH ?? '', ...environment }
    execFile(process.execPath, ['dist/server/import.js', ...words], { env }, (error, said) =>
      error === null ? resolved(said) : failed(error),
    )
  })

interface Done extends Tally {
  readonly rows: readonly RefusedRow[]
}

const bring = async (
  path: string,
  options: SourceChoice & { dryRun?: boolean; map?: string[] } = {},
): Promise<Done> => {
  const source = await openSource(path, options)
  const mapping = mapColumns(source.columns, options.map ?? [])
  if ('unknown' in mapping) throw new Error(`unknown ${mapping.unknown}`)
  const rows: RefusedRow[] = []
  const dryRun = options.dryRun ?? false
  const { target } = await chooseTarget(server.services, {
    district: null,
    group: undefined,
    source: '市长信箱',
    dryRun,
  })
  const tally = await importAll({
    db: server.db,
    target,
    source,
    reading: { mapping, orders: () => dateOrdersIn(source.rows(), mapping), now: server.now() },
    dryRun,
    onRefused: async (row) => {
      rows.push(row)
    },
    onProgress: () => undefined,
  })
  return { ...tally, rows }
}

const reportTitled = (title: string) =>
  server.db.selectFrom('report').selectAll().where('title', '=', title).executeTakeFirstOrThrow()

const logOf = async (id: string) =>
  (await server.db.selectFrom('report_event').selectAll().where('report_id', '=', id).orderBy('version').execute()).map(
    (row) => linkOf<ReportEvent>(row),
  )

test('the order of days and months is asked for only when a date ends in its year', async () => {
  const orders = jest.fn(async () => ({ at: 'dayFirst' as const }))
  const reading = { mapping: { text: 'words', at: 'time' }, orders, now: '2026-11-29T00:00:00.000Z' }
  const row = (time: string) => ({ line: 2, cells: { words: '路灯不亮', time }, raw: '' })
  await messageOf(row('2026-03-04 08:00'), reading)
  expect(orders).not.toHaveBeenCalled()
  expect(await messageOf(row('03/04/2026 08:00'), reading)).toMatchObject({ at: '2026-04-03T00:00:00.000Z' })
  expect(orders).toHaveBeenCalledTimes(1)
})

const inBig5 = 'bd73b8b92cbcd0c3442ca4baae650a312cb8f4bf4fa4a3ab472cb1dfa457aabab8f4acdda4a3a8a30a'

describe('files', () => {
  test('CSV in GB18030, as Excel in China saves it, with quotes and line breaks in cells', async () => {
    const path = aFile(
      'gb.csv',
      inGb18030(
        '留言编号,留言主题,留言时间,留言详情,一级标签\r\n' +
          '88,袁码头老街路灯不亮,2026/3/5 18:07:54,"晚上看不见路，\r\n老人说“摔了”两回",城乡建设\r\n',
      ),
    )
    expect((await openSource(path)).encoding).toBe('gb18030')
    expect(await bring(path)).toMatchObject({ read: 1, added: 1, refused: {} })
    expect(await reportTitled('袁码头老街路灯不亮')).toMatchObject({
      text: '晚上看不见路，\n老人说“摔了”两回',
      category: '城乡建设',
      submitted_at: '2026-03-05T10:07:54.000Z',
      status: 'submitted',
      due: null,
      anonymity: 'hidden',
      reporter_id: null,
    })
  })

  test('CSV in UTF-8 with a mark and semicolons', async () => {
    const path = aFile(
      'utf8.csv',
      '\uFEFFtitle;text;place\n井盖松动;车过就响;南岗路;多出来的;\n井盖丢失;夜里危险;民主大道\n',
    )
    expect(await bring(path)).toMatchObject({ read: 2, added: 1, refused: { unreadableRow: 1 } })
    expect(await reportTitled('井盖丢失')).toMatchObject({ place: '民主大道' })
  })

  test('CSV with a quote that is never closed, quotes in the middle of a cell, and cells of several lines', async () => {
    const path = aFile(
      'quotes.csv',
      '标题,内容\n引号一,"没有关上\n引号二,他说"好"的\n引号三,"第一行\n第二行"\n引号四,"他说""行""就行"\n引号五,"又没有关上\n引号六,最后\n',
    )
    const done = await bring(path)
    expect(done).toMatchObject({ read: 6, added: 4, refused: { unreadableRow: 2 } })
    expect(done.rows.map(({ row }) => [row.line, row.raw])).toEqual([
      [2, '引号一,"没有关上'],
      [7, '引号五,"又没有关上'],
    ])
    expect((await reportTitled('引号二')).text).toBe('他说"好"的')
    expect((await reportTitled('引号三')).text).toBe('第一行\n第二行')
    expect((await reportTitled('引号四')).text).toBe('他说"行"就行')
    expect((await reportTitled('引号六')).text).toBe('最后')
  })

  test('JSON lines, with lines that are no JSON', async () => {
    const path = aFile(
      'a.jsonl',
      `${JSON.stringify({ id: '1', title: '公交改道', text: '等不到车', at: '2026-01-02T03:04:05+08:00' })}\n{"id":\n[1]\n\n`,
    )
    const done = await bring(path)
    expect(done).toMatchObject({ read: 3, added: 1, refused: { unreadableRow: 2 } })
    expect(done.rows.map(({ row }) => row.line)).toEqual([2, 3])
  })

  test('XLSX with a heading above the columns and a date cell', async () => {
    const path = join(folder, 'a.xlsx')
    await writeExcelFile([
      [{ value: '2026 年留言台账', fontWeight: 'bold' }],
      [{ value: '标题' }, { value: '内容' }, { value: '时间' }, { value: '地点' }],
      [
        { value: '电梯加装分摊' },
        { value: '一楼住户不同意' },
        { value: new Date(Date.UTC(2026, 4, 6, 9, 30)), type: Date, format: 'yyyy-mm-dd hh:mm' },
        { value: '金湖小区' },
      ],
    ]).toFile(path)
    expect(await bring(path)).toMatchObject({ read: 1, added: 1, refused: {} })
    expect(await reportTitled('电梯加装分摊')).toMatchObject({
      place: '金湖小区',
      submitted_at: '2026-05-06T01:30:00.000Z',
    })
  })

  test('a title line, a line of unit and date, or `sep=` above the columns', async () => {
    const title = aFile('title.csv', '2025年度群众留言台账,,\n标题,内容,地点\n路灯一,不亮,南门\n')
    const unit = aFile('unit.csv', '台账\n填报单位：甲,,填报时间：2025-12-31\n标题,内容,地点\n路灯二,不亮,南门\n')
    const separator = aFile('sep.csv', '\uFEFF"sep=;"\n标题;经过,详情,内容;地点\n路灯三;不亮，晚上黑,也危险;南门\n')
    const unusual = aFile('unusual.csv', 'sep=^\n标题^内容^地点\n路灯四^不亮,晚上;黑^南门\n')
    expect(await bring(title)).toMatchObject({ read: 1, added: 1 })
    expect(await bring(unit)).toMatchObject({ read: 1, added: 1 })
    expect(await bring(separator)).toMatchObject({ read: 1, added: 1 })
    expect((await reportTitled('路灯三')).text).toBe('不亮，晚上黑,也危险')
    expect(await bring(unusual)).toMatchObject({ read: 1, added: 1 })
    expect((await reportTitled('路灯四')).text).toBe('不亮,晚上;黑')
  })

  test('the row that names the columns can be told', async () => {
    const path = aFile('told.csv', '标题,内容\n标题,内容\n路灯四,不亮\n')
    expect(await bring(path, { header: 2 })).toMatchObject({ read: 1, added: 1 })
    await expect(openSource(path, { header: 9 })).rejects.toMatchObject({ reason: 'noHeader' })
  })

  const sheet = (...rows: string[][]) => rows.map((row) => row.map((value) => ({ value })))

  test('XLSX of several sheets: all with the header of the first table are read, the others are named', async () => {
    const path = join(folder, 'sheets.xlsx')
    await writeExcelFile([
      { data: sheet(['填表说明：请勿修改表头']), sheet: '说明' },
      { data: sheet(['标题', '内容', '地点'], ['一月的事', '路灯不亮', '北门']), sheet: '1月' },
      { data: sheet(['标题', '内容', '地点'], ['二月的事', '井盖松动', '南门'], ['', '', '南门']), sheet: '2月' },
      { data: sheet(['类别', '数量'], ['市政', '12']), sheet: '统计' },
      {
        data: sheet(['备注', ' 内 容 ', '标题', '地　点'], ['', '树挡路', '三月的事', '西门']),
        sheet: '3月',
      },
    ]).toFile(path)
    const source = await openSource(path)
    expect([source.sheets, source.leftOut]).toEqual([
      ['1月', '2月', '3月'],
      ['说明', '统计'],
    ])
    const done = await bring(path)
    expect(done).toMatchObject({ read: 4, added: 3, refused: { noWords: 1 } })
    expect(await reportTitled('三月的事')).toMatchObject({ text: '树挡路', place: '西门' })
    expect(done.rows.map(({ row }) => [row.sheet, row.line])).toEqual([['2月', 3]])
    expect((await openSource(path, { sheets: ['2月'] })).sheets).toEqual(['2月'])
    expect((await openSource(path, { sheets: ['4'] })).columns).toEqual(['类别', '数量'])
    await expect(openSource(path, { sheets: ['三月'] })).rejects.toMatchObject({
      there: ['说明', '1月', '2月', '统计', '3月'],
    })
  })

  test('XLSX that unfolds into too much is not unfolded', async () => {
    const path = join(folder, 'unfolds.xlsx')
    await writeExcelFile(sheet(['标题', '内容'], ['很长', '长'.repeat(20_000)])).toFile(path)
    expect(await sheetsIn(readFileSync(path), 1_000_000)).toHaveLength(1)
    await expect(sheetsIn(readFileSync(path), 20_000)).rejects.toThrow(RangeError)
  })

  test('XLSX with cells merged downwards: every row has what they say', async () => {
    const path = join(folder, 'merged.xlsx')
    await writeExcelFile([
      [{ value: '标题' }, { value: '内容' }, { value: '地点' }],
      [{ value: '合并甲' }, { value: '路灯' }, { value: '南门社区', rowSpan: 3 }],
      [{ value: '合并乙' }, { value: '井盖' }, null],
      [{ value: '合并丙' }, { value: '积水' }, null],
      [{ value: '合并丁' }, { value: '噪声' }, null],
    ]).toFile(path)
    expect(await bring(path)).toMatchObject({ read: 4, added: 4 })
    expect((await reportTitled('合并乙')).place).toBe('南门社区')
    expect((await reportTitled('合并丙')).place).toBe('南门社区')
    expect((await reportTitled('合并丁')).place).toBeNull()
  })

  test('XLSX with names above several columns: two rows name them together', async () => {
    const path = join(folder, 'two-rows.xlsx')
    const both = { rowSpan: 2 }
    await writeExcelFile([
      [{ value: '2025年群众来信登记表', columnSpan: 6 }, null, null, null, null, null],
      [
        { value: '编号', ...both },
        { value: '内容', ...both },
        { value: '来信', columnSpan: 2 },
        null,
        { value: '答复', columnSpan: 2 },
        null,
      ],
      [null, null, { value: '日期' }, { value: '地点' }, { value: '日期' }, { value: '内容' }],
      [
        { value: 'Z1' },
        { value: '两行表头的事。路灯不亮' },
        { value: '2025-03-05' },
        { value: '南门' },
        { value: '2025-03-09' },
        { value: '已修好' },
      ],
      [{ value: 'Z2' }, { value: '两行表头的另一件' }, { value: '2025-03-06' }, { value: '北门' }, null, null],
    ]).toFile(path)
    expect((await openSource(path)).columns).toEqual(['编号', '内容', '来信日期', '来信地点', '答复日期', '答复内容'])
    expect(await bring(path)).toMatchObject({ read: 2, added: 2, answered: 1, refused: {} })
    expect(await reportTitled('两行表头的事')).toMatchObject({
      place: '南门',
      submitted_at: '2025-03-04T16:00:00.000Z',
      state: { redirect: { outcome: '已修好' } },
    })
  })

  test('XLSX with two rows of names that are not merged downwards, and a line of unit and date above', async () => {
    const path = join(folder, 'two-rows-open.xlsx')
    await writeExcelFile([
      [{ value: '填报单位：甲街道', columnSpan: 2 }, null, { value: '日期：2025-12-31', columnSpan: 2 }, null],
      [{ value: '编号' }, { value: '内容' }, { value: '答复', columnSpan: 2 }, null],
      [null, null, { value: '日期' }, { value: '内容' }],
      [{ value: 'Y1' }, { value: '没有合并的表头' }, { value: '2025-03-09' }, { value: '已答复' }],
    ]).toFile(path)
    expect(await bring(path)).toMatchObject({ read: 1, added: 1, answered: 1, refused: {} })
  })

  test('XLSX: a sheet that is hidden is named and not read, columns and rows that are hidden are read', async () => {
    const path = join(folder, 'hidden.xlsx')
    await writeExcelFile([
      {
        data: sheet(['标题', '内容', '地点'], ['看得见的', '路灯不亮', '北门'], ['藏起的一行', '井盖响', '南门']),
        sheet: '今年',
      },
      { data: sheet(['标题', '内容', '地点'], ['藏起的一页', '不该导入', '北门']), sheet: '去年' },
    ]).toFile(path)
    const parts = unzipSync(readFileSync(path))
    const change = (name: string, from: RegExp, to: string) => {
      const text = strFromU8(parts[name] ?? new Uint8Array())
      expect(text).toMatch(from)
      parts[name] = strToU8(text.replace(from, to))
    }
    change('xl/workbook.xml', /(<sheet [^>]*name="去年")/, '$1 state="hidden"')
    change(
      'xl/worksheets/sheet1.xml',
      /<sheetData>/,
      '<cols><col min="3" max="3" hidden="1" width="9"/></cols><sheetData>',
    )
    change('xl/worksheets/sheet1.xml', /<row r="3"/, '<row r="3" hidden="1"')
    writeFileSync(path, zipSync(parts))
    const source = await openSource(path)
    expect([source.sheets, source.leftOut]).toEqual([['今年'], ['去年']])
    expect(await bring(path)).toMatchObject({ read: 2, added: 2 })
    expect((await reportTitled('藏起的一行')).place).toBe('南门')
    expect((await openSource(path, { sheets: ['去年'] })).sheets).toEqual(['去年'])
  })

  test('UTF-8 that was cut in the middle of a character stays UTF-8, and other encodings do not become it', async () => {
    const whole = Buffer.from(`标题,内容\n${'半个字,路灯不亮，晚上看不见路。\n'.repeat(20)}`)
    const cut = aFile('cut.csv', whole.subarray(0, whole.length - 3))
    expect((await openSource(cut)).encoding).toBe('utf-8')
    expect(await bring(cut)).toMatchObject({ refused: {} })
    const other = aFile('short-gb.csv', inGb18030('title,text\nA lamp in the street,不亮\n'))
    expect((await openSource(other)).encoding).toBe('gb18030')
  })

  test.each([
    ['Chinese commas', '，'],
    ['semicolons', '；;'],
    ['strokes', '|'],
  ])('CSV whose sentences have more %s than it has columns', async (name, marks) => {
    const sentence = Array.from('东南西北前后左右上下').join(marks)
    const path = aFile(
      `${name}.csv`,
      `编号,标题,内容,地点\n1,${name}甲,${sentence},东门\n2,${name}乙,"${sentence}",西门\n`,
    )
    expect(await bring(path)).toMatchObject({ read: 2, added: 2, refused: {} })
    expect(await reportTitled(`${name}乙`)).toMatchObject({ text: sentence, place: '西门' })
  })

  test('CSV with strokes between its columns', async () => {
    expect(await bring(aFile('strokes.csv', '编号|标题|内容\n1|竖线|甲，乙，丙，丁\n'))).toMatchObject({ added: 1 })
  })

  test('UTF-16 without a mark at its beginning, either way round', async () => {
    const text = '编号,标题,内容\r\n1,没有标记,晚上看不见路\r\n2,也没有,车过就响\r\n'
    const little = Buffer.from(text, 'utf16le')
    const [one, other] = [aFile('le.csv', little), aFile('be.csv', Buffer.from(little).swap16())]
    expect((await openSource(one)).encoding).toBe('utf-16le')
    expect((await openSource(other)).encoding).toBe('utf-16be')
    expect(await bring(one)).toMatchObject({ read: 2, added: 2, refused: {} })
    expect(await bring(other)).toMatchObject({ read: 2, added: 0, refused: {} })
  })

  test('a stray zero in UTF-8 is left out, and makes no other encoding of it', async () => {
    const path = aFile('zero.csv', '编号,标题,内容\n1,零,晚上\u0000看不见路\n')
    expect((await openSource(path)).encoding).toBe('utf-8')
    await bring(path)
    expect(await reportTitled('零')).toMatchObject({ text: '晚上看不见路' })
  })

  test('Big5, with the names of its columns in traditional characters', async () => {
    // 編號,標題,內容 / 1,路燈不亮,晚上的路看不見
    const path = aFile('big5.csv', Buffer.from(inBig5, 'hex'))
    const source = await openSource(path)
    expect(source.encoding).toBe('big5')
    expect(guessColumns(source.columns)).toMatchObject({ title: '標題', text: '內容' })
  })

  test('separators of Unicode and Word’s line breaks stand within a cell', async () => {
    const csv = aFile(
      'separators.csv',
      '编号,标题,内容\nS1,分隔甲,上一段\u2028下一段\nS2,分隔乙,上\u000b下\rS3,分隔丙,完\r\n',
    )
    expect(await bring(csv)).toMatchObject({ read: 3, added: 3, refused: {} })
    expect((await reportTitled('分隔甲')).text).toBe('上一段\n下一段')
    const lines = aFile('separators.jsonl', '{"id":"S4","title":"分隔丁","text":"上\u2029下"}\n')
    expect(await bring(lines)).toMatchObject({ read: 1, added: 1, refused: {} })
  })

  test('quotes behind a blank, quotes as databases write them, and a cell of many lines', async () => {
    const path = aFile(
      'more-quotes.csv',
      `编号, 标题, 内容\n1, "空格,甲", "三天, 没修"\n"2","空格乙","他说\\"好\\"，走了"\n3,空格丙,"${'一行\n'.repeat(700)}完"\n`,
    )
    expect(await bring(path)).toMatchObject({ read: 3, added: 3, refused: {} })
    expect((await reportTitled('空格,甲')).text).toBe('三天, 没修')
    expect((await reportTitled('空格乙')).text).toBe('他说"好"，走了')
  })

  test('JSON lines with a list of pictures, with commas between the lines, and with words in parts', async () => {
    const rows = [
      { id: 'J1', title: '图片一条', text: '有图', photos: [{ url: 'x' }] },
      { id: 'J2', title: '分段一条', text: ['上半', '下半'], reply: { by: '某' } },
    ]
    const path = aFile('pictures.jsonl', rows.map((row) => JSON.stringify(row)).join(',\n'))
    expect(await bring(path)).toMatchObject({ read: 2, added: 2, answered: 0, refused: {} })
    expect((await reportTitled('分段一条')).text).toBe('上半\n下半')
  })

  test('a Western text is read as one', async () => {
    const path = aFile('western.csv', Buffer.from('id,title,text\n1,Caf\xe9 noise,The lamp\x92s broken\n', 'latin1'))
    expect(await bring(path)).toMatchObject({ added: 1 })
    expect((await reportTitled('Café noise')).text).toBe('The lamp’s broken')
  })

  test.each([
    ['saved.xls', 'MIME-Version: 1.0\nContent-Type: multipart/related; boundary="x"\n', 'html'],
    [
      'page.xls',
      '<html><head><meta charset="gb2312"></head><body><table><tr><td>1</td></tr></table></body></html>',
      'html',
    ],
    ['book.xml', '<?xml version="1.0"?><Workbook xmlns="urn:schemas-microsoft-com:office:spreadsheet"/>', 'xml'],
    ['rows.xls', '<tr><td>编号</td><td>标题,内容</td></tr>', 'html'],
    ['titled.xls', '\uFEFF\n<title>a,b</title><table></table>', 'html'],
    ['wide.xls', Buffer.from('\uFEFF<html><table></table></html>', 'utf16le'), 'html'],
    ['strict.xls', '<?xml version="1.0"?><!DOCTYPE html><html></html>', 'html'],
    ['undeclared.xls', '<Workbook xmlns="urn:schemas-microsoft-com:office:spreadsheet"></Workbook>', 'xml'],
    ['arrays.json', '["标题","内容"]\n["甲","乙"]\n', 'json'],
    ['named.csv', '{"data":{"rows":[{"title":"甲","text":"乙"}]}}', 'json'],
    ['blank.csv', '\uFEFF \n', 'empty'],
    ['packed.csv', Buffer.from([0x1f, 0x8b, 0x08, 0x00]), 'unknownKind'],
    ['print.csv', '%PDF-1.4\n1 0 obj, a', 'unknownKind'],
    ['other.xlsx', Buffer.from(zipSync({ 'content.xml': strToU8('<a/>') })), 'unknownKind'],
    [
      'locked.xlsx',
      Buffer.from(`\xd0\xcf\x11\xe0${'E n c r y p t e d P a c k a g e '.replaceAll(' ', '\0')}`, 'latin1'),
      'brokenXlsx',
    ],
    ['list.json', '[{"title":"甲","text":"乙"}]', 'json'],
    ['pretty.json', '{\n  "rows": [{"title":"甲"}]\n}', 'json'],
    ['minified.json', '{"rows":[{"title":"甲"}]}', 'json'],
    ['nothing.csv', '', 'empty'],
    ['one-column.csv', '只有一列\n内容\n', 'noHeader'],
    ['old.xls', Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1]), 'unknownKind'],
    ['broken.xlsx', Buffer.from([0x50, 0x4b, 0x03, 0x04, 0x00, 0x01, 0x02]), 'brokenXlsx'],
  ])('%s is refused as a whole', async (name, content, reason) => {
    await expect(openSource(aFile(name, content))).rejects.toMatchObject({ reason })
  })

  test('a file that is not there is refused', async () => {
    await expect(openSource(join(folder, 'missing.csv'))).rejects.toMatchObject({ reason: 'missing' })
  })
})

describe('columns', () => {
  test('are guessed from Chinese and English names', () => {
    expect(
      guessColumns(['序号', '诉求标题', '诉求内容', '提交时间', '事发地点', '问题类别', '办理结果', '办结时间']),
    ).toEqual({
      title: '诉求标题',
      text: '诉求内容',
      at: '提交时间',
      place: '事发地点',
      category: '问题类别',
      reply: '办理结果',
      repliedAt: '办结时间',
    })
    expect(guessColumns(['ID', 'Subject', 'Body', 'Created At', 'Reply'])).toEqual({
      id: 'ID',
      title: 'Subject',
      text: 'Body',
      at: 'Created At',
      reply: 'Reply',
    })
  })

  test('are guessed by the end of their names where no whole name fits', () => {
    expect(
      guessColumns([
        '序号',
        '投诉件编号',
        '来电人',
        '联系电话',
        '投诉件类型',
        '投诉件内容',
        '投诉时间',
        '所属区域',
        '承办单位',
        '办理时限',
        '回复1',
        '回复时间1',
        '回复2',
        '备注',
      ]),
    ).toEqual({
      id: '投诉件编号',
      category: '投诉件类型',
      text: '投诉件内容',
      at: '投诉时间',
      place: '所属区域',
      reply: '回复1',
      repliedAt: '回复时间1',
    })
    expect(guessColumns(['Ref', 'Request Details', 'Street Address'])).toEqual({
      id: 'Ref',
      text: 'Request Details',
      place: 'Street Address',
    })
  })

  test('of the open data of San Francisco and New York are known', () => {
    const sanFrancisco =
      'CaseID,Opened,Closed,Updated,Status,Status Notes,Responsible Agency,Category,Request Type,Request Details,Address,Street,Supervisor District,Neighborhood,Police District,Latitude,Longitude,Point,Source,Media URL'
    expect(guessColumns(sanFrancisco.split(','))).toEqual({
      id: 'CaseID',
      title: 'Request Type',
      text: 'Request Details',
      at: 'Opened',
      place: 'Address',
      category: 'Category',
      reply: 'Status Notes',
      repliedAt: 'Closed',
    })
    const newYork =
      'Unique Key,Created Date,Closed Date,Agency,Agency Name,Complaint Type,Descriptor,Location Type,Incident Zip,Incident Address,Street Name,City,Status,Due Date,Resolution Description,Resolution Action Updated Date,Community Board,Borough'
    expect(guessColumns(newYork.split(','))).toEqual({
      id: 'Unique Key',
      title: 'Complaint Type',
      text: 'Descriptor',
      at: 'Created Date',
      place: 'Incident Address',
      category: 'Complaint Type',
      reply: 'Resolution Description',
      repliedAt: 'Closed Date',
    })
  })

  test('are known whatever note stands beside their names, and by what comes before “of”', () => {
    expect(guessColumns(['编号*', '标题（必填）', '内容(200字以内)', '时间【格式】', '地点：'])).toEqual({
      id: '编号*',
      title: '标题（必填）',
      text: '内容(200字以内)',
      at: '时间【格式】',
      place: '地点：',
    })
    expect(guessColumns(['Ticket Number', 'Date of Complaint', 'Description of Issue', 'Outcome'])).toEqual({
      id: 'Ticket Number',
      at: 'Date of Complaint',
      text: 'Description of Issue',
      reply: 'Outcome',
    })
    const newYork =
      'Unique Key,Created Date,Problem (formerly Complaint Type),Problem Detail (formerly Descriptor),Additional Details'
    expect(guessColumns(newYork.split(','))).toMatchObject({
      text: 'Problem Detail (formerly Descriptor)',
      category: 'Problem (formerly Complaint Type)',
    })
  })

  test('that only end like a field are none: whether, by when, and where the writer is reached', () => {
    expect(
      guessColumns([
        '内容',
        '是否答复',
        '要求办结时间',
        '截止日期',
        '出生日期',
        '联系地址',
        '家庭住址',
        'IP地址',
        '身份证编号',
        '证件类型',
        '回复时间',
        'Due Date',
        'Phone Number',
        'Home Address',
      ]),
    ).toEqual({ text: '内容', repliedAt: '回复时间' })
  })

  test('can be told, left out, and are refused when they are not there', () => {
    expect(mapColumns(['a', '标题', '答复'], ['text=a', 'reply='])).toEqual({ title: '标题', text: 'a' })
    expect(mapColumns(['a'], ['text=b,who=a'])).toEqual({ unknown: ['text=b', 'who=a'] })
  })
})

describe('times', () => {
  test.each([
    ['2026-11-21T08:30:00+08:00', '2026-11-21T00:30:00.000Z'],
    ['2026-11-21T08:30:00Z', '2026-11-21T08:30:00.000Z'],
    ['2026/1/2 3:04', '2026-01-01T19:04:00.000Z'],
    ['2026年1月2日 15时', '2026-01-02T07:00:00.000Z'],
    ['2026.01.02', '2026-01-01T16:00:00.000Z'],
    [46_023.5, '2026-01-01T04:00:00.000Z'],
    ['2025年3月5日 下午2:30', '2025-03-05T06:30:00.000Z'],
    ['2025/3/5 上午 12:05:09', '2025-03-04T16:05:09.000Z'],
    ['2025/3/5 2:30 PM', '2025-03-05T06:30:00.000Z'],
    ['20250305', '2025-03-04T16:00:00.000Z'],
    [20_250_305, '2025-03-04T16:00:00.000Z'],
    ['20250305143000', '2025-03-05T06:30:00.000Z'],
    ['2025-3-5星期三', '2025-03-04T16:00:00.000Z'],
    ['2025-3-5（周三）', '2025-03-04T16:00:00.000Z'],
    ['Wed Mar 05 14:30:00 CST 2025', '2025-03-05T06:30:00.000Z'],
    ['March 5, 2025 2:30 PM', '2025-03-05T06:30:00.000Z'],
    ['5 Mar 2025', '2025-03-04T16:00:00.000Z'],
    ['05-3月-25 02.30.00.000000 下午', '2025-03-05T06:30:00.000Z'],
    ['2025-03-05 14:30:00 +0800', '2025-03-05T06:30:00.000Z'],
    ['２０２５－０３－０５　１４：３０', '2025-03-05T06:30:00.000Z'],
    [1_741_156_200, '2025-03-05T06:30:00.000Z'],
    ['1741156200000', '2025-03-05T06:30:00.000Z'],
    ['25/3/2025', '2025-03-24T16:00:00.000Z'],
    ['3/25/2025', '2025-03-24T16:00:00.000Z'],
    ['3/5/2025', undefined],
    ['20250230', undefined],
    ['2025年3月5号下午2点半', '2025-03-05T06:30:00.000Z'],
    ['2025/3/5 2:30PM', '2025-03-05T06:30:00.000Z'],
    ['2025-03-05 24:00', '2025-03-05T16:00:00.000Z'],
    ['2025-03-05-14:30', '2025-03-05T06:30:00.000Z'],
    ['2025、3、5', '2025-03-04T16:00:00.000Z'],
    ['5-Mar-25', '2025-03-04T16:00:00.000Z'],
    ['05-MAR-25 02.30.00.000000 PM', '2025-03-05T06:30:00.000Z'],
    ['Wed Mar 05 2025 14:30:00 GMT+0800 (中国标准时间)', '2025-03-05T06:30:00.000Z'],
    ['2025-03-05 06:30 (UTC)', undefined],
    ['2025-03-05-14', undefined],
    ['45分钟前', undefined],
    ['', null],
    [undefined, null],
    ['2026-02-30', undefined],
    ['2026-01-02 25:00', undefined],
    ['昨天', undefined],
    [12, undefined],
  ])('%s is read as %s', (written, instant) => {
    expect(instantOf(written)).toBe(instant)
  })
})

describe('days and months', () => {
  test('are read in the order that their column proves', async () => {
    const rows = (last: string) =>
      `标题,内容,时间\n日期甲${last.length},路灯,3/5/2025 4:26 PM\n日期乙${last.length},井盖,${last}\n`
    expect(await bring(aFile('month.csv', rows('03/25/2025')))).toMatchObject({ added: 2, refused: {} })
    expect((await reportTitled('日期甲10')).submitted_at).toBe('2025-03-05T08:26:00.000Z')
    expect(await bring(aFile('day.csv', rows('25/3/2025')))).toMatchObject({ added: 2, refused: {} })
    expect((await reportTitled('日期甲9')).submitted_at).toBe('2025-05-03T08:26:00.000Z')
  })

  test('are refused with a reason where nothing proves it, or both', async () => {
    const path = aFile('unclear.csv', '标题,内容,时间\n日期丙,路灯,3/5/2025\n')
    expect(await bring(path)).toMatchObject({ added: 0, refused: { ambiguousDate: 1 } })
    const both = aFile(
      'both.csv',
      '标题,内容,时间\n日期丁,路灯,3/5/2025\n日期戊,路灯,25/3/2025\n日期己,路灯,3/25/2025\n',
    )
    expect(await bring(both)).toMatchObject({ added: 2, refused: { ambiguousDate: 1 } })
  })
})

describe('rows', () => {
  const bad = [
    { title: '', text: '  ' },
    { title: '太长', text: '长'.repeat(20_001) },
    { title: '时间', text: '看不懂', at: '下个月' },
    { title: '未来', text: '还没到', at: '2031-01-01' },
  ]

  test('that are bad never stop the rest, and each says why', async () => {
    const good = { title: '好的一条', text: '有控制字符\u0000也无妨' }
    const path = aFile('bad.jsonl', [...bad, good].map((row) => JSON.stringify(row)).join('\n'))
    const done = await bring(path)
    expect(done.refused).toEqual({ noWords: 1, textTooLong: 1, unreadableTime: 1, timeInFuture: 1 })
    expect(done.added).toBe(1)
    expect((await reportTitled('好的一条')).text).toBe('有控制字符也无妨')
  })

  test('that were refused are written to a file that Excel opens', async () => {
    const source = await openSource(aFile('again.jsonl', bad.map((row) => JSON.stringify(row)).join('\n')))
    const path = join(folder, 'again.refused.csv')
    const file = refusedFile([join(folder, 'no', 'such', 'folder.csv'), path], source.columns)
    await file.add({ row: { line: 7, cells: { title: '=1+1', text: '说"好"' }, raw: '' }, reason: 'noWords' })
    expect(await file.close()).toBe(path)
    const text = readFileSync(path, 'utf8')
    expect(text.startsWith('\uFEFF')).toBe(true)
    expect(text).toContain('"7"')
    expect(text).toContain('" =1+1","说""好"""')
  })

  test('leave no file behind when all are good', async () => {
    const path = join(folder, 'good.refused.csv')
    expect(await refusedFile([path], []).close()).toBeNull()
    expect(existsSync(path)).toBe(false)
  })

  test('without a title get the first sentence, and long titles are shortened', async () => {
    const number = `${'灯'.repeat(52)}13812345678找我`
    const path = aFile('titles.csv', `标题,内容\n,菜场门口积水。雨天难走\n${'很'.repeat(80)},内容\n${number},内容\n`)
    expect(await bring(path)).toMatchObject({ added: 3 })
    await reportTitled(`${'灯'.repeat(52)}…`)
    await reportTitled('菜场门口积水')
    await reportTitled(`${'很'.repeat(59)}…`)
  })
})

describe('rows that are no messages', () => {
  test('the names of the columns once more, sums, and who made the table', async () => {
    const path = aFile(
      'no-messages.csv',
      '编号,标题,内容,时间\n1,合计的楼道灯,不亮,2025-03-05\n编号,标题,内容,时间\n小计,,1,\n制表人：张三,审核人：李四,,\n,合计,2条,\n2,第二条在后,坏了,2025-03-06\n',
    )
    expect(await bring(path)).toMatchObject({ read: 6, added: 2, refused: { noMessage: 4 } })
  })

  test('a number that a sheet was told to take as words is the number', async () => {
    const path = aFile('as-text.csv', '编号,标题,内容,时间\n="00123",文本编号,不亮,\'2025-03-05\n')
    expect(await bring(path)).toMatchObject({ added: 1, refused: {} })
    expect((await reportTitled('文本编号')).submitted_at).toBe('2025-03-04T16:00:00.000Z')
  })
})

describe('running twice', () => {
  test('adds nothing, and a dry run adds nothing at all', async () => {
    const path = aFile('twice.csv', '编号,标题,内容\n1,甲,内容甲\n2,乙,内容乙\n1,甲,内容甲\n')
    const count = async () => (await server.db.selectFrom('report').select('id').execute()).length
    const before = await count()
    expect(await bring(path, { dryRun: true })).toMatchObject({ added: 2, known: 0, repeated: 1 })
    expect(await count()).toBe(before)
    expect(await bring(path)).toMatchObject({ added: 2, known: 0, repeated: 1 })
    expect(await bring(path)).toMatchObject({ added: 0, known: 2, repeated: 1 })
    expect(await bring(path, { dryRun: true })).toMatchObject({ added: 0, known: 2, repeated: 1 })
    expect(await count()).toBe(before + 2)
  })
})

describe('rows without a number', () => {
  test('are told apart by all that they say, and a row that stands twice is told from one that is there already', async () => {
    const path = aFile('no-id.csv', '序号,内容,街道\n1,垃圾没人收,东街\n2,垃圾没人收,西街\n3,垃圾没人收,东街\n')
    expect(await bring(path)).toMatchObject({ read: 3, added: 2, known: 0, repeated: 1 })
    expect(await bring(path)).toMatchObject({ added: 0, known: 2, repeated: 1 })
    const moved = aFile('no-id-2.csv', '序号,内容,街道\n7,垃圾没人收,西街\n8,垃圾没人收,北街\n')
    expect(await bring(moved)).toMatchObject({ added: 1, known: 1, repeated: 0 })
  })
})

describe('a later file with replies', () => {
  const earlier =
    '编号,标题,内容,时间,答复意见,答复时间\nC1,后来答复的,灯不亮,2026-01-02,暂未答复,/\nC2,还没答复的,井盖响,2026-01-02,,\n'
  const later =
    '编号,标题,内容,时间,答复意见,答复时间\nC1,后来答复的,灯不亮,2026-01-02,已换灯,2026-01-20\nC2,还没答复的,井盖响,2026-01-02,无,-\n'

  test('completes the earlier rows, once, and their chains hold', async () => {
    expect(await bring(aFile('earlier.csv', earlier))).toMatchObject({ added: 2, answered: 0, refused: {} })
    const path = aFile('later.csv', later)
    expect(await bring(path, { dryRun: true })).toMatchObject({ added: 0, completed: 1, known: 1 })
    expect((await reportTitled('后来答复的')).status).toBe('submitted')
    expect(await bring(path)).toMatchObject({ added: 0, completed: 1, known: 1 })
    expect(await bring(path)).toMatchObject({ added: 0, completed: 0, known: 2 })
    const row = await reportTitled('后来答复的')
    const log = await logOf(row.id)
    expect(row).toMatchObject({ status: 'redirected', version: 3 })
    expect(row.state).toEqual(foldReport(row.id, log))
    expect(log.map(({ at }) => at.slice(0, 10))).toEqual(['2026-01-01', '2026-01-19', '2026-01-19'])
    const subject = { districtId: 'zhijiang', kind: 'report', id: row.id } as const
    expect(verifyChain(subject, log, row.version, sha256)).toMatchObject({ unbroken: true })
    expect((await reportTitled('还没答复的')).status).toBe('submitted')
  })

  test('completes rows without a number too, whatever else tells how they fare', async () => {
    const rows = (state: string, reply: string) =>
      `内容,时间,办理状态,满意度,更新时间,回复1,回复时间1,回复2,回复时间2\n没有编号等答复的事,2026-01-02,${state},,2026-01-0${state.length},${reply}\n`
    expect(await bring(aFile('fare-1.csv', rows('未办结', '办理中,/,,')))).toMatchObject({ added: 1, answered: 0 })
    const done = aFile('fare-2.csv', rows('已经办结', '暂未答复,/,已修好,2026-01-20'))
    expect(await bring(done)).toMatchObject({ added: 0, completed: 1 })
    const { state } = await reportTitled('没有编号等答复的事')
    expect(state).toMatchObject({ redirect: { outcome: '已修好' } })
  })

  test('is not found as similar any more, as little as one that came with its reply', async () => {
    const { rows } = await server.client().query('report.similar', { words: '后来答复的灯不亮' })
    expect(rows.map(({ title }) => title)).not.toContain('后来答复的')
  })
})

describe('what says that there is nothing', () => {
  test.each([
    '-',
    '/',
    '——',
    '无',
    'NULL',
    'N/A',
    '暂未答复',
    '未回复',
    '待办理',
    '暂无。',
    '不详',
    '#N/A',
    '（无）',
    '…',
    '处理中',
  ])('%s is nothing', async (word) => {
    const path = aFile(
      `nothing-${Buffer.from(word).toString('hex')}.csv`,
      `编号,标题,内容,时间,地点,类别,答复意见,答复时间\n,空值${word},路灯不亮,${word},${word},${word},${word},${word}\n`,
    )
    expect(await bring(path)).toMatchObject({ added: 1, answered: 0, refused: {} })
    expect(await reportTitled(`空值${word}`)).toMatchObject({ place: null, category: null, status: 'submitted' })
  })

  test('a sentence that begins like it is a sentence', async () => {
    const path = aFile('sentence.csv', '标题,内容,答复意见\n无障碍坡道,无障碍坡道太陡,未处理的部分下周完成\n')
    expect(await bring(path)).toMatchObject({ added: 1, answered: 1 })
  })
})

describe('the whole program', () => {
  test('tries a file without writing anything at all', async () => {
    const where = mkdtempSync(join(tmpdir(), 'lsl-dry-'))
    const path = join(where, 'early.csv')
    writeFileSync(path, '标题,内容,时间\n清早的事,路灯不亮,2025-03-05 02:30\n坏的一行,路灯,下个月\n')
    const said = await program([path, '--dry-run'], { DATA_DIR: join(where, 'data') })
    expect(said).toContain('清早的事 · 2025-03-05')
    expect(said).toMatch(/第 3 行/)
    expect(readdirSync(where)).toEqual(['early.csv'])
    rmSync(where, { recursive: true, force: true })
  })

  test('says aloud that no column was taken for the text, and names the one with the most words', async () => {
    const path = aFile('untold.csv', '标题,备忘,时间\n路灯不亮,村口第三盏一到下雨就灭,2025-03-05\n')
    const said = await program([path, '--dry-run'], { DATA_DIR: join(folder, 'nowhere') })
    expect(said).toContain('没有认出“内容”在哪一列')
    expect(said).toContain('--map text=备忘')
  })
})

describe('files of the shapes that were met', () => {
  test('a complaints’ sheet of 14 columns, whose first reply counts', async () => {
    const header =
      '序号,投诉件编号,来电人,联系电话,投诉件类型,投诉件内容,投诉时间,所属区域,承办单位,办理时限,回复1,回复时间1,回复2,备注'
    const rows = [
      '1,T1,张某,13800000000,噪声,夜里两点还在浇筑混凝土,2025/3/5 2:30,城东,住建局,5个工作日,已责令停工,2025/3/7,,',
      '2,T2,李某,/,油烟,楼下烧烤店油烟直排,2025/3/6,城西,城管局,5个工作日,暂未答复,/,,重复件',
    ]
    const path = aFile('complaints.csv', `${header}\n${rows.join('\n')}\n`)
    expect(await bring(path)).toMatchObject({ read: 2, added: 2, answered: 1, refused: {} })
    expect(await reportTitled('夜里两点还在浇筑混凝土')).toMatchObject({
      category: '噪声',
      submitted_at: '2025-03-04T18:30:00.000Z',
      state: { redirect: { receipt: 'T1', outcome: '已责令停工' } },
    })
  })

  test('22,514 rows without number or time', async () => {
    const rows = Array.from({ length: 22_514 }, (_, index) => `第${index}号楼的电梯坏了,东城`)
    const done = await bring(aFile('many.csv', `内容,区域\n${rows.join('\n')}\n`), { dryRun: true })
    expect(done).toMatchObject({ read: 22_514, added: 22_514, known: 0, repeated: 0, refused: {} })
  })

  test('New York and San Francisco, with months first and half a day on the clock', async () => {
    const newYork =
      'Unique Key,Created Date,Closed Date,Complaint Type,Descriptor,Incident Address,Resolution Description\n' +
      '29607,12/31/2014 11:59:45 PM,01/01/2015 02:10:00 AM,Noise - Residential,,12 BROADWAY,The Police responded.\n' +
      '29608,01/02/2015 12:05:00 AM,,Street Condition,Pothole,N/A,N/A\n'
    expect(await bring(aFile('ny.csv', newYork))).toMatchObject({ read: 2, added: 2, answered: 1, refused: {} })
    expect(await reportTitled('Street Condition')).toMatchObject({
      text: 'Pothole',
      place: null,
      submitted_at: '2015-01-01T16:05:00.000Z',
    })
    const sanFrancisco =
      'CaseID,Opened,Closed,Status Notes,Category,Request Type,Request Details,Address\n' +
      '10,07/13/2008 04:26:00 PM,,,Street Lights,Streetlight repair,Light out,"Intersection of A St, B St"\n'
    expect(await bring(aFile('sf.csv', sanFrancisco))).toMatchObject({ read: 1, added: 1, refused: {} })
  })
})

describe('an imported report', () => {
  test('that was answered elsewhere says so, with the answer, and its chain holds', async () => {
    const path = aFile(
      'reply.csv',
      '编号,标题,内容,时间,答复意见,答复时间\nA7,垃圾站太近,味道大,2026-01-02,已与物业协商移位,2026-01-09\n',
    )
    expect(await bring(path)).toMatchObject({ added: 1, answered: 1 })
    const row = await reportTitled('垃圾站太近')
    const log = await logOf(row.id)
    expect(row).toMatchObject({ status: 'redirected', version: 3, due: null })
    expect(row.state).toEqual(foldReport(row.id, log))
    expect(row.state).toMatchObject({
      redirect: { to: 'other', name: '市长信箱', receipt: 'A7', outcome: '已与物业协商移位' },
    })
    expect(log.map(({ at }) => at)).toEqual([
      '2026-01-01T16:00:00.000Z',
      '2026-01-08T16:00:00.000Z',
      '2026-01-08T16:00:00.000Z',
    ])
    const subject = { districtId: 'zhijiang', kind: 'report', id: row.id } as const
    expect(verifyChain(subject, log, row.version, sha256)).toMatchObject({ unbroken: true })
  })

  test('that was not answered owes nobody an answer by a date, and tells nobody', async () => {
    const path = aFile('open.csv', '标题,内容\n没有答复的一条,内容\n')
    await bring(path)
    const row = await reportTitled('没有答复的一条')
    const [first] = await logOf(row.id)
    expect(first?.event).toMatchObject({ type: 'submitted', imported: true, due: null })
    expect(row.state).toEqual(first?.event.type === 'submitted' && bornReport(first.event, row.id, first.at))
    const told = await server.db.selectFrom('outbox').select('id').where('subject_id', '=', row.id).execute()
    expect(told).toEqual([])
  })

  test('has a number of the year it is from, counted without gaps', async () => {
    const rows = await server.db.selectFrom('report').select(['number', 'submitted_at']).orderBy('number').execute()
    const parts = rows.map(({ number, submitted_at }) => ({
      year: number.slice(0, 4) === localDate(submitted_at).slice(0, 4),
      count: number.slice(5),
    }))
    expect(parts.every(({ year }) => year)).toBe(true)
    const counts = parts.map(({ count }) => count).sort()
    expect(counts).toEqual(counts.map((_one, index) => String(index + 1).padStart(5, '0')))
  })

  test('is found as similar at once', async () => {
    const { rows } = await server.client().query('report.similar', { words: '公交改道等不到车' })
    expect(rows[0]).toMatchObject({ kind: 'report', title: '公交改道' })
  })
})

const messages = resolve(__dirname, '../../../shared/data/messages/messages.jsonl')
const withMessages = existsSync(messages) ? describe : describe.skip

withMessages('the 2,190 real messages (needs ../shared/data/messages)', () => {
  test('are taken as they are', async () => {
    expect(await bring(messages)).toMatchObject({ read: 2190, refused: {} })
  })
})
