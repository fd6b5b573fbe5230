// The sentences of messages, in both languages: one for each event that somebody is told of.

import type { matterEvents } from '@domain/matter/event'
import type { ToldIn } from '@domain/process/event'
import type { reportEvents } from '@domain/report/event'
import { withoutEndMark } from '@domain/text/end-mark'

/** What a message mentions; a field may be missing. */
export interface NoticeWords {
  readonly text: (field: string) => string
  readonly date: (field: string) => string
  readonly moment: (field: string) => string
  readonly is: (field: string, value: string | boolean) => boolean
}
type Sentence = (told: NoticeWords) => string
/** One for each event that somebody is told of. */
type Sentences<Rows> = Readonly<Record<ToldIn<Rows>, Sentence>>

const beforeZh = (date: string): string => (date === '' ? '' : `，${date}前完成`)
const checkedZh = (until: string): string => (until === '' ? '' : `，到会的请在${until}前核对会议记录`)
const becauseZh = (reason: string): string => (reason === '' ? '' : `：${withoutEndMark(reason)}`)

const goneWordsZh = (t: NoticeWords): string =>
  t.is('why', 'suspended')
    ? '暂停履职'
    : t.is('why', 'disabled')
      ? '的账号停用了'
      : t.is('why', 'deleted')
        ? '注销了账号'
        : '不再担任委员'

