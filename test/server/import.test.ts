// Importing existing messages: every kind of file, every kind of bad row, and nothing twice.

import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import writeExcelFile from 'write-excel-file/node'
import { verifyChain } from '../../src/domain/log/chain'
import { bornReport, foldReport } from '../../src/domain/report/decide'
import type { ReportEvent } from '../../src/domain/report/event'
import { guessColumns, mapColumns } from '../../src/server/import/column'
import { importAll, type Tally } from '../../src/server/import/import'
import { instantOf } from '../../src/server/import/instant'
import type { RefusedRow } from '../../src/server/import/message'
import { refusedFile } from '../../src/server/import/refused-file'
import { openSource } from '../../src/server/import/source'
import { chooseTarget } from '../../src/server/import/target'
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

interface Done extends Tally {
  readonly rows: readonly RefusedRow[]
}

const bring = async (path: string, options: { dryRun?: boolean; map?: string[] } = {}): Promise<Done> => {
  const source = await openSource(path)
  const mapping = mapColumns(source.columns, options.map ?? [])
  if ('unknown' in mapping) throw new Error(`unknown ${mapping.unknown}`)
  const rows: RefusedRow[] = []
  const dryRun = options.dryRun ?? false
  const { target } = await chooseTarget(server.parts, { district: null, group: undefined, source: '市长信箱', dryRun })
  const tally = await importAll({
    db: server.db,
    target,
    source,
    mapping,
    now: server.now(),
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

  test.each([
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
    const path = aFile('titles.csv', `标题,内容\n,菜场门口积水。雨天难走\n${'很'.repeat(80)},内容\n`)
    expect(await bring(path)).toMatchObject({ added: 2 })
    await reportTitled('菜场门口积水')
    await reportTitled(`${'很'.repeat(59)}…`)
  })
})

describe('running twice', () => {
  test('adds nothing, and a dry run adds nothing at all', async () => {
    const path = aFile('twice.csv', '编号,标题,内容\n1,甲,内容甲\n2,乙,内容乙\n1,甲,内容甲\n')
    const count = async () => (await server.db.selectFrom('report').select('id').execute()).length
    const before = await count()
    expect(await bring(path, { dryRun: true })).toMatchObject({ added: 2, known: 1 })
    expect(await count()).toBe(before)
    expect(await bring(path)).toMatchObject({ added: 2, known: 1 })
    expect(await bring(path)).toMatchObject({ added: 0, known: 3 })
    expect(await bring(path, { dryRun: true })).toMatchObject({ added: 0, known: 3 })
    expect(await count()).toBe(before + 2)
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
    const numbers = rows.map(({ number }) => number)
    expect(numbers[0]).toBe('2026-00001')
    expect(new Set(numbers).size).toBe(numbers.length)
    expect(numbers).toEqual(numbers.map((_one, index) => `2026-${String(index + 1).padStart(5, '0')}`))
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
