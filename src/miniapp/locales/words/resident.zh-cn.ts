// The words of the first page, in Chinese: they come with the app itself, so they are few.

export const resident = {
  say: '我要提',
  sayText: '拍张照，说几句就好',
  mine: '我的事',
  mineText: '我提的、我关心的，走到哪一步了',
  call: '打电话',
  callText: (phone: string) => `不方便打字，就打 ${phone}`,
  at: '您在',
  nearby: '身边正在商量的事',
  all: '看全部',
  none: '这里还没有协商事项，您可以提第一件。',
  photoOf: (station: string) => `${station}的照片`,
  forget: '不在这里了',
  organiser: (name: string) => `${name}主办`,
  complaints: '投诉建议',
  privacy: '隐私说明',
  setting: '设置',
  demo: '演示',
  matters: '看看大家在商量什么',
  card: {
    step: (name: string, plain: string) => `${name}（${plain}）`,
    people: (n: number) => `${n} 人也遇到`,
    unclaimed: '等委员认领',
    lead: (name: string) => `${name}牵头`,
  },
}
