// The words of replies that are kept ready, and of the look at one before it goes out, in Chinese.

export const deskReply = {
  pick: '用回复模板',
  none: '不用模板',
  ofDistrict: '全县',
  open: (fields: readonly string[]) => `还有没填的：${fields.join('、')}，请改成具体的话`,
  keep: '存为模板',
  keepTitle: '存为回复模板',
  form: {
    label: { name: '模板叫什么', text: '模板内容', of: '给谁用' },
    hint: { text: '可以写 {编号}、{标题}、{地点}、{活动组}、{期限}，用的时候自动填上' },
  },
  save: '保存',
  saved: '已保存',
  drop: '删除这个模板',
  dropped: '已删除',
  pasted: (number: string, title: string) => `这段话和给别人的答复几乎一样（${number} ${title}）。请写这件事本身。`,
  ignores: '这段话里没有提到对方说的事或地点，对方会觉得没有回应。',
}
