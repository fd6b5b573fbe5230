// The English catalogue of the main package.

import { common } from './words/common.en'
import { error } from './words/error.en'
import { kit } from './words/kit.en'
import { resident } from './words/resident.en'
import { step } from './words/step.en'
import type { Words } from './zh-cn'

export const en: Words = { common, error, resident, step, ...kit }
