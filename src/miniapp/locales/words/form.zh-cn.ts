// The words that every form uses, in Chinese.

import { limit } from '@domain/limit'
import type { Field, FieldKind } from '@domain/process/field'
import type { Fault } from '../../form/form'

const needed: Partial<Record<FieldKind, string>> = {
  lines: '请至少写一条',
  count: '请填一个整数',
  date: '请选一个日期',
  instant: '请选日期和时间',
  yesNo: '请选一个',
  oneOf: '请选一个',
  target: '请选一个',
  ref: '请选一个',
  category: '请选一个类别',
  place: '请写明地点',
  rows: '有一项没有填完整',
}

const rowLabels: Readonly<Record<string, string>> = { who: '谁', what: '做什么' }

const count = (least: number, most: number): string => `请填 ${least} 到 ${most} 的整数`

/** What fits into a field that has bounds. */
const range = (field: Field): string | undefined => {
  if (field.kind === 'count') return count(field.min, field.max)
  if (field.kind === 'phone')
    return field.mobile === true ? '请填 11 位手机号' : '请填电话号码，只写数字和短横，3 到 20 位'
  if (field.kind === 'lines') return `最多 ${field.atMost ?? limit.entries} 个，每个不超过 ${field.max} 个字`
  if (field.kind !== 'date') return undefined
  if (field.to === 'today') return '请选今天或以前的日期'
  return field.from === 'tomorrow' ? '请选明天或以后的日期' : '请选今天或以后的日期'
}

const overlong = '写得太长了，请删短一些'
const refused = '这一项没有收下，请改好再提交'

export const form = {
  count,
  overlong,
  refused,
  fault: (fault: Fault, field: Field): string =>
    fault === 'overlong'
      ? overlong
      : fault === 'refused' || fault === 'taken'
        ? refused
        : ((fault === 'outOfRange' ? range(field) : undefined) ?? needed[field.kind] ?? '请填写这一项'),
  fillIn: '还有没填好的，请看标红的地方',
  time: '几点',
  lines: { entry: (n: number) => `第 ${n} 条`, remove: (n: number) => `去掉第 ${n} 条`, add: '再加一条' },
  none: '不选',
  rows: {
    ready: '从已有的里选',
    label: (name: string): string | undefined => rowLabels[name],
    remove: (n: number) => `去掉第 ${n} 项`,
    add: (there: number): string => (there === 0 ? '加一项' : '再加一项'),
  },
  name: { another: '不在名单里，另写', write: '写上名字' },
  member: {
    all: '不限',
    level: '层级',
    sector: '界别',
    committee: '专委会',
    field: '专长',
    levels: { nation: '国家级', province: '省级', city: '市级', county: '县级' },
  },
  quote: '用原话起草（号码已遮住）',
  show: (n: number) => `给委员看第 ${n} 张`,
  publish: (n: number) => `公开第 ${n} 张`,
}
