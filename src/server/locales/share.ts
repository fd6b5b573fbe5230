// The words of what is passed on about a matter: the picture, the sheet for the notice board, the preview of a link.

export const shareWords = {
  name: '来商量',
  slogan: '身边的事，大家一起商量着办',
  scan: '扫一扫，看进展、一起商量',
  question: '商量什么',
  result: '结果',
  organiser: '主办',
  supporters: (count: number) => `${count} 人也遇到`,
  judged: (solved: number, judged: number) => `${judged} 人评价，${solved} 人说解决了`,
  step: (seat: number, name: string) => `第 ${seat} 步 · ${name}`,
  poster: {
    head: '这件事正在商量',
    solved: '这件事商量好了',
    how: '用微信或手机相机扫一扫：看走到哪一步、谁在办、什么时候办好，也可以说“我也遇到”。',
  },
}
