// What is said once something is saved tells what that was.
import { register } from '../../../src/miniapp/locales/words/desk-register.zh-cn'
import { en, zhCn } from '../../../src/miniapp/locales/words/matter.work'
import { matter } from '../../../src/miniapp/locales/words/matter.zh-cn'
import { meeting } from '../../../src/miniapp/locales/words/meeting.zh-cn'
import { report } from '../../../src/miniapp/locales/words/report.zh-cn'
import { say } from '../../../src/miniapp/locales/words/say.zh-cn'

const bare = /^(?:已记下|记下了|已保存|保存好了|好了|完成)(?:[。！]|$)/

/** All texts that stand in the words of a page, however deep. */
const sentencesIn = (words: object): readonly (readonly [string, string])[] =>
  Object.entries(words).flatMap(([name, value]) =>
    typeof value === 'string'
      ? [[name, value] as const]
      : typeof value === 'object' && value !== null
        ? sentencesIn(value)
        : [],
  )

test.each([
  ['a matter', Object.entries(zhCn.done)],
  ['a register', Object.entries(register.saved)],
  ['whatever is tapped', [say, report, matter, meeting].flatMap(sentencesIn)],
])('of %s, never that something was saved and no more', (_of, sentences) => {
  expect(sentences.length).toBeGreaterThan(5)
  expect(sentences.filter(([, sentence]) => bare.test(sentence))).toEqual([])
})

test('claiming and confirming say what comes of it, in both languages', () => {
  expect(zhCn.done.claim).toBe('认领好了，由您牵头')
  expect(zhCn.done.confirm).toBe('确认好了，进入下一步')
  expect(Object.keys(en.done)).toEqual(Object.keys(zhCn.done))
})

test('each register has a sentence of its own', () => {
  const sentences = Object.values(register.saved)
  expect(new Set(sentences).size).toBe(sentences.length)
})
