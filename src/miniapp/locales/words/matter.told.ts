// What has happened to a matter, in both languages: one sentence for every kind of event, as a resident would be told it.

import type { Rung } from '@domain/matter/choice'
import type { MatterEvent, MatterEventType } from '@domain/matter/event'
import type { Gone } from '@domain/matter/succession'
import { withoutEndMark } from '@domain/text/end-mark'
import { common as commonEn } from './common.en'
import { common as commonZh } from './common.zh-cn'
import { step as stepEn } from './step.en'
import { step as stepZh } from './step.zh-cn'

/** What the sentences need besides the eventZh. */
export interface Telling {
  /** public name of a person or unit; a general word when there is none */
  readonly name: (id: string) => string
  /** name of a party to the consultation */
  readonly party: (id: string) => string
  /** what a task, or the resolution that it carries out, is about */
  readonly task: (id: string) => string
  readonly date: (value: string) => string
  readonly moment: (at: string) => string
}

export type Sentences = {
  readonly [Type in MatterEventType]: (event: Extract<MatterEvent, { type: Type }>, tell: Telling) => string
}

/** Within a sentence of ours, what people wrote ends without its own full stop. */

const becauseZh = (reason: string | undefined): string =>
  reason === undefined || reason === '' ? '' : `：${withoutEndMark(reason)}`

const goneZh: Readonly<Record<Gone, string>> = {
  left: '不再担任委员',
  suspended: '暂停履职',
  disabled: '的账号停用了',
  deleted: '注销了账号',
}

const rungZh: Readonly<Record<Rung, string>> = {
  1: '催办',
  2: '督办',
  3: '领衔督办',
  4: '联合督查',
  5: '通报',
}

