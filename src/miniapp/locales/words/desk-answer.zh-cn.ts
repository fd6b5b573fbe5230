// The words of the answers to a report, in Chinese: what an answer means, its fields, hints and options.

import type { AskedNameOf } from '@domain/process/action'
import type { DeskActionId, reportActions } from '@domain/report/action'

const action: Record<DeskActionId, string> = {
  accept: '受理',
  merge: '并入已有事项',
  ask: '请提出人补充',
  settle: '现场办结',
  redirect: '转办',
  transfer: '转给别的活动组',
  decline: '不受理',
  decideAppeal: '答复申诉',
  recordRedirectOutcome: '登记转办结果',
}

const means: Record<DeskActionId, string> = {
  accept: '受理后成为协商事项，委员可以认领。下面写的会公开，请用您自己的话写，不照抄原话。',
  merge: '和已有的事项合在一起办。',
  ask: '只能问一次。提出人补充之前不计时。',
  settle: '当场就办好的：写清做了什么、谁办的，然后请提出人评价。下面写的会公开。',
  redirect: '不属于协商解决的，转给该管的部门，并留下受理编号，提出人可以凭它查。',
  transfer: '不归您这个组的，转给该管的组，由那个组重新计时答复。',
  decline: '只有这几种情况可以不受理。提出人可以申诉一次，由政协办公室答复。',
  decideAppeal: '申诉成立的，回到活动组重新答复；不成立的，写清理由。只有这一次。',
  recordRedirectOutcome: '对方办理的结果，提出人会收到消息。',
}

const done: Record<DeskActionId, string> = {
  accept: '已受理，等委员认领',
  merge: '已并入，提出人会收到通知',
  ask: '已发给提出人',
  settle: '已办结，请提出人评价',
  redirect: '已转办，提出人会收到通知',
  transfer: '已转给那个组',
  decline: '已答复提出人',
  decideAppeal: '已答复申诉',
  recordRedirectOutcome: '已登记，提出人会收到通知',
}

type FieldName = AskedNameOf<Pick<typeof reportActions, Exclude<DeskActionId, 'merge'>>>

const labels: Record<FieldName, string> = {
  title: '标题',
  summary: '是什么事',
  category: '类别',
  place: '地点',
  photoIds: '公开哪些照片',
  showWords: '把提出人的原话给能认领的委员看',
  showPhotos: '给能认领的委员看哪些照片',
  what: '做了什么',
  byWhom: '谁办的',
  to: '转到哪里',
  name: '对方的名称',
  receipt: '受理编号',
  text: '告诉提出人什么',
  outcome: '办理结果',
  question: '想请提出人补充什么',
  reason: '原因',
  advice: '建议提出人怎么办',
  groupId: '哪个活动组',
  upheld: '申诉成立吗',
  answer: '答复',
}

const hints: Partial<Record<FieldName, string>> = {
  title: '一句话说清是什么事、在哪里',
  summary: '写清情况和影响，不写谁提的、住几号、电话多少',
  place: '会公开，写到小区、路口就够了',
  photoIds: '公开前看一看：有没有人脸、车牌、门牌',
  showWords: '不公开，只有能认领的委员看得到；不选就不给看',
  receipt: '对方给的编号',
  question: '一次问全，比如具体在哪一栋、什么时候最严重',
  advice: '可以找谁、去哪里、带什么',
  answer: '会发给提出人',
}

const options: Readonly<Record<string, string>> = {
  'showWords.yes': '给委员看',
  'showWords.no': '不给看',
  yes: '成立，重新答复',
  no: '不成立，维持原答复',
  hotline12345: '12345 热线',
  unit: '有关单位',
  petition: '信访部门',
  procuratorate: '检察院（公益诉讼）',
  other: '其他部门',
  inCourt: '正在打官司或仲裁',
  secret: '涉及国家秘密',
  privacy: '涉及他人隐私',
  notPublic: '不是公共事务',
  abuse: '辱骂或不实',
}

const look = (table: Readonly<Record<string, string>>, name: string): string | undefined => table[name]

export const answer = {
  title: '答复诉求',
  action,
  means,
  done,
  label: (name: string): string => look(labels, name) ?? name,
  hint: (name: string): string | undefined => look(hints as Readonly<Record<string, string>>, name),
  option: (name: string, value: string): string => look(options, `${name}.${value}`) ?? look(options, value) ?? value,
  queued: '没有网络，已存好，有网时自动发出',
  notOffered: '现在不能这样答复，可能别人刚刚答复过了。',
  back: '回到这条诉求',
  merge: {
    into: '并入哪一件',
    search: '搜本组正在办的事项',
    alike: '和这条最相近的',
    found: '找到的事项',
    none: '没有相近的事项',
    noneText: '换几个字搜一搜；确实没有，就受理成新的事项。',
    pickFirst: '先选一件事项',
    told: {
      byNotice: '提出人会收到通知，知道并入了哪一件，以后的进展都会告诉他。',
      byCode: '提出人用查询码能看到并入了哪一件，以后的进展也能看到。',
    },
  },
}
