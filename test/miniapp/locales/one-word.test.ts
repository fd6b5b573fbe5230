// One thing has one word, wherever it is read: in the room, on the big screen, in the minutes, in what people are told.
import { readdirSync, readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { common } from '../../../src/miniapp/locales/words/common.zh-cn'
import { decision } from '../../../src/miniapp/locales/words/decision.zh-cn'
import { meeting } from '../../../src/miniapp/locales/words/meeting.zh-cn'
import { step } from '../../../src/miniapp/locales/words/step.zh-cn'
import { stanceNames } from '../../../src/server/locales/document'
import { ledgerWords } from '../../../src/server/locales/ledger'
import { stepNames } from '../../../src/server/locales/step'

const rooms = ['miniapp/locales/words', 'server/locales'].map((room) => resolve(__dirname, '../../../src', room))
const texts = rooms.flatMap((room) =>
  readdirSync(room).map((file): [string, string] => [file, readFileSync(join(room, file), 'utf8')]),
)

test.each([
  ['不能接受', ['坚决反对', '强烈反对']],
  ['说不准', ['不好说', '说不清', '不确定']],
  ['同意', ['赞成']],
  ['Large version', ['Elder mode']],
])('what is called %s is called so everywhere', (word, others) => {
  expect(texts.filter(([, text]) => text.includes(word)).length).toBeGreaterThan(1)
  for (const other of others) {
    expect(texts.filter(([, text]) => text.includes(other)).map(([file]) => file)).toEqual([])
  }
})

test('what can be said to a sentence or a motion is called in documents as on its buttons', () => {
  expect(stanceNames).toEqual(decision.stance)
  const document = texts.find(([file]) => file === 'document.ts')?.[1] ?? ''
  expect(Object.values(meeting.vote.choice)).toEqual(['同意', '不同意', '说不准'])
  for (const word of Object.values(meeting.vote.choice))
    expect(document).toMatch(new RegExp(`${word} \\$\\{(?:dis)?agree|${word} \\$\\{pass`))
})

test('a step, and how a matter stands, are called in pictures, sheets and documents as on the screens', () => {
  expect(stepNames).toEqual(Object.fromEntries(Object.entries(step).map(([id, { name }]) => [id, name])))
  expect(ledgerWords.matterStatus).toEqual(common.status)
})

test('what a screen joins with a colon, it joins with that of the language', () => {
  const app = resolve(__dirname, '../../../src/miniapp')
  const screens = readdirSync(app, { recursive: true, encoding: 'utf8' }).filter((file) => file.endsWith('.tsx'))
  expect(screens.length).toBeGreaterThan(100)
  expect(screens.filter((file) => /^(?!\s*\/\/).*：/m.test(readFileSync(join(app, file), 'utf8')))).toEqual([])
})