const eventZh: Sentences = {
  opened: () => '召集人受理了居民的诉求，开始协商这件事',
  openedFrom: ({ origin }) =>
    `由${commonZh.origin[origin.kind]}提出，开始协商这件事：${origin.title}${origin.proposer === undefined ? '' : `（${origin.proposer}）`}`,
  imported: (e) => `这件事原来就在办，办到“${stepZh[e.step].name}”时登记到这里`,
  reportMerged: () => '又有居民提到同一件事，合在一起办',
  reportLeft: () => '一位居民撤回了自己提的那一份',
  claimed: (e, t) => `${t.name(e.memberId)}认领了这件事，牵头协商`,
  assigned: (e, t) => `召集人请${t.name(e.memberId)}牵头协商`,
  joined: (e, t) => `${t.name(e.memberId)}参与协办`,
  left: (e, t) => `${t.name(e.memberId)}不再协办`,
  released: (e) => `牵头的委员退回了认领${becauseZh(e.reason)}`,
  handedOver: (e, t) => `改由${t.name(e.memberId)}牵头${becauseZh(e.reason)}`,
  claimWidened: (e) =>
    e.scope === 'assign' ? '还没有委员认领，请召集人指派一位' : '小组里还没有委员认领，现在全区县的委员都可以认领',
  topicWritten: () => '写清了要商量的问题',
  planWritten: () => '写好了协商方案',
  visitAdded: (e, t) => `${t.date(e.date)}上门走访 ${e.households} 户，听到 ${e.opinions.length} 条意见`,
  findingsWritten: () => '写下了调研了解到的情况',
  partyInvited: (e, t) => `邀请${t.party(e.partyId)}一起来商量`,
  concernedInvited: () => '邀请所有提出和支持这件事的人一起来商量',
  partyAnswered: (e, t) =>
    e.accepted ? `${t.party(e.partyId)}答应参加` : `${t.party(e.partyId)}不能参加${becauseZh(e.reason)}`,
  meetingScheduled: (e, t) => `定于${t.moment(e.startsAt)}在${e.place}开${e.brand ?? commonZh.meetingForm[e.form]}`,
  meetingCancelled: (e) => `原定的协商会不开了${becauseZh(e.reason)}`,
  meetingClosed: (e) => `开了协商会，${e.attendance} 人参加，听到 ${e.opinions} 条意见`,
  minutesWritten: (e, t) => `会议记录改过了，到会的人可在${t.moment(e.objectUntil)}前核对`,
  minutesObjected: () => '有到会的人对会议记录提出异议',
  objectionAnswered: (e) => `答复对会议记录的异议${becauseZh(e.answer)}`,
  minutesFixed: () => '会议记录定稿',
  resolutionAdded: (e, t) => `议定：${withoutEndMark(e.what)}，由${t.name(e.unitId)}在${t.date(e.due)}前办好`,
  resolutionEntrusted: (e, t) => `议定：${withoutEndMark(e.what)}，由${t.party(e.partyId)}在${t.date(e.due)}前办好`,
  settledThere: (e) => `当场办好：${withoutEndMark(e.what)}（${e.byWhom}）`,
  noAgreementRecorded: (e) => `这次没有商量出一致意见${becauseZh(e.reason)}`,
  outcomeSent: (e, t) => `把协商意见送到了${e.unitIds.map(t.name).join('、')}`,
  unitsReminded: (e, t) => `提醒还没有答复的单位：${e.unitIds.map(t.name).join('、')}`,
  milestonePlanned: (e, t) => `“${t.task(e.taskId)}”定下节点：${withoutEndMark(e.what)}，${t.date(e.due)}前做到`,
  milestoneReached: (e, t) => `“${t.task(e.taskId)}”做到了：${withoutEndMark(e.what)}`,
  taskContradicted: (e, t) => `有居民说“${t.task(e.taskId)}”的情况不是这样`,
  contradictionAnswered: (e, t) =>
    `${e.upheld ? '居民说得对，接着办' : '回应居民的不同说法'}（“${t.task(e.taskId)}”）${becauseZh(e.answer)}`,
  outcomeAnswered: (e, t) =>
    `${t.name(e.unitId)}答复：${commonZh.verdict[e.verdict]}${e.reason ? `，${e.reason}` : ''}`,
  resolutionAnswered: (e, t) =>
    `${t.name(e.unitId)}答复“${t.task(e.resolutionId)}”：${commonZh.verdict[e.verdict]}${e.due === undefined ? '' : `，${t.date(e.due)}前办好`}${e.reason ? `，${withoutEndMark(e.reason)}` : ''}`,
  taskReported: (e, t) => `“${t.task(e.taskId)}”办到了 ${e.progress}%`,
  taskFinished: (e, t) => `承办单位报告“${t.task(e.taskId)}”办好了，等委员核实`,
  taskConfirmed: (e, t) => `委员到现场核实，“${t.task(e.taskId)}”办好了`,
  taskReturned: (e, t) => `“${t.task(e.taskId)}”还没办好，请单位接着办${becauseZh(e.reason)}`,
  taskGivenUp: (e, t) => `“${t.task(e.taskId)}”不再办理${becauseZh(e.reason)}`,
  dispatchProposed: (e) => `提议把“${withoutEndMark(e.what)}”转给${e.name}`,
  dispatchSent: (e, t) => `把“${withoutEndMark(e.what)}”转给${e.name}，请在${t.date(e.due)}前答复，这件事接着商量`,
  dispatchKept: (e) => `召集人没有同意转出${becauseZh(e.reason)}`,
  dispatchAnswered: (e) => `${e.name}答复转去的事${becauseZh(e.text)}`,
  expertAsked: (e) => `想请一位专家：${e.field}（${withoutEndMark(e.what)}）`,
  expertOffered: (e, t) => `推荐了${t.name(e.personId)}`,
  expertAnswered: (e) => (e.accepted ? '专家答应来' : `专家不能来${becauseZh(e.reason)}`),
  expertAdvised: (e, t) => `${t.date(e.date)}${t.name(e.personId)}来出主意${becauseZh(e.advice)}`,
  contributionEntered: () => '记了一笔共建投入，等召集人核实',
  effectEntered: (e) => `记了一项成效（${e.what}），等召集人核实`,
  entryConfirmed: () => '召集人核实了一项共建投入或成效',
  entryRefused: (e) => `召集人没有核实这一项${becauseZh(e.reason)}`,
  upkeepPlanned: (e, t) => `以后由${e.who}来管，${t.date(e.until)}再看`,
  resultPublished: (e, t) => `公布了办理结果，请大家在${t.date(e.windowEnds)}前评价`,
  followedUp: (e, t) => `${t.date(e.date)}上门回访`,
  handedIn: () => '这一步写好了，交给召集人确认',
  handInLookedAt: () => '召集人看了提交的内容',
  takenBack: () => '撤回提交，继续改',
  advanced: (e, t) =>
    `“${stepZh[e.from].name}”完成，进入“${stepZh[e.to].name}”${e.due === null ? '' : `，${t.date(e.due)}前完成`}`,
  sentBack: (e) => `请委员回到“${stepZh[e.to].name}”再完善${becauseZh(e.reason)}`,
  paused: (e, t) => `暂停办理${becauseZh(e.reason)}，${t.date(e.lookAgain)}再看`,
  pauseReminded: () => '到了再看的日子，请委员看看能不能接着办',
  resumed: (e, t) => `接着办理${e.due === null ? '' : `，${t.date(e.due)}前完成这一步`}`,
  extensionAsked: (e) => `申请延长 ${e.days} 个工作日${becauseZh(e.reason)}`,
  extensionDecided: (e, t) =>
    e.granted ? `同意延期${e.due === undefined ? '' : `到${t.date(e.due)}`}` : `没有同意延期${becauseZh(e.reason)}`,
  urged: () => '有人催办这件事',
  supervised: (e) => `${rungZh[e.rung ?? 2]}${e.byWhom === undefined ? '' : `（${e.byWhom}）`}${becauseZh(e.text)}`,
  dueNear: (e, t) => `提醒承办的单位或人：${t.date(e.due)}到期`,
  pressed: (e, t) => `原定${t.date(e.missed)}前办的事已经超期，催办，请在${t.date(e.due)}前答复`,
  lateListed: (e, t) => `超期的事列入下一期通报，请在${t.date(e.due)}前说明`,
  pressingAnswered: (e) => `答复${rungZh[e.rung]}${becauseZh(e.text)}`,
  supervisionAnswered: (e) => `答复督办${becauseZh(e.text)}`,
  noted: (e) => `内部备注${becauseZh(e.text)}`,
  settled: (e) => `现场办结：${withoutEndMark(e.what)}（${e.byWhom}）`,
  redirected: (e) => `转给${e.to}办理，受理号 ${e.receipt}${becauseZh(e.reason)}`,
  redirectOutcomeRecorded: (e) => `转办的结果${becauseZh(e.outcome)}`,
  ended: (e) => `不再协商这件事${becauseZh(e.reason)}`,
  closed: (e) => `办结归档，${e.tally.count} 人参加了评价${e.reason === undefined ? '' : `。${e.reason}`}`,
  secondLookReminded: () => '办结满三十天，请再去看一看',
  lookedAgain: (e, t) =>
    `${t.date(e.date)}回看：${e.holds ? '问题没有再出现' : '问题又出现了'}${becauseZh(e.findings)}`,
  showcaseNamed: (e) => `推为优秀作业：${withoutEndMark(e.done)}`,
  showcasePublished: () => '公布为优秀作业',
  showcaseTakenDown: (e) => `撤下优秀作业${becauseZh(e.reason)}`,
  reopened: (e) => `有人说没有解决，回到“${stepZh[e.to].name}”重新办理${becauseZh(e.reason)}`,
  dueWarned: (e) => (e.light === 'red' ? '这一步已经超期' : '这一步快到期了'),
  dueMoved: (e, t) =>
    `工作日有调整，${e.windowEnds === undefined ? '' : `评价顺延到${t.date(e.windowEnds)}，`}这一步改为${t.date(e.due)}前完成`,
  leadGone: (e, t) => `牵头的${t.name(e.memberId)}${goneZh[e.why]}，由别的委员接着认领`,
  unitSucceeded: (e, t) => `${t.name(e.formerId)}并入${t.name(e.unitId)}，这里的事由${t.name(e.unitId)}接着办`,
  pictureCovered: ({ parts }) => (parts.length === 0 ? '打开了照片里遮盖的地方' : `遮盖了照片里的 ${parts.length} 处`),
  groupSucceeded: (e, t) => `${t.name(e.formerId)}并入${t.name(e.groupId)}，这件事由${t.name(e.groupId)}接着办`,
}

