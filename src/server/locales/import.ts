// What the import says on the console and writes into its reports, in Chinese and English.

import { localDate } from '../../domain/calendar/local-time'
import { asCalledHere } from '../command-name'
import type { Field } from '../import/column'
import type { Message, RefusalReason, RefusedRow } from '../import/message'
import type { FileProblem, UnreadableFile } from '../import/source'
import type { Tally } from '../import/tally'

/** Public: why an imported report with a reply stands as passed on. */
export const answeredElsewhere = '这条诉求来自历史数据，已由原渠道答复，答复全文见办理结果。'

/** How the place the messages come from is called unless `--source` says so. */
export const unnamedSource = '原留言渠道'

/** The group that takes what is imported without `--group` where there are several. */
export const importGroupName = '历史诉求（导入）'

export const usage = asCalledHere(`
用法 / usage
  npm run import -- 文件 [选项]          npm run import -- FILE [options]

  文件 FILE            CSV（UTF-8、UTF-16、GB18030 或 Big5）、JSONL、XLSX / CSV (UTF-8, UTF-16, GB18030 or Big5), JSONL, XLSX
  --dry-run            只检查，什么都不写 / check only, write nothing at all
  --sheet 名称          读哪张工作表，可重复；不写时读表头相同的所有工作表
                       which sheet, may be repeated; all with the same header otherwise
  --header 行号         列名在第几行；不写时自动找 / the row that names the columns; found by itself otherwise
  --dates month-first  3/5/2025 是 3 月 5 日；day-first 则是 5 月 3 日 / how 3/5/2025 is to be read
  --map title=标题      指定列；可重复或用逗号分隔；"reply=" 表示不读该列
                       name a column; repeat it or separate by commas; "reply=" leaves it out
                       字段 / fields: id title text at place category reply repliedAt
  --group 名称          导入到哪个活动组 / the group that takes the reports
  --district 代号       哪个区县（只有一个时不必写）/ the district, if there are several
  --source 名称         留言来自哪里，如“市长信箱” / where the messages come from
  --help

  数据库由 DATABASE_URL 或 DATA_DIR 指定，与启动服务时相同；使用内置数据库时请先停止服务。
  The database is the one of the server (DATABASE_URL or DATA_DIR). Stop the server first if the database is embedded.
`)

const both = (zh: string, en: string): string => `${zh} / ${en}`

const fileProblems: Readonly<Record<Exclude<FileProblem, 'noSuchSheet'>, string>> = {
  missing: both('找不到或打不开这个文件。', 'The file is not there or cannot be opened.'),
  empty: both('文件是空的。', 'The file is empty.'),
  unknownKind: both(
    '这是旧版 .xls 或其他格式，请另存为 .xlsx 或 .csv。',
    'This is an old .xls or another kind of file. Save it as .xlsx or .csv.',
  ),
  tooLargeForXlsx: both(
    'XLSX 超过 100 MB，请另存为 CSV 后导入。',
    'The XLSX is larger than 100 MB. Save it as CSV, which is read in a stream.',
  ),
  brokenXlsx: both('XLSX 已损坏或加了密码。', 'The XLSX is damaged or has a password.'),
  html: both(
    '这是网页（HTML），不是表格，虽然文件名可能是 .xls。请用 Excel 或 WPS 打开，另存为 .xlsx 后导入。',
    'This is a web page (HTML), whatever its name says. Open it in Excel or WPS and save it as .xlsx.',
  ),
  xml: both(
    '这是 XML 文件，不是表格。请用 Excel 或 WPS 打开，另存为 .xlsx 后导入。',
    'This is an XML document. Open it in Excel or WPS and save it as .xlsx.',
  ),
  json: both(
    '这是一整个 JSON 文件。请改成每行一条的 JSONL，或另存为 CSV。',
    'This is one JSON document. Write one object a line (JSONL), or save it as CSV.',
  ),
  noHeader: both(
    '找不到列名那一行：应至少有两列。可用 --header 行号 指定。',
    'No row names the columns; there must be two of them at least. Name the row with --header.',
  ),
}

export const sayFileProblem = ({ reason, there }: UnreadableFile): string =>
  reason === 'noSuchSheet'
    ? both(`没有这张工作表。文件里有：${there.join('、')}`, 'There is no such sheet.')
    : fileProblems[reason]

const refusalSentences: Readonly<Record<RefusalReason, string>> = {
  unreadableRow: both('这一行格式有误，无法分列', 'the row is malformed and cannot be divided into cells'),
  noWords: both('没有标题也没有内容', 'neither title nor text'),
  textTooLong: both('内容超过 20000 字', 'the text has more than 20,000 characters'),
  replyTooLong: both('答复超过 20000 字', 'the reply has more than 20,000 characters'),
  unreadableTime: both('时间无法识别，例：2026-11-21 08:30', 'the time cannot be read; example: 2026-11-21 08:30'),
  ambiguousDate: both(
    '分不清哪个是月、哪个是日，请加 --dates month-first 或 --dates day-first',
    'month and day cannot be told apart: add --dates month-first or --dates day-first',
  ),
  timeInFuture: both('时间在现在之后', 'the time lies in the future'),
  noMessage: both(
    '是合计、制表人或又一行列名，不是留言',
    'a sum, who made the table or the names of the columns once more',
  ),
}

export const sayRefusal = (reason: RefusalReason): string => refusalSentences[reason]

