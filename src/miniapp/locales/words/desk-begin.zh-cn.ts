// The words of opening a matter that no report began, and of taking in matters under way, in Chinese.

import type { ImportRefusal } from '@domain/matter/imported'
import type { matterOpening } from '@domain/matter/opening'

type FieldName = Exclude<keyof typeof matterOpening, 'matterId'>

const label: Record<FieldName, string> = {
  groupId: '哪个活动组',
  kind: '从哪里来',
  origin: '由来',
  proposer: '谁提出的',
  on: '哪一天',
  title: '标题',
  summary: '是什么事',
  category: '类别',
  place: '地点',
  photoIds: '照片',
}

const hint: Partial<Record<FieldName, string>> = {
  origin: '比如“主席蹲点调研”“村委会来函”，或计划、提案的名称',
  proposer: '会公开。写本人同意的称呼，不同意就空着；不写居民姓名',
}

const why: Record<ImportRefusal, string> = {
  noTitle: '没有事项名称',
  noGroup: '没有写活动组',
  noCategory: '没有写类别',
  unknownStep: '步骤看不明白，写八步里的名称或第几步',
  badDate: '日期看不明白，写成 2026-11-30',
  badProgress: '进度看不明白，写 0 到 100，或竣工',
  overlong: '有一格太长',
  unknownGroup: '没有这个活动组，或它不办协商事项',
  unknownUnit: '没有这个承办单位，请先在“管理”里添加',
  unknownLead: '没有这位委员，或同名的不止一位',
  noUnit: '议定事项没有写承办单位',
  noDue: '议定事项没有写完成时限',
  unfinished: '已到第八步，但这一项还没有办完',
  differs: '同一件事项，步骤或牵头委员和上面写的不一样',
}

export const begin = {
  title: '发起协商事项',
  means:
    '没有居民诉求也可以发起：走访调研、村社区提出、年度计划、提案、民主监督或来件。下面写的都会公开，委员可以认领。',
  send: '发起',
  opened: (number: string) => `已发起，编号 ${number}，等委员认领`,
  label,
  hint,
  underway: {
    title: '导入正在办的事项',
    hint: '一个 .xlsx 文件，一行一项议定事项。表头写：事项、活动组、类别、地点、情况、来源、来源说明、提出人、开始日期、步骤、牵头委员、本步完成时限、议定事项、承办单位、完成时限、进度。同一件事项的下面几行，事项名称可以空着。先看会添加什么，再导入；以前办的不计入履职，也不算按时率。',
    choose: '选择事项表',
    other: '换一个文件',
    found: (matters: number, resolutions: number, same: number) =>
      `新增 ${matters} 件事项、${resolutions} 项议定事项${same === 0 ? '' : `，${same} 行已经在这里`}`,
    row: (title: string, step: string, resolutions: number) =>
      `${title}（${step}${resolutions === 0 ? '' : `，${resolutions} 项`}）`,
    refused: (rows: number) => `有 ${rows} 行没有读进来，同一件事项先都不导入，请改好再导：`,
    refusal: (line: number, title: string, because: string) => `第 ${line} 行 ${title}：${because}`,
    why,
    takeIn: (matters: number) => `导入 ${matters} 件事项`,
    done: (matters: number) => `已导入 ${matters} 件事项`,
  },
}
