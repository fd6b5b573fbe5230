// What the import says on the console and writes into its reports, in Chinese and English.

import type { Field } from '../import/column'
import type { Tally } from '../import/import'
import type { Message, RefusalReason } from '../import/message'
import type { UnreadableFile } from '../import/source'

/** Public: why an imported report with a reply stands as passed on. */
export const answeredElsewhere = '这条诉求来自历史数据，已由原渠道答复，答复全文见办理结果。'

/** How the place the messages come from is called unless `--source` says so. */
export const unnamedSource = '原留言渠道'

/** The group that takes what is imported without `--group` where there are several. */
export const importGroupName = '历史诉求（导入）'

export const usage = `
用法 / usage
  npm run import -- 文件 [选项]          npm run import -- FILE [options]

  文件 FILE            CSV（UTF-8 或 GB18030）、JSONL、XLSX / CSV (UTF-8 or GB18030), JSONL, XLSX
  --dry-run            只检查，不写入 / check only, write nothing
  --map title=标题      指定列；可重复或用逗号分隔；"reply=" 表示不读该列
                       name a column; repeat it or separate by commas; "reply=" leaves it out
                       字段 / fields: id title text at place category reply repliedAt
  --group 名称          导入到哪个活动组 / the group that takes the reports
  --district 代号       哪个区县（只有一个时不必写）/ the district, if there are several
  --source 名称         留言来自哪里，如“市长信箱” / where the messages come from
  --help

  数据库由 DATABASE_URL 或 DATA_DIR 指定，与启动服务时相同；使用内置数据库时请先停止服务。
  The database is the one of the server (DATABASE_URL or DATA_DIR). Stop the server first if the database is embedded.
`

const both = (zh: string, en: string): string => `${zh} / ${en}`

export const fileProblem: Readonly<Record<UnreadableFile['reason'], string>> = {
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
  noHeader: both(
    '第一行应是列名，至少两列。',
    'The first row must name the columns, and there must be two of them at least.',
  ),
}

const refusalSentences: Readonly<Record<RefusalReason, string>> = {
  unreadableRow: both('这一行格式有误，无法分列', 'the row is malformed and cannot be divided into cells'),
  noWords: both('没有标题也没有内容', 'neither title nor text'),
  textTooLong: both('内容超过 20000 字', 'the text has more than 20,000 characters'),
  replyTooLong: both('答复超过 20000 字', 'the reply has more than 20,000 characters'),
  unreadableTime: both('时间无法识别，例：2026-11-21 08:30', 'the time cannot be read; example: 2026-11-21 08:30'),
  timeInFuture: both('时间在今天之后', 'the time lies in the future'),
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

export const sayProgress = ({ read, added, known }: Tally): string => `  ${read} 行 rows · +${added} · =${known}`

export const saySample = ({ title, at, place, category, reply }: Message): string =>
  `  · ${title}${at === null ? '' : ` · ${at.slice(0, 10)}`}${place === null ? '' : ` · ${place}`}${
    category === null ? '' : ` · ${category}`
  }${reply === null ? '' : ' · 有答复 replied'}`

export const saySummary = (tally: Tally, dryRun: boolean): readonly string[] => {
  const refused = Object.entries(tally.refused) as [RefusalReason, number][]
  const total = refused.reduce((sum, [, count]) => sum + count, 0)
  return [
    both(
      `读到 ${tally.read} 行，${dryRun ? '可新增' : '新增'} ${tally.added} 条（含答复的共 ${tally.answered} 条），已有 ${tally.known} 条，未导入 ${total} 行。`,
      `${tally.read} rows read, ${tally.added} ${dryRun ? 'would be ' : ''}added (${tally.answered} rows have a reply), ${tally.known} there already, ${total} refused.`,
    ),
    ...refused.map(([reason, count]) => `  ${count} × ${sayRefusal(reason)}`),
  ]
}

export const refusedIn = (path: string): string =>
  both(`未导入的行和原因：${path}`, 'The refused rows with their reasons are in this file.')
