// The words of what is done to several at once, in Chinese.

import type { BulkState } from '@domain/desk/bulk'

const state: Record<BulkState, string> = {
  waiting: '等着办',
  running: '正在办',
  done: '办好了',
  takenBack: '已撤回',
}

export const deskBulk = {
  chosen: (n: number) => `已选 ${n} 件`,
  here: (n: number) => `这里的 ${n} 件一起`,
  clear: '不选了',
  back: '回到列表',
  mode: {
    merge: '合并',
    accept: '分别受理',
    answer: '一样答复',
    assign: '指派',
    confirm: '确认',
    review: '写审查意见',
    admit: '立案',
    join: '并案',
    convert: '转办',
  },
  state,
  waits: (n: number, seconds: number) => `${n} 件将在 ${seconds} 秒后办理，现在还可以撤回`,
  waitsAnyhow: '关掉页面也会照办。',
  running: (n: number) => `正在办 ${n} 件……`,
  done: (n: number) => `${n} 件都办好了`,
  partly: (done: number, refused: number) => `办好 ${done} 件，${refused} 件没有办成：`,
  takeBack: '撤回',
  takenBack: '已撤回，什么都没有办',
  gotIt: '知道了',
  merge: {
    title: '合并成一件',
    alike: (n: number) => `把相近的 ${n} 件也选上`,
    noAlike: '没有别的相近诉求',
    side: '并排看',
    into: '合到哪里',
    fresh: '一件新的协商事项',
    freshText: '下面写的会公开，请用您自己的话写，不照抄原话。第一件开成事项，其余并入。',
    act: (n: number) => `合并这 ${n} 件`,
    few: '至少选一件；合成新事项至少选两件',
  },
  accept: {
    title: '分别受理',
    text: '每件成为一件协商事项，标题和说明会公开。',
    act: (n: number) => `受理这 ${n} 件`,
    missing: '每件都要写标题、说明、类别和地点',
  },
  answer: {
    title: '一样答复',
    text: '每位提出人各收到一份。想法不同的请逐件答复。',
    how: '怎么答复',
    act: (n: number) => `答复这 ${n} 件`,
  },
  assign: {
    title: '指派给一位委员',
    text: '点名字就指派，10 秒内可以撤回。名字旁是现在牵头的件数，按名册排列。',
    load: (n: number) => `在办 ${n} 件`,
  },
  confirm: { title: '确认这一步', act: (n: number) => `确认这 ${n} 件` },
  proposal: {
    title: { review: '写审查意见', admit: '立案', join: '并案办理', convert: '转为其他件' },
    text: {
      review: '同样的意见分别记在每一件上。初审和复审要由两个人来做。',
      admit: '给每件选一个类别，立案后按先后得到编号。',
      join: '点主案：其余各件与它一并办理，各自保留编号、分别答复。',
      convert: '转办后提案到此为止，提案人会收到告知。',
    },
    act: {
      review: (n: number) => `给这 ${n} 件写上意见`,
      admit: (n: number) => `立案这 ${n} 件`,
      join: (n: number) => `其余 ${n} 件并入这件`,
      convert: (n: number) => `转办这 ${n} 件`,
    },
    areaMissing: '还有没选类别的',
    because: (number: string) => `与 ${number} 反映同一件事，一并办理。`,
  },
  untitled: '（没有标题）',
}
