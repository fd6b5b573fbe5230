// The words on a station's poster.

export const posterWords = {
  headline: '有事来商量',
  lead: '身边的难事、烦心事、金点子，扫一扫，说出来',
  steps: ['扫一扫二维码', '说说是什么事', '看着一步步办'],
  stepNotes: ['微信或手机相机都可以', '可以拍照，可以不留姓名', '谁在办、办得怎样都公开'],
  noPhone: '不方便用手机？请到本站由工作人员代为登记',
  call: '电话',
  group: '活动组',
  place: '地址',
  organiser: '主办',
} as const

/** Name of the file with a station's mini-program code. */
export const miniCodeName = (station: string): string => `${station}-小程序码.png`
