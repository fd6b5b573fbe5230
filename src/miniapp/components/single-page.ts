// Whether somebody looks at one page from the timeline, on weapp: WeChat shows that page alone, without signing in, without
// other pages, under a bar of its own that leads into the mini-program.

import Taro from '@tarojs/taro'

/** WeChat's number for it. */
const fromTimeline = 1154

export const isSinglePage = (): boolean => Taro.getLaunchOptionsSync().scene === fromTimeline
