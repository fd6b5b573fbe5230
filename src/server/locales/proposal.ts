// The words of the documents of proposals. They are official papers of the district, hence in Chinese.

import type { Area, Part, Proposal, ProposalStep, Way } from '../../domain/proposal/proposal'

export const wayNames: Readonly<Record<Way, string>> = { collective: '集体提案', joint: '联名提案', single: '个人提案' }
export const areaNames: Readonly<Record<Area, string>> = {
  economy: '经济建设',
  politics: '政治建设',
  culture: '文化建设',
  society: '社会建设',
  ecology: '生态文明建设',
}
export const proposalStepNames: Readonly<Record<ProposalStep, string>> = {
  ...{ write: '起草提案', review: '审查立案', entrust: '交办' },
  ...{ handle: '办理答复', feedback: '提案人评价', lookBack: '回头看' },
}
export const partNames: Readonly<Record<Part, string>> = { main: '主办', assist: '会办', separate: '分办' }
export const evidenceNames: Readonly<Record<Proposal['evidence'][number]['what'], string>> = {
  matter: '协商事项',
  visit: '走访',
  activity: '活动',
  study: '调研',
}
export const resultNames: Readonly<Record<Proposal['judgements'][number]['result'], string>> = {
  agree: '同意',
  understand: '理解',
  reserve: '保留意见',
  disagree: '不同意',
}
export const wayOnWords = {
  information: '可以作为社情民意信息另行反映。',
  letter: '可以作为来信，由有关部门处理。',
  rewrite: '补充具体建议后，可以重新提出。',
  none: '',
} as const

/** How the columns of a list of earlier years are headed. */
export const pastColumns = {
  no: ['编号', '提案号', '提案编号', '案号'],
  title: ['案由', '题目', '标题', '提案名称', '提案题目'],
  text: ['内容', '正文', '提案内容', '情况'],
  proposers: ['提案人', '提案者', '提出人', '第一提案人', '提案单位'],
  units: ['承办单位', '办理单位', '主办单位'],
  answer: ['答复', '办理情况', '答复内容', '办理结果'],
} as const satisfies Record<string, readonly string[]>

/** What stands on the sheet of an open call. */
export const callWords = {
  title: '提案线索请您说',
  days: (from: string, to: string) => `${from}至${to}`,
  promise: '说一件您觉得今年最该办的事。立了案、有了答复，都会告诉您；您的姓名不公开。',
  how: '微信或手机相机扫一扫，用手机写几句话就行',
  byLink: '微信或相机扫',
  byMiniProgram: '微信扫，进小程序',
  phone: (number: string) => `电话：${number}`,
} as const

