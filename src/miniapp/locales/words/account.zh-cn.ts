// The words of messages, in Chinese.

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

const before = (date: string): string => (date === '' ? '' : `，${date}前完成`)
const checked = (until: string): string => (until === '' ? '' : `，到会的请在${until}前核对会议记录`)
const because = (reason: string): string => (reason === '' ? '' : `：${withoutEndMark(reason)}`)

const goneWords = (t: NoticeWords): string =>
  t.is('why', 'suspended')
    ? '暂停履职'
    : t.is('why', 'disabled')
      ? '的账号停用了'
      : t.is('why', 'deleted')
        ? '注销了账号'
        : '不再担任委员'

const matter: Sentences<typeof matterEvents> = {
  opened: () => '有一件新的协商事项，可以认领',
  dispatchProposed: (t) => `有一项发现想转给${t.text('name')}，请您决定：${withoutEndMark(t.text('what'))}`,
  dispatchSent: (t) => `“${withoutEndMark(t.text('what'))}”转给了${t.text('name')}，请在${t.date('due')}前答复`,
  dispatchKept: (t) => `召集人没有同意转出${because(t.text('reason'))}`,
  dispatchAnswered: (t) => `${t.text('name')}答复了转去的事${because(t.text('text'))}`,
  expertAsked: (t) => `有一件事想请专家（${t.text('field')}），请推荐：${t.text('what')}`,
  expertOffered: (t) => `请您去出主意，请在${t.date('due')}前答复`,
  expertAnswered: (t) => (t.is('accepted', true) ? '专家答应来' : `专家不能来${because(t.text('reason'))}`),
  expertAdvised: (t) => `${t.date('date')}专家来出了主意`,
  contributionEntered: () => '有一笔共建投入，请您核实',
  effectEntered: (t) => `有一项成效请您核实：${t.text('what')}`,
  entryConfirmed: () => '召集人核实了一项共建投入或成效',
  entryRefused: (t) => `召集人没有核实这一项${because(t.text('reason'))}`,
  upkeepPlanned: (t) => `以后由${t.text('who')}来管，${t.date('until')}再看`,
  dueNear: (t) => `有一件事${t.date('due')}到期，请按时办好、答复`,
  openedFrom: () => '有一件新的协商事项，可以认领',
  imported: () => '您牵头的一件在办事项登记到这里了',
  reportMerged: () => '又有居民提到同一件事',
  claimed: () => '有委员认领了，开始牵头协商',
  assigned: () => '已请一位委员牵头协商',
  joined: () => '有委员参与协办',
  left: () => '有委员不再协办',
  released: (t) => `牵头的委员退回了认领${because(t.text('reason'))}`,
  handedOver: (t) => `换了牵头的委员${because(t.text('reason'))}`,
  claimWidened: (t) =>
    t.is('scope', 'assign') ? '还没有人认领，请指派一位委员' : '还没有人认领，现在全区县的委员都可以认领',
  visitAdded: (t) => `委员上门走访了 ${t.text('households')} 户`,
  partyInvited: () => '请您一起来商量',
  concernedInvited: () => '您提过或支持的这件事，请您一起来商量',
  partyAnswered: (t) => (t.is('accepted', true) ? '有一方答应参加' : '有一方不能参加'),
  meetingScheduled: (t) => `定于${t.moment('startsAt')}在${t.text('place')}开协商会`,
  meetingCancelled: (t) => `协商会不开了${because(t.text('reason'))}`,
  meetingClosed: (t) => `开了协商会，${t.text('attendance')} 人参加${checked(t.moment('objectUntil'))}`,
  minutesWritten: (t) => `会议记录改过了，请您在${t.moment('objectUntil')}前核对`,
  minutesObjected: () => '有人对会议记录提出异议，请答复',
  objectionAnswered: (t) => `对会议记录的异议有了答复${because(t.text('answer'))}`,
  minutesFixed: () => '会议记录定稿了',
  resolutionEntrusted: (t) => `会上议定由您这一方承担：${withoutEndMark(t.text('what'))}${before(t.date('due'))}`,
  settledThere: (t) => `会上当场办好了一件事：${withoutEndMark(t.text('what'))}`,
  noAgreementRecorded: (t) => `这次没有商量出一致意见${because(t.text('reason'))}`,
  outcomeSent: () => '协商意见已送到有关单位',
  unitsReminded: () => '协商意见还没有答复，请尽快答复',
  milestonePlanned: (t) => `定下一个节点：${withoutEndMark(t.text('what'))}，${t.date('due')}前做到`,
  milestoneReached: (t) => `一个节点做到了：${t.text('what')}`,
  taskContradicted: () => '有居民说一项任务的情况不是这样，请看',
  contradictionAnswered: (t) =>
    `${t.is('upheld', true) ? '居民说得对，任务接着办' : '回应了居民的不同说法'}${because(t.text('answer'))}`,
  resolutionAnswered: (t) =>
    t.is('verdict', 'adopted')
      ? `有单位采纳了一项协商意见${before(t.date('due'))}`
      : t.is('verdict', 'partly')
        ? `有单位部分采纳了一项协商意见${before(t.date('due'))}`
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
  taskReturned: (t) => `还没办好，请接着办${because(t.text('reason'))}`,
  taskGivenUp: (t) => `有一项不再办理${because(t.text('reason'))}`,
  resultPublished: (t) => `结果公布了，请您在${t.date('windowEnds')}前评价`,
  followedUp: () => '委员上门回访了',
  handedIn: () => '有一步写好了，请您确认',
  advanced: (t) => `完成了一步，进入下一步${before(t.date('due'))}`,
  sentBack: (t) => `退回再完善${because(t.text('reason'))}`,
  paused: (t) => `暂停办理${because(t.text('reason'))}，${t.date('lookAgain')}再看`,
  pauseReminded: () => '到了再看的日子，请看看能不能接着办',
  resumed: (t) => `接着办理${before(t.date('due'))}`,
  extensionAsked: (t) => `申请延长 ${t.text('days')} 个工作日，请您审批`,
  extensionDecided: (t) =>
    t.is('granted', true) ? `同意延期到${t.date('due')}` : `没有同意延期${because(t.text('reason'))}`,
  urged: () => '有人催办',
  supervised: (t) => `督办${because(t.text('text'))}`,
  pressed: (t) => `有一件事超期了，请办理，并在${t.date('due')}前答复`,
  lateListed: (t) => `有一件超期的事要列入通报，请在${t.date('due')}前写一句说明`,
  pressingAnswered: (t) => `对超期的事有了答复${because(t.text('text'))}`,
  supervisionAnswered: (t) => `答复督办${because(t.text('text'))}`,
  noted: () => '有一条新的内部备注',
  settled: (t) => `已经现场办结，请您在${t.date('windowEnds')}前评价`,
  redirected: (t) => `转给${t.text('to')}办理，受理号 ${t.text('receipt')}`,
  redirectOutcomeRecorded: (t) => `转办有了结果${because(t.text('outcome'))}`,
  ended: (t) => `不再协商这件事${because(t.text('reason'))}`,
  closed: (t) => `办结归档${because(t.text('reason'))}`,
  secondLookReminded: () => '办结满三十天，请再去看一看',
  lookedAgain: (t) => (t.is('holds', true) ? '办结后回看，问题没有再出现' : '办结后回看，问题又出现了'),
  showcaseNamed: () => '有一件事推为优秀作业，请看看要不要公布',
  showcasePublished: () => '公布为优秀作业，评价全都附在旁边',
  showcaseTakenDown: (t) => `不再作为优秀作业${because(t.text('reason'))}`,
  reopened: (t) => `重新办理${because(t.text('reason'))}`,
  dueWarned: (t) => (t.is('light', 'red') ? '这一步已经超期，请尽快办理' : '这一步快到期了'),
  dueMoved: (t) => `工作日有调整${before(t.date('due'))}`,
  leadGone: (t) => `牵头的委员${goneWords(t)}，等别的委员认领`,
  unitSucceeded: () => '单位合并，原来的事由并入后的单位接着办',
  groupSucceeded: () => '活动组合并，这件事由并入后的小组接着办',
}