/** Something newer than this app has happened. */
const otherEventZh: string = '有了新进展'
/** In place of names that the public is not told. */
const somebodyZh: string = '有关人员'
const aPartyZh = (kind: keyof typeof commonZh.party): string => `一位${commonZh.party[kind]}`
const aTaskZh: string = '这项任务'

const becauseEn = (reason: string | undefined): string =>
  reason === undefined || reason === '' ? '' : `: ${withoutEndMark(reason)}`

const goneEn: Readonly<Record<Gone, string>> = {
  left: 'is a member no longer',
  suspended: 'is suspended',
  disabled: 'has no account in use any more',
  deleted: 'has deleted the account',
}

const rungEn: Readonly<Record<Rung, string>> = {
  1: 'Pressed',
  2: 'Under supervision',
  3: 'Taken up by a chair',
  4: 'Under joint supervision',
  5: 'In the bulletin',
}

const eventEn: Sentences = {
  opened: () => 'The coordinator took up what residents reported; the consultation begins',
  openedFrom: ({ origin }) =>
    `The consultation begins with ${commonEn.origin[origin.kind].toLowerCase()}: ${origin.title}${origin.proposer === undefined ? '' : ` (${origin.proposer})`}`,
  imported: (e) => `It was under way before and came in here at “${stepEn[e.step].name}”`,
  reportMerged: () => 'Another resident reported the same; both are dealt with together',
  reportLeft: () => 'A resident withdrew their own report',
  claimed: (e, t) => `${t.name(e.memberId)} claimed the matter and leads it`,
  assigned: (e, t) => `The coordinator asked ${t.name(e.memberId)} to lead`,
  joined: (e, t) => `${t.name(e.memberId)} joined as co-member`,
  left: (e, t) => `${t.name(e.memberId)} left`,
  released: (e) => `The lead gave the claim back${becauseEn(e.reason)}`,
  handedOver: (e, t) => `${t.name(e.memberId)} leads from now on${becauseEn(e.reason)}`,
  claimWidened: (e) =>
    e.scope === 'assign'
      ? 'Nobody has claimed it; the coordinator is to assign a member'
      : 'Nobody of the group has claimed it; every member of the district may now',
  topicWritten: () => 'The question to settle is written down',
  planWritten: () => 'The plan is written',
  visitAdded: (e, t) =>
    `Visited ${e.households} households on ${t.date(e.date)} and heard ${e.opinions.length} opinions`,
  findingsWritten: () => 'The findings are written down',
  partyInvited: (e, t) => `Invited ${t.party(e.partyId)} to talk it over`,
  concernedInvited: () => 'Everybody who reported or supports this was invited to talk it over',
  partyAnswered: (e, t) =>
    e.accepted
      ? `${t.party(e.partyId)} will take part`
      : `${t.party(e.partyId)} cannot take part${becauseEn(e.reason)}`,
  meetingScheduled: (e, t) => `${e.brand ?? commonEn.meetingForm[e.form]} at ${e.place}, ${t.moment(e.startsAt)}`,
  meetingCancelled: (e) => `The meeting was cancelled${becauseEn(e.reason)}`,
  meetingClosed: (e) => `The meeting was held: ${e.attendance} people, ${e.opinions} opinions heard`,
  minutesWritten: (e, t) =>
    `The minutes were changed; those who were there can check them until ${t.moment(e.objectUntil)}`,
  minutesObjected: () => 'Somebody who was there objected to the minutes',
  objectionAnswered: (e) => `Answer to an objection${becauseEn(e.answer)}`,
  minutesFixed: () => 'The minutes stand',
  resolutionAdded: (e, t) => `Resolved: ${withoutEndMark(e.what)}; ${t.name(e.unitId)}, by ${t.date(e.due)}`,
  resolutionEntrusted: (e, t) => `Resolved: ${withoutEndMark(e.what)}; ${t.party(e.partyId)}, by ${t.date(e.due)}`,
  settledThere: (e) => `Done at the table: ${withoutEndMark(e.what)} (${e.byWhom})`,
  noAgreementRecorded: (e) => `No agreement this time${becauseEn(e.reason)}`,
  outcomeSent: (e, t) => `The outcome was sent to ${e.unitIds.map(t.name).join(', ')}`,
  unitsReminded: (e, t) => `Reminded those that have not answered: ${e.unitIds.map(t.name).join(', ')}`,
  milestonePlanned: (e, t) => `“${t.task(e.taskId)}”: ${withoutEndMark(e.what)} by ${t.date(e.due)}`,
  milestoneReached: (e, t) => `“${t.task(e.taskId)}”: ${withoutEndMark(e.what)} was reached`,
  taskContradicted: (e, t) => `A resident says that “${t.task(e.taskId)}” is not as told`,
  contradictionAnswered: (e, t) =>
    `${e.upheld ? 'A resident was right, the work goes on' : 'Answer to a resident'} (“${t.task(e.taskId)}”)${becauseEn(e.answer)}`,
  outcomeAnswered: (e, t) =>
    `${t.name(e.unitId)} answered: ${commonEn.verdict[e.verdict]}${e.reason ? `, ${e.reason}` : ''}`,
  resolutionAnswered: (e, t) =>
    `${t.name(e.unitId)} on “${t.task(e.resolutionId)}”: ${commonEn.verdict[e.verdict]}${e.due === undefined ? '' : `, by ${t.date(e.due)}`}${e.reason ? `, ${withoutEndMark(e.reason)}` : ''}`,
  taskReported: (e, t) => `“${t.task(e.taskId)}” is at ${e.progress}%`,
  taskFinished: (e, t) => `The unit reports “${t.task(e.taskId)}” done; a member will check`,
  taskConfirmed: (e, t) => `A member checked: “${t.task(e.taskId)}” is done`,
  taskReturned: (e, t) => `“${t.task(e.taskId)}” is not done yet, the unit goes on${becauseEn(e.reason)}`,
  taskGivenUp: (e, t) => `“${t.task(e.taskId)}” was given up${becauseEn(e.reason)}`,
  dispatchProposed: (e) => `Proposed to hand “${withoutEndMark(e.what)}” over to ${e.name}`,
  dispatchSent: (e, t) =>
    `“${withoutEndMark(e.what)}” was handed over to ${e.name}, an answer is asked for by ${t.date(e.due)}; the consultation goes on`,
  dispatchKept: (e) => `The coordinator did not hand it over${becauseEn(e.reason)}`,
  dispatchAnswered: (e) => `${e.name} answered what was handed over${becauseEn(e.text)}`,
  expertAsked: (e) => `Asked for an expert: ${e.field} (${withoutEndMark(e.what)})`,
  expertOffered: (e, t) => `Offered ${t.name(e.personId)}`,
  expertAnswered: (e) => (e.accepted ? 'The expert will come' : `The expert cannot come${becauseEn(e.reason)}`),
  expertAdvised: (e, t) => `${t.name(e.personId)} advised on ${t.date(e.date)}${becauseEn(e.advice)}`,
  contributionEntered: () => 'A contribution was entered; the coordinator confirms it',
  effectEntered: (e) => `An effect was entered (${e.what}); the coordinator confirms it`,
  entryConfirmed: () => 'The coordinator confirmed a contribution or an effect',
  entryRefused: (e) => `The coordinator did not confirm it${becauseEn(e.reason)}`,
  upkeepPlanned: (e, t) => `${e.who} keeps it from now on, to be looked at again on ${t.date(e.until)}`,
  resultPublished: (e, t) => `The result is public; please rate it by ${t.date(e.windowEnds)}`,
  followedUp: (e, t) => `Follow-up visit on ${t.date(e.date)}`,
  handedIn: () => 'This step was handed to the coordinator to confirm',
  handInLookedAt: () => 'The coordinator looked at what was handed in',
  takenBack: () => 'Taken back, to be written on',
  advanced: (e, t) =>
    `“${stepEn[e.from].name}” is complete, “${stepEn[e.to].name}” begins${e.due === null ? '' : `, due ${t.date(e.due)}`}`,
  sentBack: (e) => `Sent back to “${stepEn[e.to].name}”${becauseEn(e.reason)}`,
  paused: (e, t) => `Paused${becauseEn(e.reason)}; to be looked at again on ${t.date(e.lookAgain)}`,
  pauseReminded: () => 'The day has come to look at it again',
  resumed: (e, t) => `Resumed${e.due === null ? '' : `, this step is due ${t.date(e.due)}`}`,
  extensionAsked: (e) => `Asked for ${e.days} more working days${becauseEn(e.reason)}`,
  extensionDecided: (e, t) =>
    e.granted
      ? `More time was given${e.due === undefined ? '' : `, until ${t.date(e.due)}`}`
      : `More time was not given${becauseEn(e.reason)}`,
  urged: () => 'Somebody urged this matter',
  supervised: (e) => `${rungEn[e.rung ?? 2]}${e.byWhom === undefined ? '' : ` (${e.byWhom})`}${becauseEn(e.text)}`,
  dueNear: (e, t) => `Reminded who owes it: due ${t.date(e.due)}`,
  pressed: (e, t) => `What was due ${t.date(e.missed)} is late; an answer is asked for by ${t.date(e.due)}`,
  lateListed: (e, t) => `What is late goes into the next bulletin; a word on it by ${t.date(e.due)}`,
  pressingAnswered: (e) => `Answer on what is late${becauseEn(e.text)}`,
  supervisionAnswered: (e) => `Answer to the supervision${becauseEn(e.text)}`,
  noted: (e) => `Internal note${becauseEn(e.text)}`,
  settled: (e) => `Settled on the spot: ${withoutEndMark(e.what)} (${e.byWhom})`,
  redirected: (e) => `Passed on to ${e.to}, receipt ${e.receipt}${becauseEn(e.reason)}`,
  redirectOutcomeRecorded: (e) => `Outcome there${becauseEn(e.outcome)}`,
  ended: (e) => `The consultation was ended${becauseEn(e.reason)}`,
  closed: (e) => `Closed; ${e.tally.count} people rated it${e.reason === undefined ? '' : `. ${e.reason}`}`,
  secondLookReminded: () => 'Thirty days have passed; please look again',
  lookedAgain: (e, t) =>
    `Second look on ${t.date(e.date)}: ${e.holds ? 'still solved' : 'the problem is back'}${becauseEn(e.findings)}`,
  showcaseNamed: (e) => `Named as good work: ${withoutEndMark(e.done)}`,
  showcasePublished: () => 'Published as good work',
  showcaseTakenDown: (e) => `Taken down as good work${becauseEn(e.reason)}`,
  reopened: (e) => `Somebody said it is not solved; taken up again at “${stepEn[e.to].name}”${becauseEn(e.reason)}`,
  dueWarned: (e) => (e.light === 'red' ? 'This step is overdue' : 'This step is due soon'),
  dueMoved: (e, t) =>
    `The calendar of working days has changed; ${e.windowEnds === undefined ? '' : `ratings are open until ${t.date(e.windowEnds)}, `}this step is due by ${t.date(e.due)}`,
  leadGone: (e, t) => `${t.name(e.memberId)}, who led, ${goneEn[e.why]}; another member can claim it`,
  unitSucceeded: (e, t) => `${t.name(e.formerId)} was merged into ${t.name(e.unitId)}, which goes on with this`,
  pictureCovered: ({ parts }) =>
    parts.length === 0 ? 'What was covered in a picture is open again' : `Covered ${parts.length} part(s) of a picture`,
  groupSucceeded: (e, t) => `${t.name(e.formerId)} was merged into ${t.name(e.groupId)}, which goes on with this`,
}

const otherEventEn = 'There is news'
const somebodyEn = 'somebody concerned'
const aPartyEn: typeof aPartyZh = (kind) => `one party (${commonEn.party[kind].toLowerCase()})`
const aTaskEn = 'this task'

export const zhCn = {
  event: eventZh,
  otherEvent: otherEventZh,
  somebody: somebodyZh,
  aParty: aPartyZh,
  aTask: aTaskZh,
}

export const en: typeof zhCn = {
  event: eventEn,
  otherEvent: otherEventEn,
  somebody: somebodyEn,
  aParty: aPartyEn,
  aTask: aTaskEn,
}
