// The words of the desk's list (清单), in Chinese.

import type { ColumnId } from '@domain/desk/column'
import type { FilterId, ListedKind, ListedState, Standing } from '@domain/desk/filter'

const column: Record<ColumnId, string> = {
  number: '编号',
  title: '标题',
  state: '步骤',
  group: '活动组',
  lead: '牵头或提案人',
  category: '类别',
  unit: '承办单位',
  opened: '收到',
  due: '期限',
  supporters: '也遇到',
  reports: '诉求数',
}

const filter: Record<FilterId, string> = {
  standing: '办没办完',
  kind: '类型',
  group: '活动组',
  state: '步骤或状态',
  light: '期限',
  lead: '牵头委员或提案人',
  category: '类别',
  unit: '承办单位',
  station: '连心站',
  since: '从这天收到',
  until: '到这天收到',
  words: '搜索',
}

const standing: Record<Standing, string> = { open: '还没办完', over: '已经办完', all: '全部' }
const kind: Record<ListedKind, string> = { report: '诉求', matter: '事项', proposal: '提案' }
const ended: Record<Exclude<ListedState, string> | 'closed' | 'ended', string> = { closed: '已办结', ended: '已终止' }

const area: Readonly<Record<string, string>> = {
  economy: '经济建设',
  politics: '政治建设',
  culture: '文化建设',
  society: '社会建设',
  ecology: '生态文明建设',
}

export const deskList = {
  title: '清单',
  search: '搜标题、编号、内容',
  searchPhone: '搜标题、编号或手机号',
  table: '清单',
  count: (n: number) => `共 ${n} 件`,
  column,
  filter,
  standing,
  kind,
  ended,
  area,
  light: { red: '已超期', yellow: '快到期', green: '正常', none: '没有期限' },
  noLead: '没人认领',
  noCategory: '没有分类',
  noDue: '没有期限',
  sortBy: (name: string) => `按${name}排序`,
  rising: '从小到大',
  falling: '从大到小',
  any: '不限',
  counted: (name: string, n: number) => `${name}（${n}）`,
  oneStation: '只看一个连心站的诉求',
  without: (name: string) => `不再只看：${name}`,
  narrow: '筛选',
  see: (n: number) => `看 ${n} 件`,
  clear: '全部清除',
  columns: '列',
  columnsTitle: '显示哪些列',
  usual: '恢复常用的列',
  views: '视图',
  viewsTitle: '保存的视图',
  viewName: '给现在的筛选、排序和列起个名字',
  saveView: '保存',
  viewSaved: '已保存',
  noViews: '还没有保存过视图。',
  dropView: (name: string) => `删除「${name}」`,
  copy: '复制这个视图的地址',
  copied: '地址已复制，同事打开看到的是同样的筛选',
  notCopied: '没有复制成功，请从浏览器地址栏复制',
  export: '导出',
  exportTitle: '导出筛选出的清单',
  exportText: (n: number) => `按现在的筛选和排序，共 ${n} 件。最多导出两万件。`,
  xlsx: '表格（Excel）',
  csv: '文本（CSV）',
  fileName: '清单',
  none: '没有符合的',
  noneText: '去掉一个筛选，或换个说法再找。',
  hint: '从左边选一件，或按 J 打开第一件',
  select: (title: string) => `选中：${title}`,
  selectAll: '选中这里列出的全部',
  keys: {
    title: '键盘',
    open: '？ 看有哪些键',
    list: [
      ['J 或 ↓', '下一件；还没打开时，打开第一件'],
      ['K 或 ↑', '上一件'],
      ['Enter', '打开光标所在的一件'],
      ['A', '办打开的这件：写进表单，或按第一个按钮'],
      ['X', '选中或取消选中打开的这件'],
      ['F', '筛选'],
      ['/', '搜索'],
      ['Esc', '从表单回来'],
      ['?', '打开这张表'],
    ] as readonly (readonly [string, string])[],
  },
}
