// What residents of the demo answer to the open call for clues.

import type { PersonKey } from './cast'

interface StoryClue {
  readonly key: string
  readonly by: PersonKey
  /** days since it was given; the desk looks at it a day later */
  readonly ago: number
  readonly title: string
  readonly text: string
  /** why the desk did not take it up */
  readonly refusal?: string
}

export const clues: readonly StoryClue[] = [
  {
    ...{ key: 'yiyuanche', by: 'juminJia', ago: 16, title: '县医院门口看病停车难' },
    text: '早上七点半到九点，县医院门口绕三圈也停不下车，老人下车要走很远。能不能把对面空着的场地白天借出来停车。',
  },
  {
    ...{ key: 'banxiao', by: 'juminYi', ago: 11, title: '放学后孩子没人接，晚托只到五点' },
    text: '厂里六点下班，学校晚托五点结束，中间一个小时孩子在门口等。希望晚托延到六点半，愿意交钱。',
  },
  {
    ...{ key: 'linju', by: 'juminBing', ago: 8, title: '邻居把杂物堆在楼道' },
    ...{ text: '说了几次都不听，请出面管一下。', refusal: '这件事可以马上办：请到诉求里说一声，社区会上门。' },
  },
  {
    ...{ key: 'gonggongche', by: 'juminGui', ago: 1, title: '末班公交太早' },
    text: '去开发区的末班车晚上七点就没有了，加班回来只能打车。',
  },
]
