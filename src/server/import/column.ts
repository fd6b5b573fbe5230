// Which column of a file is which field of a report: guessed from common names, or told on the command line.

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
    'messageid',
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
    'content',
    'body',
    'message',
    'description',
    'detail',
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
    'datetime',
    'createdat',
    'submittedat',
    'created',
  ],
  place: ['place', '地点', '地址', '位置', '事发地点', '问题地点', '诉求地点', '所在地', 'address', 'location'],
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
  ],
  repliedAt: ['repliedat', '答复时间', '回复时间', '办结时间', '答复日期', 'answeredat', 'replytime', 'repliedon'],
}

const plain = (name: string): string =>
  name
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[\s_\-()（）:：]/gu, '')

export const guessColumns = (columns: readonly string[]): Mapping => {
  const byName = new Map(columns.map((column) => [plain(column), column]))
  const guessed = fields.flatMap((field) => {
    const column = names[field].map((name) => byName.get(name)).find((found) => found !== undefined)
    return column === undefined ? [] : [[field, column] as const]
  })
  return Object.fromEntries(guessed)
}

export interface WrongMapping {
  /** what was typed and is neither a field nor a column */
  readonly unknown: readonly string[]
}

/** `title=标题,text=内容` over what was guessed; an empty column (`reply=`) leaves the field out. */
export const mapColumns = (columns: readonly string[], told: readonly string[]): Mapping | WrongMapping => {
  const mapping: Partial<Record<Field, string>> = { ...guessColumns(columns) }
  const unknown: string[] = []
  for (const pair of told.flatMap((text) => text.split(','))) {
    const [left = '', ...rest] = pair.split('=')
    const column = rest.join('=').trim()
    const field = fields.find((name) => name === left.trim())
    if (field === undefined || (column !== '' && !columns.includes(column))) unknown.push(pair)
    else if (column === '') delete mapping[field]
    else mapping[field] = column
  }
  return unknown.length > 0 ? { unknown } : mapping
}
