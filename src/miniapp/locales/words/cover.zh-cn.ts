// The words of covering parts of a picture, in Chinese.

import { type Part, whole } from '@domain/picture/cover'

const percent = (count: number): string => `${Math.round(count / (whole / 100))}%`

export const cover = {
  title: '遮盖照片',
  how: '用手指或鼠标在人脸、车牌、门牌上划一块，就盖住了；按住一块可以挪动。也可以用下面的按钮。',
  who: '保存后别人只看得到盖住的照片。原片只有经办的人看得到，事情办结后删除。',
  before: '盖住的地方在提交时就抹掉了，谁也看不到，以后也不能再打开。',
  unseen: '这张照片在这里打不开，没法遮盖。请换一张，或提交后由召集人遮盖。',
  noRoom: '手机存满了，遮盖没有保存。请腾出一点地方再试，或换一张照片。',
  gone: '这件事已办结，原片已删除。盖住的地方不能再打开，可以再多盖几处。',
  onlyLook: '您可以看原片，遮盖由经办的人来做。',
  which: '选一张照片',
  nth: (n: number, parts: boolean) => `第 ${n} 张${parts ? '（选中）' : ''}`,
  none: '没有可以遮盖的照片',
  noneText: '这里没有照片，或者您不经办这件事。',
  picture: '要遮盖的照片',
  part: (n: number, { x, y, width, height }: Part) =>
    `遮盖的第 ${n} 处：离左边 ${percent(x)}，离上边 ${percent(y)}，宽 ${percent(width)}，高 ${percent(height)}`,
  add: '加一块',
  keys: (n: number) => `第 ${n} 处`,
  left: '左移',
  right: '右移',
  up: '上移',
  down: '下移',
  wider: '加宽',
  narrower: '变窄',
  higher: '加高',
  lower: '变矮',
  drop: '去掉这一处',
  save: (parts: number) => (parts === 0 ? '保存：不遮盖' : `保存：遮盖 ${parts} 处`),
  same: '还没有改动',
  done: '已保存，别人看到的就是盖住的照片',
}
