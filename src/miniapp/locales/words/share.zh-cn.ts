// The words of passing a matter on, in Chinese.

export const share = {
  title: '转给别人看',
  card: '带二维码的图片',
  cardText: '存下来发到群里、朋友圈，扫码就能看进展。',
  label: (title: string) => `${title}：可以转发的图片，上面有进展和二维码`,
  save: '保存图片',
  address: '短网址',
  copy: '复制短网址',
  copied: '已复制',
  notCopied: '没能复制，请长按网址复制',
  poster: '贴到公示栏的一张纸',
  posterText: 'A4 一张，有这件事的二维码，打印出来贴在公示栏、楼道口。',
  posterGet: '下载',
  print: '打印这件事',
  printText: '把这件事的全部过程打印出来。',
  file: (title: string) => `${title}.png`,
  posterFile: (title: string) => `${title}.pdf`,
}
