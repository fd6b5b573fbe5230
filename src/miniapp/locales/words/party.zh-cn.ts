// Who comes to the table, in Chinese: inviting, answering, and who is still missing.

import type { Gap } from '@domain/party/balance'
import type { PartyKind } from '@domain/party/kind'
import { common } from './common.zh-cn'

const as: Record<PartyKind, string> = {
  resident: '居民',
  unit: '单位代表',
  member: '政协委员',
  expert: '专家',
  community: '社区（村）代表',
  enterprise: '企业、商户代表',
}

const gap: Record<Gap, string> = {
  affected: '还没有居民答应来。受影响的人不在，定下来的事不算商量出来的。',
  responsible: '还没有单位答应来。管这件事的单位不在，定下来也没有人办。',
  owner: '有单位要办议定的事，还没有请来。',
  outnumbered: '来的单位比居民多，再请几位居民，话才好说。',
}

export const party = {
  page: {
    title: '请谁来商量',
    list: '已经请的',
    none: '还没有请人',
    noneText: '先请提出和支持这件事的居民，再请管这件事的单位。',
    open: '还可以请',
  },
  balance: {
    title: '桌边坐了谁',
    seats: (accepted: number, invited: number) =>
      invited === 0 ? `${accepted} 位来` : `${accepted} 位来，${invited} 位还没答复`,
    empty: '还没有请',
    complete: '该来的都有了',
    missing: '桌边还不齐',
    coming: '位来',
    seat: (accepted: number, invited: number) =>
      accepted > 0 ? `来 ${accepted}` : invited > 0 ? `请了 ${invited}` : '空着',
    gap,
  },
  concerned: {
    title: '提出和支持这件事的居民',
    text: (people: number) => `一共 ${people} 人。发出后他们都会收到邀请，您看不到他们是谁，答应的人自己写怎么称呼。`,
    act: '全部邀请',
    done: '已经邀请过了',
  },
  link: {
    title: '链接和邀请码',
    text: '把邀请码贴在楼道里，或把链接发到群里，看到的人自己答复。',
    make: '做一个邀请码',
    form: { label: { kind: '请哪些人', seats: '最多几个人' }, hint: { seats: '不填就不限人数' } },
    show: '看邀请码',
    copy: '复制链接',
    copied: '链接已复制',
    stop: '停用',
    stopTitle: '停用这个邀请码？',
    stopText: '停用后，新的人打不开。已经答应的人不受影响。',
    stopped: '已停用',
    answers: (accepted: number, declined: number) => `${accepted} 人答应，${declined} 人不来`,
    ofSeats: (accepted: number, seats: number, declined: number) => `${accepted} / ${seats} 人答应，${declined} 人不来`,
    invites: (kind: PartyKind) => `请${common.party[kind]}来`,
    scan: '扫一扫，来商量这件事',
    code: (code: string) => `邀请码 ${code}`,
  },
  member: { title: '别的委员' },
  expert: {
    title: '区县的专家',
    none: '区县还没有登记专家。',
    busy: (matters: number) => (matters === 0 ? '现在没有参加别的事项' : `正在参加 ${matters} 件事`),
    invite: '邀请',
    inviteOf: (name: string) => `邀请${name}`,
  },
  open: {
    title: '请您来商量',
    lead: (kind: PartyKind) => `请您作为${as[kind]}，坐到一起商量`,
    by: (group: string) => `${group}邀请您`,
    where: '在哪里',
    what: '什么事',
    meeting: '什么时候商量',
    meetingLater: '时间定了会通知您',
    accept: '我参加',
    decline: '我不能来',
    form: {
      label: { name: '到时怎么称呼您', reason: '不能来的原因' },
      hint: { name: '比如“3 栋王阿姨”。只有办理这件事的人看得到。', reason: '写一句就行，好安排别的时间或别的人' },
    },
    signIn: '先登录，再答复',
    sendDecline: '告诉他们我不能来',
    accepted: '您答应参加',
    acceptedText: '谢谢您。开会前会通知您，会上用手机就能表态。',
    declined: '您说不能来',
    declinedText: '谢谢您的答复。改主意了可以再答应。',
    changed: '改一改',
    closed: '这个邀请已经结束',
    closedText: '人数够了，或这件事已经走到下一步。您仍然可以看进展。',
    matter: '看这件事',
    toMeeting: '看这次协商会',
    wrongCode: '邀请码不对',
    wrongCodeText: '请再扫一次，或对着纸上的邀请码重新输入。',
    type: '输入邀请码',
    typeHint: '8 位字母和数字',
    go: '打开邀请',
  },
}
