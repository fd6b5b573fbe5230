// The words inside the components, in Chinese.

import type { Awaited, Light } from '@domain/calendar/light'
import type { Score } from '@domain/evaluation/rating'
import type { Seat } from '../../components/seat'

const light = {
  until: { step: '这一步', claim: '认领', answer: '答复', appeal: '申诉答复' } satisfies Record<Awaited, string>,
  state: { green: '正常', yellow: '快到期', red: '已超期' } satisfies Record<Light, string>,
  name: (now: Light, until: Awaited): string => `${light.until[until]}${light.state[now]}`,
  /** where there is room for no more, as in a table */
  short: (days: number): string => (days < 0 ? `超 ${-days} 天` : days === 0 ? '今天' : `剩 ${days} 天`),
  left: (days: number, until: Awaited): string =>
    `${light.until[until]}${days > 0 ? `还剩 ${days} 个工作日` : days === 0 ? '今天到期' : `已超期 ${-days} 个工作日`}`,
}

const seat: Record<Seat, string> = {
  done: '已完成',
  present: '正在进行',
  stopped: '到这一步为止',
  later: '还没开始',
}

const scores: Record<Score, string> = { 1: '很不满意', 2: '不满意', 3: '一般', 4: '满意', 5: '很满意' }

export const kit = {
  light,
  ring: {
    number: (n: number) => `第 ${n} 步`,
    sentence: (n: number, name: string, daysLeft: number | null | undefined, until: Awaited) =>
      `第 ${n} 步，共 8 步：${name}${typeof daysLeft === 'number' ? `，${light.left(daysLeft, until)}` : ''}`,
    finished: '八步都已完成',
    stopped: (status: string, n: number, name: string) => `${status}，走到第 ${n} 步${name}为止`,
    until: (n: number, name: string) => `到第 ${n} 步${name}为止`,
    seat: (n: number, name: string, state: Seat) => `第 ${n} 步 ${name}，${seat[state]}`,
  },
  field: {
    optional: '选填',
    left: (n: number) => `还可以写 ${n} 个字`,
    over: (n: number) => `多了 ${n} 个字，请删短一些`,
    choose: '请选择',
    met: '已有',
    missing: '还缺',
  },
  photo: {
    nth: (n: number, of: number) => `第 ${n} 张，共 ${of} 张照片`,
    add: '拍照或选照片',
    count: (n: number, max: number) => `${n} / ${max}`,
    open: (n: number) => `查看第 ${n} 张照片`,
    remove: (n: number) => `去掉第 ${n} 张照片`,
    retry: '重新上传',
    cover: (parts: number) => (parts === 0 ? '遮盖' : `已盖 ${parts} 处`),
    coverOf: (n: number, parts: number) => `遮盖第 ${n} 张照片的人脸、车牌等${parts === 0 ? '' : `，已盖 ${parts} 处`}`,
    unseen: '这里看不到，照样能提交',
    sending: '正在上传照片',
    before: '办理前',
    after: '办理后',
  },
  voice: {
    broken: '录音中断了，请再录一次，或者打字。',
    start: '点一下，开始说话',
    stop: (seconds: number) => `正在录音 ${seconds} 秒，点一下停止`,
    play: (seconds: number) => `听一听（${seconds} 秒）`,
    remove: '删掉重录',
  },
  place: {
    map: '在地图上看',
    noMap: '地图没有打开，请再点一次',
    example: '例如：岩子河菜市场东门口',
    here: '标出位置',
    again: '重新标位置',
    check: '看看准不准',
    exact: '位置已标好，公开时只显示大概位置',
  },
  refused: {
    open: '去打开权限',
    location: {
      guide: '您没有同意隐私指引，地图没有打开。写清楚地点就可以；想标位置，再点一次会重新问您。',
      permission: '没有允许使用位置，地图打不开。写清楚地点就可以；想标位置，请打开权限。',
      system: '手机没有允许微信使用位置。请在手机的设置里打开，或者写清楚地点。',
      browser: '浏览器没有允许使用位置。请在地址栏的网站设置里打开，或者写清楚地点。',
      failed: '没能取得位置。写清楚地点就可以，不影响提交。',
    },
    camera: {
      guide: '您没有同意隐私指引，相机和相册没有打开。不放照片也能提交；想放，再点一次会重新问您。',
      permission: '没有允许使用相机或相册。不放照片也能提交；想放，请打开权限。',
      system: '手机没有允许微信使用相机或相册。请在手机的设置里打开；不放照片也能提交。',
      browser: '浏览器没有允许使用相机。请在地址栏的网站设置里打开；不放照片也能提交。',
      failed: '没能打开相机或相册，请再点一次。不放照片也能提交。',
    },
    microphone: {
      guide: '您没有同意隐私指引，没有开始录音。可以打字；想说，再点一次会重新问您。',
      permission: '没有允许使用麦克风。可以打字；想说，请打开权限。',
      system: '手机没有允许微信使用麦克风。请在手机的设置里打开，或者打字。',
      browser: '浏览器没有允许使用麦克风。请在地址栏的网站设置里打开，或者打字。',
      failed: '麦克风没有打开，请再点一次，或者打字。',
    },
  },
  flag: { act: '举报', of: (what: string) => `举报：${what}` },
  private: {
    found: (numbers: readonly string[]) => `里面有电话或身份证号：${numbers.join('、')}`,
    cover: '遮住',
  },
  code: {
    once: '查询码只显示这一次',
    keep: '请抄下来或截屏。没有它就查不到进展，也补不回来。',
    copy: '复制查询码',
    copied: '已复制',
  },
  act: {
    done: '好了',
    fold: '收起',
    unfold: '看全文',
    back: '返回',
    home: '回首页',
    close: '关闭',
    cancel: '先不了',
    retry: '再试一次',
    more: '看更多',
    save: '保存',
    send: '提交',
    next: '下一步',
    signIn: '去登录',
    copyPhone: '复制号码',
    skip: '跳到正文',
    discard: '不要了',
  },
  state: {
    loading: '正在加载',
    end: '就是这些了',
    failed: '没能打开',
    offline: '现在连不上网',
    notFound: '没有找到',
    noPermission: '这里需要权限',
  },
  network: {
    weak: '网络不太好，内容会先保存好。',
    offline: '没有网络，您写的内容都保存着。',
    waiting: (n: number) => `有 ${n} 份等着发送，有网就自动发。`,
    full: '手机给来商量的地方存满了，新写的没法先存着。请连上网直接提交，或清掉等着发送里不要的。',
    show: '查看',
  },
  rating: { score: (n: number, word: string) => `${n} 分，${word}`, scoreHint: '请点一颗星', scores },
  aloud: { start: '读给我听', stop: '不用读了', language: 'zh-CN' },
  setting: { elderEnter: '长辈版', elderLeave: '退出长辈版' },
}