export const proposalWords = {
  appraisal: (plenary: string): string => `${plenary}提案办理民主评议`,
  visit: (day: string, households: number, title: string): string => `${day}走访 ${households} 户：${title}`,
  form: '政协提案表',
  decision: '提案立案告知书',
  refusal: '提案不予立案告知书',
  entrust: '提案交办通知',
  assist: '提案会办意见',
  answer: (number: string) => `对政协${number}提案的答复`,
  opinion: '提案办理情况征询意见表',
  urge: '重点提案督办方案',
  review: '提案审查情况报告',
  yearly: '年度提案工作情况报告（草稿）',
  catalogue: '提案目录汇编',
  list: '提案交办清单',
  units: '提案办理情况（按单位）',
  sheets: '承办单位办理情况（一单位一张）',
  call: '征集提案线索',
  sheetTitle: (plenary: string) => `${plenary}提案办理情况`,
  unitDid: '办理情况',
  unitFacts: (received: number, talked: number, answered: number, inTime: number, rehandled: number) =>
    `承办提案${received}件，其中办前沟通${talked}件，已答复${answered}件，按期答复${inTime}件，再次办理${rehandled}件。`,
  unitJudged: (agree: number, understand: number, reserve: number, disagree: number, silent: number) =>
    `提案人评价：同意${agree}人次，理解${understand}人次，保留意见${reserve}人次，不同意${disagree}人次，未表态${silent}人次。`,
  unitVotes: '评议结果',
  unitCount: (good: number, fair: number, poor: number) => `满意${good}票，基本满意${fair}票，不满意${poor}票。`,
  unitStrengths: '做得好的',
  unitToMend: '需要改进的',
  number: (number: string) => `编号：${number}`,
  title: (title: string) => `案由：${title}`,
  proposers: (way: string, names: string) => `${way}　提案人：${names}`,
  situation: '情况',
  analysis: '分析',
  points: '建议',
  evidence: '依据',
  wishedUnits: '建议承办单位',
  openness: { open: '公开：全文公开', summary: '公开：只公开摘要', closed: '公开：不公开' },
  to: (name: string) => `${name}：`,
  admitted: (title: string, no: string, area: string) =>
    `您提出的《${title}》，经审查予以立案，编号为${no}，类别为${area}。办理情况将由承办单位直接与您沟通并书面答复。`,
  declined: (title: string, reason: string, text: string) =>
    `您提出的《${title}》，经审查不予立案。理由：${reason}。${text}`,
  again: (date: string) => `如有不同意见，可以在${date}前请求复议。`,
  entrusted: (no: string, title: string, part: string, due: string) =>
    `现将${no}提案《${title}》交由你单位${part}，请于${due}前办结并书面答复提案人。`,
  rules: (object: string, talk: string, last: string) =>
    `认为不属于本单位职责的，请于${object}前提出异议；请于${talk}前与提案人完成办前沟通；确需延期的，在期限届满前提出，最迟不得超过${last}。对每一条建议都要逐条作出答复。`,
  assisting: (no: string, title: string) => `对${no}提案《${title}》的会办意见如下：`,
  mark: (letter: string) => `（${letter}类）`,
  answering: (title: string) => `您提出的《${title}》收悉。现就各条建议逐条答复如下：`,
  pointMark: (n: number, text: string) => `（${n}）${text}`,
  by: (date: string) => `计划于${date}前完成。`,
  thanks: '感谢您对我们工作的关心和支持。',
  docNumber: (number: string) => `文号：${number}`,
  signer: (name: string) => `签发人：${name}`,
  asked: [
    '一、办理过程中承办单位是否与您沟通（　）是（　）否',
    '二、对办理态度的意见（　）好（　）较好（　）不好',
    '三、对答复的意见（　）同意（　）理解（　）保留意见（　）不同意',
    '四、具体意见：',
  ],
  urging: (no: string, title: string) => `${no}提案《${title}》已列为重点提案，拟按以下方案督办。`,
  urgingBy: (chair: string, leader: string) => `督办：${chair || '（待定）'}　领办：${leader || '（待定）'}`,
  urgingUnits: (units: string) => `承办单位：${units}`,
  urgingWays: '督办方式：实地察看、召开办理协商会、听取逐条办理情况、会后跟踪落实。',
  none: '无',
  reviewed: (received: number, collective: number, joint: number, single: number) =>
    `大会期间共收到提案${received}件，其中集体提案${collective}件、联名提案${joint}件、个人提案${single}件。`,
  reviewAdmitted: (admitted: number, share: string) => `经审查，立案${admitted}件，立案率${share}。`,
  reviewOthers: (declined: number, converted: number, merged: number, withdrawn: number) =>
    `不予立案${declined}件，转为其他件${converted}件，并案办理${merged}件，撤案${withdrawn}件。`,
  reviewAreas: (areas: readonly (readonly [string, number])[]) =>
    `按类别分：${areas.map(([name, n]) => `${name}${n}件`).join('，')}。`,
  reviewKey: (key: number) => `列为重点提案${key}件。`,
  yearlyAnswered: (answered: number, inTime: number, share: string) =>
    `已答复${answered}件次，按期答复${inTime}件次，占${share}。`,
  yearlyTalked: (talked: number, share: string) => `办前沟通${talked}件次，占${share}。`,
  yearlyLetters: (letters: readonly (readonly [string, number])[]) =>
    `答复类别：${letters.map(([letter, n]) => `${letter}类${n}件次`).join('，') || '暂无'}。`,
  yearlyJudged: (results: readonly (readonly [string, number])[], silent: number) =>
    `提案人评价：${results.map(([name, n]) => `${name}${n}人次`).join('，')}；未表态${silent}人次，不计入以上任何一项。`,
  yearlyAgain: (rehandled: number, looked: number) => `再次办理${rehandled}件，回头看${looked}件。`,
  percent: (share: number | null) => (share === null ? '—' : `${share} %`),
  columns: {
    no: '编号',
    title: '案由',
    proposers: '提案人',
    area: '类别',
    unit: '承办单位',
    part: '承办方式',
    due: '答复期限',
    talked: '办前沟通',
    standing: '办理状态',
  },
  standing: {
    ...{ yes: '已沟通', no: '未沟通', notNeeded: '不需要' },
    ...{ late: '已超期', working: '办理中', objected: '有异议', answered: '已答复' },
  },
  unitColumns: {
    unit: '单位',
    received: '承办件数',
    talked: '办前沟通',
    answered: '已答复',
    inTime: '按期答复',
    agree: '同意',
    understand: '理解',
    reserve: '保留意见',
    disagree: '不同意',
    rehandled: '再次办理',
  },
} as const
