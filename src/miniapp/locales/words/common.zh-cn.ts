// What every page may say, in Chinese: the names of the app, its places and the things it is about.

import type { MatterStatus, MeetingForm, OriginKind, Verdict } from '@domain/matter/choice'
import type { PartyKind } from '@domain/party/kind'
import type { Role } from '@domain/people/role'

const status: Record<MatterStatus, string> = {
  open: '办理中',
  paused: '已暂停',
  closed: '已办结',
  ended: '已终止',
  redirected: '已转办',
}

const role: Record<Role, string> = {
  member: '政协委员',
  coordinator: '召集人',
  office: '政协办公室',
  chair: '主席会议成员',
  unit: '承办单位',
  expert: '专家',
  secretariat: '两办督查',
  auditor: '审计员',
  steward: '站点联络员',
}

const meetingForm: Record<MeetingForm, string> = {
  courtyard: '场院会',
  hamlet: '屋场会',
  bench: '板凳会',
  discussion: '恳谈会',
  onSite: '现场会',
  remote: '远程协商',
}

const party: Record<PartyKind, string> = {
  resident: '居民',
  unit: '单位',
  member: '委员',
  expert: '专家',
  community: '社区',
  enterprise: '企业',
}

/** Where a matter comes from when no report began it. */
const origin: Record<OriginKind, string> = {
  visit: '走访调研',
  unit: '村、社区或单位',
  programme: '年度协商计划',
  paper: '提案等建言',
  oversight: '民主监督',
  dispatch: '其他单位来件',
}

const verdict: Record<Verdict, string> = { adopted: '采纳', partly: '部分采纳', declined: '未采纳' }

export const common = {
  name: '来商量',
  slogan: '身边的事，大家一起商量着办',
  places: '主要栏目',
  home: '首页',
  matters: '协商事项',
  mine: '我的事',
  notices: '消息',
  work: '工作台',
  unread: (n: number) => `${n} 条未读`,
  status,
  role,
  resident: '居民',
  meetingForm,
  party,
  origin,
  verdict,
  comma: '、',
  colon: '：',
  photos: '照片',
  saved: '已保存',
  sent: '已提交',
  queued: '现在没有网，已存好，有网自动提交',
  guideNotOpened: '微信没有打开隐私指引。内容也写在「隐私说明」里',
  phoneCopied: (phone: string) => `号码 ${phone} 已复制`,
  phoneIs: (phone: string) => `请拨打 ${phone}`,
  singlePage: '这里只能看这一页。点屏幕下方“前往小程序”，就能接着看、接着提',
  notOpened: '这一页没有打开，请检查网络，再点一次',
  draftFound: '上次没写完的内容还在',
}