const matterZh: Sentences<typeof matterEvents> = {
  opened: () => '有一件新的协商事项，可以认领',
  dispatchProposed: (t) => `有一项发现想转给${t.text('name')}，请您决定：${withoutEndMark(t.text('what'))}`,
  dispatchSent: (t) => `“${withoutEndMark(t.text('what'))}”转给了${t.text('name')}，请在${t.date('due')}前答复`,
  dispatchKept: (t) => `召集人没有同意转出${becauseZh(t.text('reason'))}`,
  dispatchAnswered: (t) => `${t.text('name')}答复了转去的事${becauseZh(t.text('text'))}`,
  expertAsked: (t) => `有一件事想请专家（${t.text('field')}），请推荐：${t.text('what')}`,
  expertOffered: (t) => `请您去出主意，请在${t.date('due')}前答复`,
  expertAnswered: (t) => (t.is('accepted', true) ? '专家答应来' : `专家不能来${becauseZh(t.text('reason'))}`),
  expertAdvised: (t) => `${t.date('date')}专家来出了主意`,
  contributionEntered: () => '有一笔共建投入，请您核实',
  effectEntered: (t) => `有一项成效请您核实：${t.text('what')}`,
  entryConfirmed: () => '召集人核实了一项共建投入或成效',
  entryRefused: (t) => `召集人没有核实这一项${becauseZh(t.text('reason'))}`,
  upkeepPlanned: (t) => `以后由${t.text('who')}来管，${t.date('until')}再看`,
  dueNear: (t) => `有一件事${t.date('due')}到期，请按时办好、答复`,
  openedFrom: () => '有一件新的协商事项，可以认领',
  imported: () => '您牵头的一件在办事项登记到这里了',
  reportMerged: () => '又有居民提到同一件事',
  claimed: () => '有委员认领了，开始牵头协商',
  assigned: () => '已请一位委员牵头协商',
  joined: () => '有委员参与协办',
  left: () => '有委员不再协办',
  released: (t) => `牵头的委员退回了认领${becauseZh(t.text('reason'))}`,
  handedOver: (t) => `换了牵头的委员${becauseZh(t.text('reason'))}`,
  claimWidened: (t) =>
    t.is('scope', 'assign') ? '还没有人认领，请指派一位委员' : '还没有人认领，现在全区县的委员都可以认领',
  visitAdded: (t) => `委员上门走访了 ${t.text('households')} 户`,
  partyInvited: () => '请您一起来商量',
  concernedInvited: () => '您提过或支持的这件事，请您一起来商量',
  partyAnswered: (t) => (t.is('accepted', true) ? '有一方答应参加' : '有一方不能参加'),
  meetingScheduled: (t) => `定于${t.moment('startsAt')}在${t.text('place')}开协商会`,
  meetingCancelled: (t) => `协商会不开了${becauseZh(t.text('reason'))}`,
  meetingClosed: (t) => `开了协商会，${t.text('attendance')} 人参加${checkedZh(t.moment('objectUntil'))}`,
  minutesWritten: (t) => `会议记录改过了，请您在${t.moment('objectUntil')}前核对`,
  minutesObjected: () => '有人对会议记录提出异议，请答复',
  objectionAnswered: (t) => `对会议记录的异议有了答复${becauseZh(t.text('answer'))}`,
  minutesFixed: () => '会议记录定稿了',
  resolutionEntrusted: (t) => `会上议定由您这一方承担：${withoutEndMark(t.text('what'))}${beforeZh(t.date('due'))}`,
  settledThere: (t) => `会上当场办好了一件事：${withoutEndMark(t.text('what'))}`,
  noAgreementRecorded: (t) => `这次没有商量出一致意见${becauseZh(t.text('reason'))}`,
  outcomeSent: () => '协商意见已送到有关单位',
  unitsReminded: () => '协商意见还没有答复，请尽快答复',
  milestonePlanned: (t) => `定下一个节点：${withoutEndMark(t.text('what'))}，${t.date('due')}前做到`,
  milestoneReached: (t) => `一个节点做到了：${t.text('what')}`,
  taskContradicted: () => '有居民说一项任务的情况不是这样，请看',
  contradictionAnswered: (t) =>
    `${t.is('upheld', true) ? '居民说得对，任务接着办' : '回应了居民的不同说法'}${becauseZh(t.text('answer'))}`,
  resolutionAnswered: (t) =>
    t.is('verdict', 'adopted')
      ? `有单位采纳了一项协商意见${beforeZh(t.date('due'))}`
      : t.is('verdict', 'partly')
        ? `有单位部分采纳了一项协商意见${beforeZh(t.date('due'))}`
        : '有单位没有采纳一项协商意见，说明了原因',
  outcomeAnswered: (t) =>
    t.is('verdict', 'adopted')
      ? '有单位采纳了协商意见'
      : t.is('verdict', 'partly')
        ? '有单位部分采纳了协商意见'
        : '有单位没有采纳协商意见，说明了原因',
  taskReported: (t) => `落实的进度到了 ${t.text('progress')}%`,
  taskFinished: () => '单位报告办好了，等委员核实',
  taskConfirmed: () => '有一项办好了，委员已经核实',
  taskReturned: (t) => `还没办好，请接着办${becauseZh(t.text('reason'))}`,
  taskGivenUp: (t) => `有一项不再办理${becauseZh(t.text('reason'))}`,
  resultPublished: (t) => `结果公布了，请您在${t.date('windowEnds')}前评价`,
  followedUp: () => '委员上门回访了',
  handedIn: () => '有一步写好了，请您确认',
  advanced: (t) => `完成了一步，进入下一步${beforeZh(t.date('due'))}`,
  sentBack: (t) => `退回再完善${becauseZh(t.text('reason'))}`,
  paused: (t) => `暂停办理${becauseZh(t.text('reason'))}，${t.date('lookAgain')}再看`,
  pauseReminded: () => '到了再看的日子，请看看能不能接着办',
  resumed: (t) => `接着办理${beforeZh(t.date('due'))}`,
  extensionAsked: (t) => `申请延长 ${t.text('days')} 个工作日，请您审批`,
  extensionDecided: (t) =>
    t.is('granted', true) ? `同意延期到${t.date('due')}` : `没有同意延期${becauseZh(t.text('reason'))}`,
  urged: () => '有人催办',
  supervised: (t) => `督办${becauseZh(t.text('text'))}`,
  pressed: (t) => `有一件事超期了，请办理，并在${t.date('due')}前答复`,
  lateListed: (t) => `有一件超期的事要列入通报，请在${t.date('due')}前写一句说明`,
  pressingAnswered: (t) => `对超期的事有了答复${becauseZh(t.text('text'))}`,
  supervisionAnswered: (t) => `答复督办${becauseZh(t.text('text'))}`,
  noted: () => '有一条新的内部备注',
  settled: (t) => `已经现场办结，请您在${t.date('windowEnds')}前评价`,
  redirected: (t) => `转给${t.text('to')}办理，受理号 ${t.text('receipt')}`,
  redirectOutcomeRecorded: (t) => `转办有了结果${becauseZh(t.text('outcome'))}`,
  ended: (t) => `不再协商这件事${becauseZh(t.text('reason'))}`,
  closed: (t) => `办结归档${becauseZh(t.text('reason'))}`,
  secondLookReminded: () => '办结满三十天，请再去看一看',
  lookedAgain: (t) => (t.is('holds', true) ? '办结后回看，问题没有再出现' : '办结后回看，问题又出现了'),
  showcaseNamed: () => '有一件事推为优秀作业，请看看要不要公布',
  showcasePublished: () => '公布为优秀作业，评价全都附在旁边',
  showcaseTakenDown: (t) => `不再作为优秀作业${becauseZh(t.text('reason'))}`,
  reopened: (t) => `重新办理${becauseZh(t.text('reason'))}`,
  dueWarned: (t) => (t.is('light', 'red') ? '这一步已经超期，请尽快办理' : '这一步快到期了'),
  dueMoved: (t) => `工作日有调整${beforeZh(t.date('due'))}`,
  leadGone: (t) => `牵头的委员${goneWordsZh(t)}，等别的委员认领`,
  unitSucceeded: () => '单位合并，原来的事由并入后的单位接着办',
  groupSucceeded: () => '活动组合并，这件事由并入后的小组接着办',
}

