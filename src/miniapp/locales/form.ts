// The words that every form uses, as a hook: they come with the pages that have one.

import { wordsIn } from './language'
import { form as en } from './words/form.en'
import { form as zhCn } from './words/form.zh-cn'

export const useFormWords = wordsIn<typeof zhCn>({ 'zh-cn': zhCn, en })
