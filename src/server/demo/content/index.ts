// The matters and reports of the demo district.

import type { StoryMatter } from '../story'
import { chengdong } from './chengdong'
import { jiangpan } from './jiangpan'
import { jianlou } from './jianlou'
import { laojie } from './laojie'
import { qinglong } from './qinglong'
import { yingtao } from './yingtao'

export { letters } from './letter'
export { proposals } from './proposal'

export const matters: readonly StoryMatter[] = [
  ...chengdong,
  ...laojie,
  ...jianlou,
  ...yingtao,
  ...qinglong,
  ...jiangpan,
]