const reportZh: Sentences<typeof reportEvents> = {
  submitted: (t) => `收到一条新诉求，请在${t.date('due')}前答复`,
  transferred: (t) => `转给另一个活动组，${t.date('due')}前答复`,
  accepted: () => '已受理，开始协商办理',
  merged: () => '和同一件事合在一起办理',
  settled: () => '已经现场办结，请您评价',
  redirected: (t) => `转给${t.text('name')}办理，受理号 ${t.text('receipt')}`,
  redirectOutcomeRecorded: () => '转办有了结果，请看',
  asked: (t) => `请您补充${becauseZh(t.text('question'))}`,
  added: () => '居民补充了情况，请接着答复',
  declined: (t) => `没有受理。${t.text('advice')}`,
  appealed: (t) => `居民提出申诉，请在${t.date('due')}前答复`,
  appealDecided: (t) => (t.is('upheld', true) ? '申诉成立，重新受理' : '申诉没有成立，请看答复'),
  withdrawn: () => '居民撤回了诉求',
  urged: () => '居民催办，请尽快答复',
  dueWarned: (t) => (t.is('light', 'red') ? '答复已经超期，请尽快答复' : '快到答复的日子了'),
  dueMoved: (t) => `工作日历有调整，答复日期改为${t.date('due')}`,
  groupSucceeded: () => '活动组合并，这条诉求由并入后的小组接着答复',
}

const lookedZh = { text: '文字', picture: '照片', voice: '录音' } as const
const partZh = (t: NoticeWords): string =>
  t.is('what', 'picture') ? lookedZh.picture : t.is('what', 'voice') ? lookedZh.voice : lookedZh.text

const checkZh = {
  checkHeld: (t: NoticeWords) => `您写的${partZh(t)}要请人看过才会公开，办理照常进行`,
  checkWaiting: (t: NoticeWords) => `有一段${partZh(t)}等您审核`,
  checkApproved: (t: NoticeWords) => `您写的${partZh(t)}审核通过了，大家可以看到`,
  flagHidden: (t: NoticeWords) => `您举报的${partZh(t)}看过了，已经不公开`,
  flagKept: (t: NoticeWords) => `您举报的${partZh(t)}看过了，没有违反约定，照常公开`,
  checkRefused: (t: NoticeWords) => `您写的${partZh(t)}没有公开${becauseZh(t.text('reason'))}`,
}

const beforeEn = (date: string): string => (date === '' ? '' : `, due ${date}`)
const checkedEn = (until: string): string =>
  until === '' ? '' : `; if you were there, please check the minutes before ${until}`
const becauseEn = (reason: string): string => (reason === '' ? '' : `: ${withoutEndMark(reason)}`)

const goneWordsEn = (t: NoticeWords): string =>
  t.is('why', 'suspended')
    ? 'is suspended'
    : t.is('why', 'disabled')
      ? 'has no account in use any more'
      : t.is('why', 'deleted')
        ? 'has deleted the account'
        : 'is a member no longer'

