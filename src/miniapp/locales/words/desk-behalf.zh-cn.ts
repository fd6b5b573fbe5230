// The words of taking a report down for somebody else (代为登记), in Chinese.

export const deskBehalf = {
  title: '代为登记',
  open: '代为登记',
  text: '替来站点的人、打电话来的人写下他们要说的事，用他们自己的话。提交后您就看不到内容了，只有他们自己和办理的人看得到。',
  noStation: '您还没有可以登记的站点',
  noStationText: '请政协办公室在「管理」里给您加上站点联络员。',
  whom: {
    label: { stationCode: '在哪个站点', reach: '对方有手机吗', phone: '对方的手机号' },
    hint: { phone: '只用来联系这件事' },
    option: { reach: { yes: '有手机', no: '没有手机' } },
    optionHint: { reach: { yes: '用短信告诉编号；用这个号码登录就能接着办', no: '打印一张小条，凭编号和查询码查' } },
    fault: { phone: { missing: '请写 11 位手机号' } },
  },
  form: {
    label: { text: '要说的事', title: '一句话标题', place: '在哪里', photoIds: '照片' },
    hint: { text: '照着说的写，写完念给对方听一遍' },
  },
  send: '提交',
  slip: '来商量 · 受理小条',
  group: (name: string) => `由${name}答复`,
  number: (number: string) => `编号 ${number}`,
  due: (date: string) => `${date}前答复`,
  code: '查询码',
  codeText: '凭它查进展、补充情况。请收好，丢了找不回来。',
  byPaper: '请把小条交给对方。离开这一页，查询码就不再显示。',
  told: '短信已经发给对方。',
  notTold: '短信没有发出，请把编号告诉对方，或打印小条。',
  print: '打印小条',
  again: '再登记一件',
}
