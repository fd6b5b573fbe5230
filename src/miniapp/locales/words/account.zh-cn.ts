// The words of the account: what one is told, and how words and pictures are reported, in Chinese.

import { zhCn as told } from './notice'

export const account = {
  flag: {
    title: '举报',
    text: '告诉政协办公室，这里有不该公开的内容。会有人看，看过会告诉您结果。写的人不会知道是谁举报的。',
    signIn: '登录后可以举报',
    signInText: '结果要告诉您。写的人不会知道是谁举报的。',
    gone: '没有找到要举报的内容',
    goneText: '它可能已经不公开了。',
    form: {
      label: { kind: '举报什么', reason: '为什么举报', note: '想说明的' },
      hint: { note: '只有审核的人看得到' },
      option: {
        kind: { statement: '意见', remark: '发言', words: '文字', pictures: '照片', report: '诉求' },
        reason: {
          abuse: '辱骂、人身攻击',
          privacy: '泄露隐私',
          untrue: '不是事实',
          advert: '广告',
          illegal: '违法违规',
          other: '其他',
        },
      },
      fault: { reason: { missing: '请选一个原因' } },
    },
    send: '举报',
    done: '已举报，看过会告诉您结果',
  },
  notice: {
    ...told,
    other: '有了新进展',
    none: '还没有消息',
    noneText: '您提的、关心的事有了进展，会在这里告诉您。',
    unread: '未读',
    who: { unitId: '承办单位' } as Readonly<Record<string, string>>,
    readAll: '全部标为已读',
    kind: { matter: '协商事项', report: '我提的' },
    signIn: '登录后看消息',
    signInText: '进展、请您补充、请您评价，都会在这里。',
  },
}