const matterEn: typeof matterZh = {
  opened: () => 'A new matter can be claimed',
  dispatchProposed: (t) => `A finding is to be handed over to ${t.text('name')}; please decide: ${t.text('what')}`,
  dispatchSent: (t) => `“${t.text('what')}” was handed over to ${t.text('name')}, to be answered by ${t.date('due')}`,
  dispatchKept: (t) => `The coordinator did not hand it over${becauseEn(t.text('reason'))}`,
  dispatchAnswered: (t) => `${t.text('name')} answered what was handed over${becauseEn(t.text('text'))}`,
  expertAsked: (t) => `An expert is asked for (${t.text('field')}); please offer one: ${t.text('what')}`,
  expertOffered: (t) => `You are asked to advise; please answer by ${t.date('due')}`,
  expertAnswered: (t) =>
    t.is('accepted', true) ? 'The expert will come' : `The expert cannot come${becauseEn(t.text('reason'))}`,
  expertAdvised: (t) => `An expert advised on ${t.date('date')}`,
  contributionEntered: () => 'A contribution waits for you to confirm it',
  effectEntered: (t) => `An effect waits for you to confirm it: ${t.text('what')}`,
  entryConfirmed: () => 'A contribution or an effect was confirmed',
  entryRefused: (t) => `The coordinator did not confirm it${becauseEn(t.text('reason'))}`,
  upkeepPlanned: (t) => `${t.text('who')} keeps it from now on, to be looked at again on ${t.date('until')}`,
  dueNear: (t) => `Something is due ${t.date('due')}; please answer or finish it in time`,
  openedFrom: () => 'A new matter can be claimed',
  imported: () => 'A matter that you lead came in here',
  reportMerged: () => 'Another resident reported the same',
  claimed: () => 'A member claimed it and leads it',
  assigned: () => 'A member was asked to lead it',
  joined: () => 'A member joined',
  left: () => 'A member left',
  released: (t) => `The lead gave the claim back${becauseEn(t.text('reason'))}`,
  handedOver: (t) => `Another member leads now${becauseEn(t.text('reason'))}`,
  claimWidened: (t) =>
    t.is('scope', 'assign')
      ? 'Nobody has claimed it; please assign a member'
      : 'Nobody has claimed it; every member of the district may now',
  visitAdded: (t) => `Members visited ${t.text('households')} households`,
  partyInvited: () => 'You are invited to talk it over',
  concernedInvited: () => 'You reported or support this: please come and talk it over',
  partyAnswered: (t) => (t.is('accepted', true) ? 'Somebody will take part' : 'Somebody cannot take part'),
  meetingScheduled: (t) => `Meeting at ${t.text('place')}, ${t.moment('startsAt')}`,
  meetingCancelled: (t) => `The meeting was cancelled${becauseEn(t.text('reason'))}`,
  meetingClosed: (t) => `The meeting was held with ${t.text('attendance')} people${checkedEn(t.moment('objectUntil'))}`,
  minutesWritten: (t) => `The minutes were changed; please check them before ${t.moment('objectUntil')}`,
  minutesObjected: () => 'Somebody objects to the minutes; please answer',
  objectionAnswered: (t) => `An objection to the minutes was answered${becauseEn(t.text('answer'))}`,
  minutesFixed: () => 'The minutes stand',
  resolutionEntrusted: (t) => `Your side took on: ${withoutEndMark(t.text('what'))}`,
  settledThere: (t) => `Done at the table: ${withoutEndMark(t.text('what'))}`,
  noAgreementRecorded: (t) => `No agreement this time${becauseEn(t.text('reason'))}`,
  outcomeSent: () => 'The outcome was sent to the units',
  unitsReminded: () => 'The outcome is not answered yet; please answer soon',
  milestonePlanned: (t) => `A milestone was set: ${withoutEndMark(t.text('what'))}, by ${t.date('due')}`,
  milestoneReached: (t) => `A milestone was reached: ${t.text('what')}`,
  taskContradicted: () => 'A resident says that a task is not as told; please look',
  contradictionAnswered: (t) =>
    `${t.is('upheld', true) ? 'A resident was right, the work goes on' : 'A resident was answered'}${becauseEn(t.text('answer'))}`,
  resolutionAnswered: (t) =>
    t.is('verdict', 'declined')
      ? 'A unit declined a resolution and gave its reason'
      : t.is('verdict', 'partly')
        ? 'A unit adopted a resolution in part'
        : 'A unit adopted a resolution',
  outcomeAnswered: (t) =>
    t.is('verdict', 'adopted')
      ? 'A unit adopted the outcome'
      : t.is('verdict', 'partly')
        ? 'A unit adopted part of the outcome'
        : 'A unit declined the outcome and said why',
  taskReported: (t) => `Progress: ${t.text('progress')}%`,
  taskFinished: () => 'A unit reports a task done; please check',
  taskConfirmed: () => 'A task is done and was checked',
  taskReturned: (t) => `Not done yet, please go on${becauseEn(t.text('reason'))}`,
  taskGivenUp: (t) => `A task was given up${becauseEn(t.text('reason'))}`,
  resultPublished: (t) => `The result is public; please rate it by ${t.date('windowEnds')}`,
  followedUp: () => 'A follow-up visit was paid',
  handedIn: () => 'A step was handed in; please confirm',
  advanced: (t) => `A step is complete, the next begins${beforeEn(t.date('due'))}`,
  sentBack: (t) => `Sent back${becauseEn(t.text('reason'))}`,
  paused: (t) => `Paused${becauseEn(t.text('reason'))}; again on ${t.date('lookAgain')}`,
  pauseReminded: () => 'The day has come to look at it again',
  resumed: (t) => `Resumed${beforeEn(t.date('due'))}`,
  extensionAsked: (t) => `${t.text('days')} more working days are asked for; please decide`,
  extensionDecided: (t) =>
    t.is('granted', true)
      ? `More time until ${t.date('due')}`
      : `More time was not given${becauseEn(t.text('reason'))}`,
  urged: () => 'Somebody urged it',
  supervised: (t) => `Under supervision${becauseEn(t.text('text'))}`,
  pressed: (t) => `Something is late; please act and answer${beforeEn(t.date('due'))}`,
  lateListed: (t) => `Something late goes into the bulletin; please write a sentence on it${beforeEn(t.date('due'))}`,
  pressingAnswered: () => 'There is an answer on what is late',
  supervisionAnswered: (t) => `Answer to the supervision${becauseEn(t.text('text'))}`,
  noted: () => 'There is a new internal note',
  settled: (t) => `Settled on the spot; please rate it by ${t.date('windowEnds')}`,
  redirected: (t) => `Passed on to ${t.text('to')}, receipt ${t.text('receipt')}`,
  redirectOutcomeRecorded: (t) => `There is an outcome${becauseEn(t.text('outcome'))}`,
  ended: (t) => `The consultation was ended${becauseEn(t.text('reason'))}`,
  closed: (t) => `Closed${becauseEn(t.text('reason'))}`,
  secondLookReminded: () => 'Thirty days have passed since closing; please look again',
  lookedAgain: (t) => (t.is('holds', true) ? 'A second look: still solved' : 'A second look: the problem is back'),
  showcaseNamed: () => 'A matter is named as good work; please decide whether to publish it',
  showcasePublished: () => 'Published as good work, with every verdict beside it',
  showcaseTakenDown: (t) => `No longer shown as good work${becauseEn(t.text('reason'))}`,
  reopened: (t) => `Taken up again${becauseEn(t.text('reason'))}`,
  dueWarned: (t) => (t.is('light', 'red') ? 'This step is overdue; please act' : 'This step is due soon'),
  dueMoved: (t) => `The calendar of working days has changed${beforeEn(t.date('due'))}`,
  leadGone: (t) => `The member who led ${goneWordsEn(t)}; another can claim it`,
  unitSucceeded: () => 'Units were merged; the new one goes on with what was theirs',
  groupSucceeded: () => 'Groups were merged; the new one goes on with this',
}

