// The words about oneself, in Chinese: signing in, messages, settings, one's data, who runs this.

import type { MatterEventType } from '@domain/matter/event'
import type { Role } from '@domain/people/role'
import type { ReportEventType } from '@domain/report/event'

/** What a message mentions; a field may be missing. */
export interface NoticeWords {
  readonly text: (field: string) => string
  readonly date: (field: string) => string
  readonly moment: (field: string) => string
  readonly is: (field: string, value: string | boolean) => boolean
}
type Sentence = (told: NoticeWords) => string

const before = (date: string): string => (date === '' ? '' : `，${date}前完成`)
const because = (reason: string): string => (reason === '' ? '' : `：${reason.replace(/[。.；;，,]+$/, '')}`)

const matter: Record<MatterEventType, Sentence> = {
  opened: () => '有一件新的协商事项，可以认领',
  reportMerged: () => '又有居民提到同一件事',
  reportLeft: () => '有居民撤回了自己提的那一份',
  claimed: () => '有委员认领了，开始牵头协商',
  assigned: () => '已请一位委员牵头协商',
  joined: () => '有委员参与协办',
  left: () => '有委员不再协办',
  released: (t) => `牵头的委员退回了认领${because(t.text('reason'))}`,
  handedOver: (t) => `换了牵头的委员${because(t.text('reason'))}`,
  claimWidened: (t) =>
    t.is('scope', 'assign') ? '还没有人认领，请指派一位委员' : '还没有人认领，现在全区县的委员都可以认领',
  topicWritten: () => '写清了要商量的问题',
  planWritten: () => '写好了协商方案',
  visitAdded: (t) => `委员上门走访了 ${t.text('households')} 户`,
  findingsWritten: () => '写下了调研情况',
  partyInvited: () => '请您一起来商量',
  concernedInvited: () => '您提过或支持的这件事，请您一起来商量',
  partyAnswered: (t) => (t.is('accepted', true) ? '有一方答应参加' : '有一方不能参加'),
  meetingScheduled: (t) => `定于${t.moment('startsAt')}在${t.text('place')}开协商会`,
  meetingCancelled: (t) => `协商会不开了${because(t.text('reason'))}`,
  meetingClosed: (t) => `开了协商会，${t.text('attendance')} 人参加`,
  minutesWritten: (t) => `会议记录改过了，请您在${t.moment('objectUntil')}前核对`,
  minutesObjected: () => '有人对会议记录提出异议，请答复',
  objectionAnswered: (t) => `对会议记录的异议有了答复${because(t.text('answer'))}`,
  minutesFixed: () => '会议记录定稿了',
  resolutionAdded: () => '议定了一项要办的事',
  noAgreementRecorded: (t) => `这次没有商量出一致意见${because(t.text('reason'))}`,
  outcomeSent: () => '协商意见已送到有关单位',
  unitsReminded: () => '协商意见还没有答复，请尽快答复',
  milestonePlanned: (t) => `定下一个节点：${t.text('what')}，${t.date('due')}前做到`,
  milestoneReached: (t) => `一个节点做到了：${t.text('what')}`,
  taskContradicted: () => '有居民说一项任务的情况不是这样，请看',
  contradictionAnswered: (t) =>
    `${t.is('upheld', true) ? '居民说得对，任务接着办' : '回应了居民的不同说法'}${because(t.text('answer'))}`,
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
  supervisionAnswered: (t) => `答复督办${because(t.text('text'))}`,
  noted: () => '有一条新的内部备注',
  settled: (t) => `已经现场办结，请您在${t.date('windowEnds')}前评价`,
  redirected: (t) => `转给${t.text('to')}办理，受理号 ${t.text('receipt')}`,
  redirectOutcomeRecorded: (t) => `转办有了结果${because(t.text('outcome'))}`,
  ended: (t) => `不再协商这件事${because(t.text('reason'))}`,
  closed: (t) => `办结归档${because(t.text('reason'))}`,
  secondLookReminded: () => '办结满三十天，请再去看一看',
  lookedAgain: (t) => (t.is('holds', true) ? '办结后回看，问题没有再出现' : '办结后回看，问题又出现了'),
  reopened: (t) => `重新办理${because(t.text('reason'))}`,
  dueWarned: (t) => (t.is('light', 'red') ? '这一步已经超期，请尽快办理' : '这一步快到期了'),
}

const report: Record<ReportEventType, Sentence> = {
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
}

const looked = { text: '文字', picture: '照片', voice: '录音' } as const
const part = (t: NoticeWords): string =>
  t.is('what', 'picture') ? looked.picture : t.is('what', 'voice') ? looked.voice : looked.text

const check = {
  checkHeld: (t: NoticeWords) => `您写的${part(t)}要请人看过才会公开，办理照常进行`,
  checkWaiting: (t: NoticeWords) => `有一段${part(t)}等您审核`,
  checkApproved: (t: NoticeWords) => `您写的${part(t)}审核通过了，大家可以看到`,
  checkRefused: (t: NoticeWords) => `您写的${part(t)}没有公开${because(t.text('reason'))}`,
}

const role: Record<Role, string> = {
  member: '政协委员',
  coordinator: '召集人',
  office: '政协办公室',
  chair: '主席会议成员',
  unit: '承办单位',
  expert: '专家',
}

