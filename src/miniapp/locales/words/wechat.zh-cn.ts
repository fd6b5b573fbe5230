// The words of what only WeChat has, in Chinese.

export const wechat = {
  remind: {
    ask: {
      report: '有答复、有进展时，要微信提醒您吗？',
      claim: '开会、到期时，要微信提醒您吗？',
      party: '开会的时间、地点，要微信提醒您吗？',
      setting: '微信每次同意只能提醒一条，想多收几条可以多点几次。',
    },
    act: '要，微信提醒我',
    agreed: '好的，有消息就在微信里提醒您。',
    declined: '好的，不提醒。消息都在“消息”里，什么也不会漏。',
    failed: '现在没能问微信。消息都在“消息”里，什么也不会漏。',
    title: '微信提醒',
  },
  privacy: {
    title: '用照片、录音、位置之前',
    text: '按规定，要先请您同意《小程序用户隐私保护指引》。照片、录音、位置只用来说明您反映的事。\n不同意也可以：用文字一样能提交、能看进展。',
    agree: '同意',
    decline: '不同意，只用文字',
    guide: '看隐私保护指引',
  },
  service: { act: '找客服' },
  scan: {
    act: '扫一扫',
    text: '扫联络点的码',
    foreign: '这不是来商量的码，请扫联络点海报上的码。',
    failed: '没有扫到，请对准码再试一次。',
    noCamera: '没有允许使用相机。请点右上角“…”，在设置里打开相机再扫。',
  },
}