const report: Sentences<typeof reportEvents> = {
  submitted: (t) => `收到一条新诉求，请在${t.date('due')}前答复`,
  transferred: (t) => `转给另一个活动组，${t.date('due')}前答复`,
  accepted: () => '已受理，开始协商办理',
  merged: () => '和同一件事合在一起办理',
  settled: () => '已经现场办结，请您评价',
  redirected: (t) => `转给${t.text('name')}办理，受理号 ${t.text('receipt')}`,
  redirectOutcomeRecorded: () => '转办有了结果，请看',
  asked: (t) => `请您补充${because(t.text('question'))}`,
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

const looked = { text: '文字', picture: '照片', voice: '录音' } as const
const part = (t: NoticeWords): string =>
  t.is('what', 'picture') ? looked.picture : t.is('what', 'voice') ? looked.voice : looked.text

const check = {
  checkHeld: (t: NoticeWords) => `您写的${part(t)}要请人看过才会公开，办理照常进行`,
  checkWaiting: (t: NoticeWords) => `有一段${part(t)}等您审核`,
  checkApproved: (t: NoticeWords) => `您写的${part(t)}审核通过了，大家可以看到`,
  flagHidden: (t: NoticeWords) => `您举报的${part(t)}看过了，已经不公开`,
  flagKept: (t: NoticeWords) => `您举报的${part(t)}看过了，没有违反约定，照常公开`,
  checkRefused: (t: NoticeWords) => `您写的${part(t)}没有公开${because(t.text('reason'))}`,
}

export const account = {
  flag: {
    title: '举报',
    text: '告诉政协办公室，这里有不该公开的内容。会有人看，看过会告诉您结果。写的人不会知道是谁举报的。',
    signIn: '登录后可以举报',
    signInText: '结果要告诉您。写的人不会知道是谁举报的。',
    gone: '没有找到要举报的内容',
    goneText: '它可能已经不公开了。',
    what: '举报什么',
    part: { statement: '意见', remark: '发言', words: '文字', pictures: '照片', report: '诉求' },
    why: '为什么举报',
    whyMissing: '请选一个原因',
    reason: {
      abuse: '辱骂、人身攻击',
      privacy: '泄露隐私',
      untrue: '不是事实',
      advert: '广告',
      illegal: '违法违规',
      other: '其他',
    },
    note: '想说明的',
    noteLong: '写得太长了，请删短一些',
    noteHint: '只有审核的人看得到',
    send: '举报',
    done: '已举报，看过会告诉您结果',
  },
  notice: {
    matter,
    report,
    check,
    other: '有了新进展',
    none: '还没有消息',
    noneText: '您提的、关心的事有了进展，会在这里告诉您。',
    unread: '未读',
    readAll: '全部标为已读',
    kind: { matter: '协商事项', report: '我提的' },
    signIn: '登录后看消息',
    signInText: '进展、请您补充、请您评价，都会在这里。',
  },
}
