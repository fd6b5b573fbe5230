// Which column of a file is which field of a report: guessed from common names, or told on the command line.

import { simplified } from '../../domain/text/simplified'

export const fields = ['id', 'title', 'text', 'at', 'place', 'category', 'reply', 'repliedAt'] as const
export type Field = (typeof fields)[number]
export type Mapping = Readonly<Partial<Record<Field, string>>>

/** Names that these columns have elsewhere, most certain first. A running number is no id: it changes with the order. */
const names: Readonly<Record<Field, readonly string[]>> = {
  id: [
    'id',
    '留言编号',
    '信件编号',
    '工单编号',
    '受理编号',
    '诉求编号',
    '问题编号',
    '编号',
    'message id',
    'case id',
    'unique key',
    'service request id',
    'no',
    'number',
    '工单号',
    '单号',
    '流水号',
    '受理号',
    '登记号',
    '信件号',
    '案件号',
    '编码',
    'case number',
    'ticket',
    'ticket number',
    'reference',
    'reference number',
    'reference no',
    'ref',
    'ref no',
    'sr number',
    'case enquiry id',
    '标识',
    'id 号',
  ],
  title: [
    'title',
    '标题',
    '留言主题',
    '主题',
    '诉求标题',
    '信件标题',
    '工单标题',
    '问题标题',
    '事项',
    'case title',
    'subject',
    'topic',
    'request type',
    'complaint type',
    'service name',
    'sr type',
    'summary',
  ],
  text: [
    'text',
    '内容',
    '正文',
    '留言详情',
    '留言内容',
    '诉求内容',
    '信件内容',
    '来信内容',
    '问题描述',
    '诉求描述',
    '反映内容',
    '详情',
    '描述',
    '反映情况',
    'content',
    'body',
    'message',
    'description',
    'detail',
    'descriptor',
    'comment',
    'problem detail',
    '诉求事项',
    '反映事项',
    '信访事项',
    '诉求',
    '问题',
    '事由',
    '留言',
    '概述',
    '摘要',
    '概要',
    '简述',
    '案情',
    '说明',
    '意见建议',
    '问题及建议',
    '基本情况',
    'complaint',
    'problem',
  ],
  at: [
    'at',
    '时间',
    '留言时间',
    '提交时间',
    '来信时间',
    '诉求时间',
    '反映时间',
    '创建时间',
    '受理时间',
    '登记时间',
    '日期',
    'time',
    'date',
    'date time',
    'created at',
    'submitted at',
    'created',
    'created date',
    'opened',
    'requested date time',
    'open dt',
    'date received',
    'date of complaint',
    'received',
  ],
  place: [
    'place',
    '地点',
    '地址',
    '位置',
    '事发地点',
    '问题地点',
    '诉求地点',
    '所在地',
    'address',
    'incident address',
    'location',
    '详细地址',
    '小区',
    '社区',
    '村居',
    'where',
    'street address',
    '区域',
    '街道',
    '属地',
    '镇街',
    '小区名称',
    '事发地',
  ],
  category: [
    'category',
    '类别',
    '分类',
    '一级标签',
    '一级分类',
    '问题类别',
    '诉求类别',
    '诉求类型',
    '类型',
    'complaint type',
    'type',
    'class',
    '大类',
    '领域',
    'problem',
    '小类',
    '标签',
    '性质',
  ],
  reply: [
    'reply',
    '答复意见',
    '答复内容',
    '答复',
    '回复内容',
    '回复',
    '办理结果',
    '处理结果',
    '办理情况',
    'answer',
    'response',
    'resolution',
    'resolution description',
    'status notes',
    '办理意见',
    '处理意见',
    '办结意见',
    '反馈意见',
    '办理反馈',
    '处理反馈',
    '反馈内容',
    '反馈结果',
    '答复情况',
    '回复情况',
    '办结情况',
    '处理情况',
    '处置情况',
    '处置结果',
    '整改情况',
    '落实情况',
    '解决情况',
    '核查情况',
    '核实情况',
    '调查结果',
    '处理措施',
    '办理措施',
    'outcome',
    'action taken',
    'closure reason',
    '回复意见',
    '答复正文',
    '办结结果',
    '结果反馈',
    '解决方案',
  ],
  repliedAt: [
    'replied at',
    '答复时间',
    '回复时间',
    '办结时间',
    '答复日期',
    '回复日期',
    'answered at',
    'reply time',
    'replied on',
    'closed date',
    'closed',
    'date resolved',
    'date closed',
    'closed dt',
    'resolved',
    '办结日期',
    '反馈时间',
  ],
}

/** 内容（必填）, Problem (formerly Complaint Type): how a column is filled in, or was called. */
const withoutNote = (name: string): string => {
  const plain = name.replace(/[([【〔][^)\]】〕]*[)\]】〕]/g, ' ')
  return /[\p{L}\p{N}]/u.test(plain) ? plain : name
}

/** `MessageID` and `message_id` are the same words; of Chinese every name is one word, in whichever characters. */
const wordsOf = (name: string): readonly string[] =>
  simplified(withoutNote(name.normalize('NFKC')))
    .replace(/([a-z])([A-Z])|(\p{Script=Han})([A-Za-z])/gu, '$1$3 $2$4')
    .toLowerCase()
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word !== '')

const plain = (name: string): string => wordsOf(name).join('')

/** 回复1 and 回复2 are both 回复, Details are a detail. */
const stem = (word: string): string => word.replace(/\d+$/, '').replace(/^(\p{Script=Latin}{3,})s$/u, '$1')