const reportEn: typeof reportZh = {
  submitted: (t) => `A new report; please answer by ${t.date('due')}`,
  transferred: (t) => `Passed to another group; an answer is due by ${t.date('due')}`,
  accepted: () => 'Accepted; the consultation begins',
  merged: () => 'Merged with the same matter',
  settled: () => 'Settled on the spot; please rate it',
  redirected: (t) => `Passed on to ${t.text('name')}, receipt ${t.text('receipt')}`,
  redirectOutcomeRecorded: () => 'There is an outcome',
  asked: (t) => `You are asked for something${becauseEn(t.text('question'))}`,
  added: () => 'The resident added something; please go on',
  declined: (t) => `Not accepted. ${t.text('advice')}`,
  appealed: (t) => `A resident appealed; please answer by ${t.date('due')}`,
  appealDecided: (t) => (t.is('upheld', true) ? 'The appeal was upheld' : 'The appeal was not upheld; see the answer'),
  withdrawn: () => 'The resident withdrew the report',
  urged: () => 'The resident urged; please answer soon',
  dueWarned: (t) => (t.is('light', 'red') ? 'The answer is overdue' : 'The answer is due soon'),
  dueMoved: (t) => `The calendar has changed; the answer is due by ${t.date('due')}`,
  groupSucceeded: () => 'Groups were merged; the new one goes on with this report',
}

const partEn = (t: NoticeWords): string =>
  t.is('what', 'picture') ? 'picture' : t.is('what', 'voice') ? 'recording' : 'text'

const checkEn: typeof checkZh = {
  checkHeld: (t) => `Somebody has to look at your ${partEn(t)} before others see it; the work goes on meanwhile`,
  checkWaiting: (t) => `A ${partEn(t)} waits for you to look at it`,
  checkApproved: (t) => `Your ${partEn(t)} was approved; everybody can see it`,
  flagHidden: (t) => `The ${partEn(t)} you told of is no longer shown`,
  flagKept: (t) => `The ${partEn(t)} you told of was looked at and may stay`,
  checkRefused: (t) => `Your ${partEn(t)} is not shown${becauseEn(t.text('reason'))}`,
}

export const zhCn = { matter: matterZh, report: reportZh, check: checkZh }
export const en = { matter: matterEn, report: reportEn, check: checkEn } satisfies typeof zhCn
