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
    'subject',
    'topic',
    'request type',
    'complaint type',
    'service name',
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
  ],
}

/** `MessageID` and `message_id` are the same words; of Chinese every name is one word, in whichever characters. */
const wordsOf = (name: string): readonly string[] =>
  simplified(name.normalize('NFKC'))
    .replace(/([a-z])([A-Z])/g, '$1 $2')
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
  return sought.length > 0 && words.slice(-sought.length).join(' ') === sought.join(' ')
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
    const free = columns.filter((column) => column.length <= longestName && !claimed.has(column))
    const column = names[field]
      .map((name) => free.find((candidate) => endsIn(candidate, name)))
      .find((found) => found !== undefined)
    if (column !== undefined) guessed[field] = column
  }
  return guessed
}

/** Columns whose number changes with the order of the rows. */
export const isRunningNumber = (column: string): boolean => ['序号', '行号', 'rownumber'].includes(plain(column))

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
