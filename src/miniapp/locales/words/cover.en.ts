// The words of covering parts of a picture, in English.

import { whole } from '@domain/picture/cover'
import type { cover as zhCn } from './cover.zh-cn'

const percent = (count: number): string => `${Math.round(count / (whole / 100))}%`

export const cover: typeof zhCn = {
  title: 'Cover parts of a picture',
  how: 'Draw over a face, a number plate or a door number with a finger or the mouse; hold a part to move it. The buttons below do the same.',
  who: 'Once saved, others see the covered picture only. The original is for those who work on it, and is deleted when the matter is over.',
  before: 'What is covered is gone when the picture is sent: nobody sees it, and it cannot be opened again.',
  unseen:
    'This picture cannot be opened here, so nothing can be covered. Choose another one, or ask the coordinator to cover it.',
  noRoom:
    'The device is full, and what you covered was not kept. Make some room and try again, or choose another picture.',
  gone: 'The matter is over and the original is deleted. What is covered stays covered; more can be covered.',
  onlyLook: 'You can look at the original; those who work on it cover it.',
  which: 'Choose a picture',
  nth: (n, chosen) => `Picture ${n}${chosen ? ' (chosen)' : ''}`,
  none: 'No picture to cover',
  noneText: 'There is no picture here, or you do not work on this.',
  picture: 'The picture to cover',
  part: (n, { x, y, width, height }) =>
    `Covered part ${n}: ${percent(x)} from the left, ${percent(y)} from the top, ${percent(width)} wide, ${percent(height)} high`,
  add: 'Add a part',
  keys: (n) => `Part ${n}`,
  left: 'Left',
  right: 'Right',
  up: 'Up',
  down: 'Down',
  wider: 'Wider',
  narrower: 'Narrower',
  higher: 'Higher',
  lower: 'Lower',
  drop: 'Take this part away',
  save: (parts) => (parts === 0 ? 'Save: nothing covered' : `Save: ${parts} covered`),
  same: 'Nothing is changed yet',
  done: 'Saved: others see the covered picture',
}
