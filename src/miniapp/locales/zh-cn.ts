// The Chinese catalogue of the main package; its shape is the shape of every other language.

import { common } from './words/common.zh-cn'
import { error } from './words/error.zh-cn'
import { kit } from './words/kit.zh-cn'
import { resident } from './words/resident.zh-cn'
import { step } from './words/step.zh-cn'

export const zhCn = { common, error, resident, step, ...kit }

export type Words = typeof zhCn
