// The words of the residents' pages, in Chinese.

export const resident = {
  say: '我要提',
  mine: '我的事',
  call: '打电话',
}