export const account = {
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
  signIn: {
    title: '登录',
    text: '用手机号登录，不用密码。手机号加密保存，不会公开。',
    phone: '手机号',
    phoneWrong: '请写 11 位手机号',
    getCode: '获取验证码',
    again: (seconds: number) => `${seconds} 秒后可以再要一次`,
    getAgain: '没收到？再发一次',
    sentTo: (phone: string) => `验证码已发到 ${phone}`,
    code: '验证码',
    codeHint: '短信里的 6 位数字',
    codeWrong: '请写 6 位数字',
    send: '登录',
    done: (name: string) => `${name}，您好`,
    doneNoName: '已登录',
    demo: '演示登录',
    demoText: '这里是演示，不用手机号。点一个身份进去看看，写的内容只用于演示。',
    demoAs: {
      resident: { name: '居民', what: '提一件事，看进展，评价结果' },
      memberA: { name: '政协委员甲', what: '认领、牵头八步协商' },
      memberB: { name: '政协委员乙', what: '同一个小组的另一位委员' },
      coordinator: { name: '召集人', what: '答复诉求，确认每一步' },
      office: { name: '政协办公室', what: '管理小组、人员、联络点，督办' },
      unit: { name: '承办单位', what: '答复协商意见，报告落实进度' },
    },
    agree: '登录就是同意',
    privacy: '隐私说明',
    notNow: '不登录，完全匿名提交',
  },
  setting: {
    title: '设置',
    me: '我的账号',
    signedOut: '还没有登录',
    signIn: '登录',
    signOut: '退出登录',
    signOutTitle: '退出登录？',
    signOutText: '没写完的、等着发送的都还在这部手机上。',
    name: '怎么称呼您',
    nameHint: '选填。只有负责办理的人看得到',
    nameSaved: '称呼已保存',
    nameLong: '称呼太长了，请短一些',
    look: '显示',
    elder: '长辈版',
    elderHint: '字更大，按钮更大，首页只留三个大按钮',
    scale: '字号',
    scales: { '1': '标准', '1.2': '大', '1.4': '特大' },
    theme: '颜色',
    themes: { auto: '跟随系统', light: '浅色', dark: '深色' },
    language: '语言',
    languages: { 'zh-cn': '中文', en: 'English' },
    data: '我的信息',
    sessions: '在哪些设备上登录了',
    reveals: '谁看过我的联系方式',
    mine: '导出和删除',
    about: '关于',
    privacy: '隐私说明',
    runBy: '谁在办、怎么投诉',
  },
  session: {
    title: '登录的设备',
    text: '不认识的设备，请让它退出。',
    current: '这台设备',
    since: (moment: string) => `${moment}登录`,
    seen: (moment: string) => `最近使用 ${moment}`,
    end: '让它退出',
    endTitle: '让这台设备退出？',
    endText: '那台设备要再用，得重新登录。',
    ended: '已退出',
    unknown: '没有名字的设备',
  },
  reveal: {
    title: '谁看过我的联系方式',
    text: '只有负责您那件事的委员和召集人能看，每看一次都记在这里。',
    none: '还没有人看过',
    noneText: '有人看您的联系方式时，会记在这里，删不掉。',
    row: (who: string, what: string) => `${who}（${what}）`,
    about: (number: string) => `为了编号 ${number}`,
    role,
  },
  mine: {
    title: '导出和删除',
    export: '导出我的全部信息',
    exportText: '您提的、评价过的、登录记录、谁看过您的联系方式，都在一个文件里（JSON）。',
    exportAct: '导出',
    fileName: '来商量-我的信息.json',
    exported: '导出好了',
    exportSaved: '文件已打开，可以转发或收藏',
    delete: '删除我的信息',
    deleteText:
      '您的手机号、称呼、诉求的文字和照片都会删掉，也会退出登录。已经合并成协商事项的，事项还在，但不再和您有关。删了找不回来。',
    deleteAct: '删除我的信息',
    deleteTitle: '真的删除吗？',
    deleteConfirm: '全部删除',
    deleted: (reports: number, photos: number) => `已删除 ${reports} 条诉求、${photos} 张照片`,
    lastOffice: '您是政协办公室唯一的管理人员，请先添加别人，再删除自己。',
  },
  privacy: {
    title: '隐私说明',
    parts: [
      {
        title: '收集什么，为什么',
        text: '手机号：登录用，也方便负责办理的人联系您。加密保存，不公开。\n您写的文字、照片、录音、地点：用来弄清是什么事、在哪里。照片里的拍摄位置等信息，存下来之前就去掉了。\n不收集通讯录，不记录行踪，没有广告。',
      },
      {
        title: '谁看得到',
        text: '您提的原话，只有答复您的召集人、负责办理的委员和政协办公室看得到。\n受理以后公开的事项，由召集人另写，不带您的名字（除非您选了公开名字）。没有受理的诉求，位置只保留到大约一百米。\n联系方式只有牵头的委员和召集人看得到，每看一次都有记录，您随时查得到。',
      },
      {
        title: '完全匿名',
        text: '选完全匿名，不用登录，我们不知道您是谁，也没法联系您。查询码是唯一的凭证。',
      },
      { title: '您的权利', text: '在“设置”里可以导出、更正、删除自己的信息，也可以让任何一台设备退出登录。' },
    ],
    organiser: (name: string, phone: string) => `负责单位：${name}，电话 ${phone}`,
  },
  about: {
    title: '谁在办、怎么投诉',
    organiser: '主办单位',
    phone: '电话',
    call: '打电话',
    filing: '备案号',
    noFiling: '还没有备案号',
    complaints: '投诉和建议',
    complaintsText: '对这个平台、对办理情况有意见，请找这里。',
    what: '来商量是什么',
    whatText:
      '居民扫码说出身边的事，政协委员认领，请居民、有关单位一起到现场商量。每件事走八步，每一步都公开，最后由居民评价。',
    rules: '我们的约定',
    rulesText: '不给委员排名，不要求打卡、定位，不看在线时间。您的每一份评价都算数，谁也改不了。',
    demo: '这里是演示，数据都不是真的。',
  },
}
