// Topics are gathered from texts that are alike, from five on; a place with few of them is not named.
import { existsSync, readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { mostOf, topicsIn } from '../../../src/domain/similar/topic'

const told = (titles: readonly string[]) =>
  titles.map((title, n) => ({ id: `${title}${n}`, title, text: '', place: '' }))
const lamps = [
  '桑树河村口路灯不亮',
  '桑树河村口的路灯坏了',
  '桑树河村口路灯不亮了',
  '桑树河村口路灯坏了没人修',
  '桑树河村口路灯一直不亮',
]
const others = [
  '宝月小区停车难',
  '菜场污水横流',
  '学校门口要斑马线',
  '公交车到站不准',
  '老年食堂太远',
  '河道垃圾没人清',
]

test('five reports of one trouble are a topic, four are none, and what nobody else tells of is none', () => {
  const [topic, ...rest] = topicsIn('d', told([...others, ...lamps]))
  expect(topic).toHaveLength(5)
  expect(topic?.every((id) => id.includes('路灯'))).toBe(true)
  expect(rest).toEqual([])
  expect(topicsIn('d', told([...others, ...lamps.slice(1)]))).toEqual([])
  expect(topicsIn('d', [])).toEqual([])
})

test('that reports come from one place is no topic: the trouble has to be the same', () => {
  const place = [
    '桑树河小区电梯停了三天',
    '桑树河小区楼下烧烤油烟',
    '桑树河小区物业乱收停车费',
    '桑树河小区门口垃圾没人清',
    '桑树河小区什么时候通公交',
    '桑树河小区有人毁绿种菜',
  ]
  expect(topicsIn('d', told([...place, ...others]))).toEqual([])
  expect(topicsIn('d', told([...place, ...others, ...lamps])).map((topic) => topic.length)).toEqual([5])
})

test('what most have is told with how many', () => {
  expect(mostOf(['甲', '乙', '甲'])).toEqual({ value: '甲', count: 2 })
  expect(mostOf([])).toBeUndefined()
})

const file = resolve('../shared/data/messages/messages.jsonl')
const real = existsSync(file) ? test : test.skip

interface Message {
  readonly title: string
  readonly text: string
}

real('of real messages the one that most people sent about one thing is the first topic (needs ../shared/data)', () => {
  const messages = readFileSync(file, 'utf8')
    .trim()
    .split('\n')
    .slice(0, 1500)
    .map((line) => JSON.parse(line) as Message)
  const texts = messages.map(({ title, text }, n) => ({ id: String(n), title, text: text.slice(0, 200), place: '' }))
  const topics = topicsIn('d', texts)
  const [first = []] = topics
  const aboutIt = first.filter((id) => /丽发/.test(messages[Number(id)]?.title ?? ''))
  expect(first.length).toBeGreaterThanOrEqual(20)
  expect(aboutIt.length / first.length).toBeGreaterThan(0.8)
  expect(new Set(topics.flat()).size).toBe(topics.flat().length)
  // the smoke of one street of restaurants comes next, and not a place with all sorts of troubles
  const second = topics[1] ?? []
  const ofSmoke = second.filter((id) => {
    const { title, text } = messages[Number(id)] ?? { title: '', text: '' }
    return /油烟|烧烤|夜宵|门面/.test(`${title}${text}`)
  })
  expect(ofSmoke.length / second.length).toBeGreaterThan(0.8)
})
