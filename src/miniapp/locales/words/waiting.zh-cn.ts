// The words of what waits in the outbox, in Chinese: the form that was sent shows it too, and needs no others of a report.

export const waiting = {
  sent: '已经发出去了',
  sentNumber: (number: string) => `编号 ${number}`,
  sentNext: (group: string, by: string) => `${group}的召集人会在${by}前答复您。`,
  waitingText: '有网后自动提交',
  waitingSignIn: '登录后自动提交',
  refused: '没有提交成功',
  mend: '打开修改',
  hurry: '现在就试',
  drop: '不要了',
  dropTitle: '不要这份了？',
  dropText: '还没有提交，删掉就找不回来了。',
  signInNow: '去登录',
  seen: '知道了',
  untitled: '没有文字，只有照片或录音',
}