export const refusedHeader = ['行号 line', '原因 reason'] as const

const fieldNames: Readonly<Record<Field, string>> = {
  id: '编号',
  title: '标题',
  text: '内容',
  at: '时间',
  place: '地点',
  category: '类别',
  reply: '答复',
  repliedAt: '答复时间',
}

export const sayMapping = (field: Field, column: string): string => `  ${fieldNames[field]} ${field}  ←  ${column}`

export const sayIgnored = (columns: readonly string[]): string =>
  both(`  不导入 not imported: ${columns.join('、')}`, 'who wrote it is never imported')

export const needsWords = (columns: readonly string[]): string =>
  both(
    `认不出标题或内容在哪一列，请用 --map text=列名 指定。文件里的列：${columns.join('、')}`,
    'Neither title nor text was recognised: name a column with --map text=NAME.',
  )

/** The column that may be meant is named, if there is one. */
export const warnNoText = (column: string | undefined): string =>
  both(
    `⚠ 注意：没有认出“内容”在哪一列，只会导入标题！${column === undefined ? '' : `如果内容在“${column}”列，请加 --map text=${column}`}`,
    `WARNING: no column was recognised as the text, only titles will be imported!${column === undefined ? '' : ` Is it --map text=${column} ?`}`,
  )

export const saySheets = (names: readonly string[]): string =>
  both(`读取工作表：${names.join('、')}`, 'these sheets have the same header and are read')

export const sayLeftOut = (names: readonly string[]): string =>
  both(
    `⚠ 不读取的工作表：${names.join('、')}（要读请用 --sheet 名称）`,
    'These sheets are not read; name one with --sheet.',
  )

export const notAHeader = (text: string): string =>
  both(`--header ${text} 不对：应是从 1 起的行号。`, 'It must be the number of a row, from 1.')

export const notAnOrder = (text: string): string =>
  both(`--dates ${text} 不对：应是 month-first 或 day-first。`, 'It must be month-first or day-first.')

export const noDatabaseYet = both(
  '数据库还没有建立：按空数据库检查。',
  'There is no database yet: checked as against an empty one.',
)

export const unknownMapping = (pairs: readonly string[], columns: readonly string[]): string =>
  both(
    `--map ${pairs.join(',')} 不对：左边应是字段，右边应是文件里的列（${columns.join('、')}）。`,
    'The left side must be a field and the right side a column of the file.',
  )

export const unknownOption = (message: string): string => both(`选项有误：${message}`, 'See --help.')

export const oneFile = both('请给出一个文件。', 'Give one file.')

export const unknownDistrict = (ids: readonly string[]): string =>
  ids.length === 0
    ? both('数据库里还没有区县，请先启动一次服务。', 'There is no district yet: start the server once.')
    : both(`请用 --district 指定区县：${ids.join('、')}`, 'Name one of these districts with --district.')

export const unknownGroup = (names: readonly string[]): string =>
  both(`没有这个活动组。现有：${names.join('、')}`, 'There is no such group.')

export const intoGroup = (name: string, dryRun: boolean): string =>
  dryRun
    ? both(`试运行，不写入；目标活动组：${name}`, 'Dry run, nothing is written; group as named.')
    : both(`导入到活动组：${name}`, 'Into this group.')

export const sayProgress = ({ read, added, completed, known }: Tally): string =>
  `  ${read} 行 rows · +${added} · ~${completed} · =${known}`

export const saySample = ({ title, at, place, category, reply }: Message): string =>
  `  · ${title}${at === null ? '' : ` · ${localDate(at)}`}${place === null ? '' : ` · ${place}`}${
    category === null ? '' : ` · ${category}`
  }${reply === null ? '' : ' · 有答复 replied'}`

export const saySummary = (tally: Tally, dryRun: boolean): readonly string[] => {
  const refused = Object.entries(tally.refused) as [RefusalReason, number][]
  const total = refused.reduce((sum, [, count]) => sum + count, 0)
  return [
    both(
      `读到 ${tally.read} 行，${dryRun ? '可新增' : '新增'} ${tally.added} 条（含答复的共 ${tally.answered} 条），${dryRun ? '可补上' : '补上'}答复 ${tally.completed} 条，已有 ${tally.known} 条，文件内重复 ${tally.repeated} 条，未导入 ${total} 行。`,
      `Rows read: ${tally.read}; ${dryRun ? 'to be ' : ''}added: ${tally.added} (with a reply in the file: ${tally.answered}); given their reply: ${tally.completed}; there already: ${tally.known}; twice in this file: ${tally.repeated}; refused: ${total}.`,
    ),
    ...refused.map(([reason, count]) => `  ${count} × ${sayRefusal(reason)}`),
  ]
}

export const refusedIn = (path: string): string =>
  both(`未导入的行和原因：${path}`, 'The refused rows with their reasons are in this file.')

/** Where a row stands, as a person finds it. */
export const rowPlace = ({ line, sheet }: RefusedRow['row']): string =>
  sheet === undefined ? `${line}` : `${sheet}!${line}`

export const sayRefusedRow = ({ row, reason }: RefusedRow): string =>
  `  ✗ 第 ${rowPlace(row)} 行 row: ${sayRefusal(reason)}`

export const sayMoreRefused = (count: number): string =>
  both(`  另有 ${count} 行未列出`, `${count} more are not listed`)
