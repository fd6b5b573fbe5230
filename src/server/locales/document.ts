// The words and typefaces of official documents: minutes of a meeting, and the outcome for a unit.

import type { StatementCount } from '../../domain/decision/sitting'
import type { Stance, StanceTally } from '../../domain/decision/stance'
import type { MeetingForm } from '../../domain/matter/choice'
import type { PartyKind } from '../../domain/party/kind'
import { withoutEndMark } from '../../domain/text/end-mark'

/** By name only: every office that writes such documents has them, and a reader shows its own otherwise. */
export const fonts = {
  title: '方正小标宋简体',
  body: '仿宋_GB2312',
  heading: '黑体',
  subheading: '楷体_GB2312',
  number: '宋体',
  latin: 'Times New Roman',
} as const

export const meetingForms: Readonly<Record<MeetingForm, string>> = {
  courtyard: '场院会',
  hamlet: '屋场会',
  bench: '板凳会',
  discussion: '恳谈会',
  onSite: '现场会',
  remote: '远程协商会',
}

export const sideNames: Readonly<Record<PartyKind, string>> = {
  resident: '居民',
  unit: '单位',
  member: '委员',
  expert: '专家',
  community: '社区（村）',
  enterprise: '企业、商户',
}

export const stanceNames: Readonly<Record<Stance, string>> = {
  agree: '同意',
  abstain: '弃权',
  disagree: '不同意',
  block: '不能接受',
}

const numerals = ['一', '二', '三', '四', '五', '六', '七', '八', '九', '十'] as const
/** 1 is the first section. */
export const sectionMark = (number: number): string => `${numerals[number - 1] ?? number}、`

const counted = ({ agree, disagree, pass }: StatementCount): string =>
  `同意 ${agree}，不同意 ${disagree}，说不准 ${pass}`

const money = (yuan: number | undefined): string => (yuan === undefined ? '' : `，资金 ${yuan} 元`)

const stood = (tally: StanceTally | undefined): string =>
  tally === undefined
    ? ''
    : `（同意 ${tally.agree}，弃权 ${tally.abstain}，不同意 ${tally.disagree}，不能接受 ${tally.block}）`

export const documentWords = {
  mark: (group: string) => `${group}协商会议纪要`,
  minutesTitle: (title: string) => `关于“${title}”的协商会议纪要`,
  outcomeTitle: (title: string) => `关于“${title}”的协商意见`,
  number: (number: string) => `事项编号：${number}`,
  time: (day: string, clock: string) => `时间：${day}${clock}`,
  place: (place: string) => `地点：${place}`,
  form: (form: string) => `形式：${form}`,
  host: (name: string) => `主持：${name}`,
  attendance: (people: number, sides: readonly string[]) =>
    `到会：${people} 人${sides.length === 0 ? '' : `（${sides.join('，')}）`}`,
  side: (name: string, people: number) => `${name} ${people} 人`,
  agenda: '议题',
  statements: '意见和表决结果',
  noStatements: '没有收集书面意见。',
  statement: (text: string, counts: StatementCount) => `${withoutEndMark(text)}（${counted(counts)}）`,
  unvoted: (text: string) => withoutEndMark(text),
  sideCount: (name: string, counts: StatementCount) => `${name}：${counted(counts)}`,
  resolutions: '议定事项',
  motions: '拟议定事项',
  noAgreement: (reason: string) => `未达成一致：${withoutEndMark(reason)}。`,
  resolution: (what: string, unit: string, due: string, yuan: number | undefined, tally: StanceTally | undefined) =>
    `${withoutEndMark(what)}，由${unit}在${due}前办好${money(yuan)}${stood(tally)}。`,
  settledThere: (what: string, byWhom: string) => `${withoutEndMark(what)}，会上当场办好（${byWhom}）。`,
  dissent: '不同意见',
  dissenting: (stance: string, side: string | undefined, reason: string, answer: string | undefined) =>
    `${stance}${side === undefined ? '' : `（${side}）`}：${withoutEndMark(reason)}。${answer === undefined ? '' : `答复：${withoutEndMark(answer)}。`}`,
  notFixed: '（核对稿，尚未定稿）',
  fixed: (day: string) => `本纪要经到会人员核对，于${day}定稿。`,
  to: (unit: string) => `${unit}：`,
  yours: '请你单位办理的事项',
  none: '没有由你单位承办的议定事项，请就协商意见答复。',
  answerAsk: '请在平台上答复：采纳、部分采纳或不采纳，并写明理由；采纳的，写明负责人和完成日期。',
  answered: '你单位的答复',
  verdicts: { adopted: '采纳', partly: '部分采纳', declined: '不采纳' },
  answer: (verdict: string, responsible: string | undefined, due: string | undefined, reason: string | undefined) =>
    [
      verdict,
      ...(responsible === undefined ? [] : [`负责人：${responsible}`]),
      ...(due === undefined ? [] : [`完成日期：${due}`]),
      ...(reason === undefined ? [] : [`说明：${withoutEndMark(reason)}`]),
    ].join('；'),
  minutesFile: (title: string) => `会议纪要 ${title}`,
  expertTitle: '专家派遣函',
  expertFile: (title: string, name: string) => `专家派遣函 ${title} ${name}`,
  expertSent: (title: string, number: string, field: string, name: string) =>
    `你组协商的“${title}”（${number}）需要${field}方面的专家意见。经商定，派遣${name}同志前往。`,
  expertTask: '请该同志完成以下任务：',
  expertReceive: '请做好对接，并在专家到现场以后记下时间和意见。',
  outcomeFile: (title: string, unit: string) => `协商意见 ${title} ${unit}`,
} as const
