// The words of a spreadsheet of matters under way: how its columns are headed, and what stands in their cells.

import type { OriginKind } from '../../domain/matter/choice'
import { type StepId, stepIds } from '../../domain/matter/step'
import { stepNames } from './step'

/** The first word is the one of our own template. */
export const underwayColumns = {
  title: ['事项', '事项名称', '协商事项', '协商议题', '议题', '名称'],
  group: ['活动组', '小组', '所属小组', '承办小组'],
  category: ['类别', '分类', '事项类别'],
  place: ['地点', '位置', '协商地点'],
  summary: ['情况', '事项简介', '简介', '基本情况', '内容'],
  kind: ['来源', '事项来源', '议题来源'],
  origin: ['来源说明', '来源名称', '来源情况'],
  proposer: ['提出人', '提出者', '提议人'],
  since: ['开始日期', '立项日期', '启动时间', '开始时间'],
  step: ['步骤', '当前步骤', '进行到哪一步', '所处步骤'],
  stepDue: ['本步完成时限', '本步期限', '步骤期限'],
  lead: ['牵头委员', '领衔委员', '牵头人'],
  what: ['议定事项', '项目', '落实任务', '任务', '项目名称'],
  unit: ['承办单位', '责任单位', '单位'],
  due: ['完成时限', '办结时限', '期限', '时限'],
  progress: ['进度', '进展', '完成进度', '进度%'],
} as const satisfies Record<string, readonly string[]>

export type UnderwayColumn = keyof typeof underwayColumns

/** The step by what it is called. */
export const stepWords: Readonly<Record<string, StepId>> = Object.fromEntries(stepIds.map((id) => [stepNames[id], id]))

export const originWords: Readonly<Record<string, OriginKind>> = {
  走访: 'visit',
  调研: 'visit',
  蹲点调研: 'visit',
  委员走访: 'visit',
  村社区: 'unit',
  村: 'unit',
  社区: 'unit',
  单位: 'unit',
  年度计划: 'programme',
  计划: 'programme',
  提案: 'paper',
  建言: 'paper',
  社情民意: 'paper',
  民主监督: 'oversight',
  监督: 'oversight',
  交办: 'dispatch',
  转办: 'dispatch',
  来件: 'dispatch',
}

/** What a progress is called that is no number. */
export const progressWords: Readonly<Record<string, number>> = {
  '': 0,
  未开工: 0,
  规划中: 0,
  竣工: 100,
  完成: 100,
  已完成: 100,
  办结: 100,
}