/** The last words say what a column is: 投诉件内容 is an 内容, 答复单位 is no 答复, and a request's details are details. */
const endsIn = (column: string, name: string): boolean => {
  const words = wordsOf(column)
    .map(stem)
    .filter((word) => word !== '')
  if (/\p{Script=Han}/u.test(name)) return words.join('').endsWith(name)
  const sought = wordsOf(name).map(stem)
  // the date of complaint is a date, and a description of the issue a description
  const of = words.indexOf('of')
  const said = of > 0 ? words.slice(0, of) : words
  return sought.length > 0 && said.slice(-sought.length).join(' ') === sought.join(' ')
}

/**
 * What ends like a field and is something else: whether there was a reply, by when it is owed, where and how the writer is
 * reached. What tells of the writer is never imported.
 */
const writer =
  '来[信电访]人|投诉人|举报人|申请人|反映人|诉求人|联系|通讯|家庭|户籍|本人|个人|contact|home|mailing|caller|complainant'
const owed = '要求|限|截止|应[办答回]|到期|预计|计划|due|deadline|target|expected'
const otherwise: Readonly<Partial<Record<Field, RegExp>>> = {
  id: new RegExp(
    `${writer}|电话|手机|身份证|证件|单位|部门|人员|楼|房|phone|mobile|tel|house|street|ward|room|unit|agency`,
    'i',
  ),
  title: /单位|部门|人员/,
  text: new RegExp(`${writer}|是否|有无|location|agency|status|回访|满意`, 'i'),
  at: new RegExp(
    `${owed}|出生|更新|修改|答复|回复|办结|办理|处理|反馈|birth|updated|modified|action|closed|resolved`,
    'i',
  ),
  place: new RegExp(`${writer}|\\bip\\b|网址|链接|邮|mail|url|web|agency|单位|部门`, 'i'),
  category: new RegExp(`${writer}|证件|客户|用户|人员|来源|渠道|location|address|customer|vehicle|agency`, 'i'),
  reply: /是否|有无|能否|未|待|满意|回访|评价/,
  repliedAt: new RegExp(owed, 'i'),
}

/** A longer one is a sentence somebody wrote. */
const longestName = 20

/** In which order columns are claimed by a part of their name: 回复时间 is first of all when something was answered. */
const byPart = [
  'repliedAt',
  'reply',
  'id',
  'at',
  'category',
  'place',
  'title',
  'text',
] as const satisfies readonly Field[]

/** By the whole name where there is one, and what is left by the end of it. */
export const guessColumns = (columns: readonly string[]): Mapping => {
  const byName = new Map(columns.map((column) => [plain(column), column]))
  const guessed: Partial<Record<Field, string>> = {}
  for (const field of fields) {
    const column = names[field].map((name) => byName.get(plain(name))).find((found) => found !== undefined)
    if (column !== undefined) guessed[field] = column
  }
  for (const field of byPart) {
    if (guessed[field] !== undefined) continue
    const claimed = new Set(Object.values(guessed))
    const free = columns.filter(
      (column) =>
        column.length <= longestName &&
        !claimed.has(column) &&
        otherwise[field]?.test(simplified(column.normalize('NFKC'))) !== true,
    )
    const column = names[field]
      .map((name) => free.find((candidate) => endsIn(candidate, name)))
      .find((found) => found !== undefined)
    if (column !== undefined) guessed[field] = column
  }
  return guessed
}

/** Columns whose number changes with the order of the rows. */
export const isRunningNumber = (column: string): boolean => ['序号', '行号', 'rownumber'].includes(plain(column))

/** Columns that tell how the message fares: what they say changes when the same row comes with its reply. */
export const isTold = (column: string): boolean =>
  /答复|回复|办理|办结|处理|处置|承办|状态|进度|满意|评价|回访|超期|反馈|更新|修改/.test(simplified(column)) ||
  wordsOf(column).some((word) =>
    ['status', 'updated', 'closed', 'resolution', 'reply', 'response', 'answer'].includes(word),
  )

/** 回复1 and 回复2, each with its time: later replies of a row stand beside the first. */
export const replyColumns = (
  columns: readonly string[],
  { reply, repliedAt }: Mapping,
): readonly { readonly reply: string; readonly repliedAt: string | undefined }[] => {
  if (reply === undefined) return []
  const first = { reply, repliedAt }
  const count = /\d+$/.exec(reply)?.[0]
  if (count === undefined) return [first]
  const numbered = (column: string | undefined, to: number): string | undefined => {
    const other = column?.endsWith(count) ? `${column.slice(0, -count.length)}${to}` : undefined
    return other !== undefined && columns.includes(other) ? other : undefined
  }
  const later = Array.from({ length: 9 }, (_, step) => Number(count) + step + 1).flatMap((to) => {
    const column = numbered(reply, to)
    return column === undefined ? [] : [{ reply: column, repliedAt: numbered(repliedAt, to) }]
  })
  return [first, ...later]
}

interface WrongMapping {
  /** what was typed and is neither a field nor a column */
  readonly unknown: readonly string[]
}

/** `title=标题,text=内容` over what was guessed; an empty column (`reply=`) leaves the field out. */
export const mapColumns = (columns: readonly string[], given: readonly string[]): Mapping | WrongMapping => {
  const mapping: Partial<Record<Field, string>> = { ...guessColumns(columns) }
  const unknown: string[] = []
  for (const pair of given.flatMap((text) => text.split(','))) {
    const [left = '', ...rest] = pair.split('=')
    const column = rest.join('=').trim()
    const field = fields.find((name) => name === left.trim())
    if (field === undefined || (column !== '' && !columns.includes(column))) unknown.push(pair)
    else if (column === '') delete mapping[field]
    else mapping[field] = column
  }
  return unknown.length > 0 ? { unknown } : mapping
}
