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

test('the same words sent many times are no topic, whatever number stands in them, and none are counted twice', () => {
  const notice = Array.from({ length: 30 }, (_, n) => `桑树河村口第${n}盏路灯不亮`)
  expect(topicsIn('d', told([...others, ...notice]))).toEqual([])
  // neighbours who paste the same words are people all the same, once others tell of it in their own
  const of = (title: string, by: string | null) => ({ id: `${title}${by}`, title, text: '', place: '', by })
  const pasted = Array.from({ length: 30 }, (_, n) => of('桑树河村口路灯不亮', `p${n}`))
  expect(topicsIn('d', [...told(others), ...pasted])).toEqual([])
  expect(topicsIn('d', [...told([...others, ...lamps.slice(1)]), ...pasted]).map((one) => one.length)).toEqual([34])
  const again = Array.from({ length: 30 }, (_, n) => ({ ...of('桑树河村口路灯不亮', '甲'), id: String(n) }))
  expect(topicsIn('d', [...told([...others, ...lamps.slice(1)]), ...again]).map((one) => one.length)).toEqual([5])
})

test('what many people tell of comes before what one of them sends in ever new words', () => {
  const dogs = ['没人牵', '乱叫', '咬了人', '到处拉屎', '又乱叫', '半夜还在叫', '追着孩子跑'].map((end) => ({
    ...{ id: end, title: `宝月小区的流浪狗${end}`, text: '', place: '', by: '甲' },
  }))
  const topics = topicsIn('d', [...told(others), ...dogs, ...told(lamps)])
  expect(topics.map((topic) => topic.length)).toEqual([5, 7])
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

test.each([
  ['an estate whose name ends as few do', '金域华庭', '金域华庭'],
  ['a village', '樱桃沟', '樱桃沟'],
  ['a name that nothing shows to be one', '时代年华', '时代年华'],
  ['a group, named as its reports are', '同心圆小组江畔镇', '江畔镇'],
])('%s is no topic, and what several there tell of is one', (_what, name) => {
  const place = [
    `${name}停车位被物业私自卖掉了`,
    `${name}交房两年还拿不到房产证`,
    `${name}外墙瓷砖往下掉很危险`,
    `${name}地下车库一下雨就进水`,
    `${name}什么时候能通上天然气`,
    `${name}幼儿园收费太高了`,
  ]
  expect(topicsIn('d', told([...place, ...others]))).toEqual([])
  const noise = ['广场舞太吵', '的广场舞吵到半夜', '门口广场舞音响太大', '孩子写作业广场舞太吵', '天天广场舞太吵'].map(
    (end) => `${name}${end}`,
  )
  const [topic = [], ...rest] = topicsIn('d', told([...place, ...others, ...noise]))
  expect(topic.every((id) => id.includes('广场舞'))).toBe(true)
  expect(topic).toHaveLength(5)
  expect(rest).toEqual([])
})

test('what is written as the place makes no topic, whatever it is called', () => {
  const place = ['电梯停了三天', '楼下烧烤油烟', '物业乱收费', '门口垃圾没人清', '什么时候通公交', '有人毁绿种菜']
  const at = place.map((title, n) => ({ id: String(n), title, text: '', place: '望江名邸西门岗亭' }))
  expect(topicsIn('d', [...at, ...told(others)])).toEqual([])
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
  readonly cluster?: string
  readonly author: string
}

// what one half of them shows has to show in the other: none was chosen to fit
real.each(['first', 'second'])(
  'the two things that most of the %s half of real messages are about are the first two topics (needs ../shared/data)',
  (half) => {
    const messages = readFileSync(file, 'utf8')
      .trim()
      .split('\n')
      .filter((_line, n) => (n % 2 === 0) === (half === 'first'))
      .map((line) => JSON.parse(line) as Message)
    const texts = messages.map(({ title, text, author: by }, n) => ({
      ...{ id: String(n), title, text: text.slice(0, 300), place: '', by },
    }))
    const topics = topicsIn('d', texts)
    const firstTwo = topics.slice(0, 2).map((topic) => {
      const marks = topic.map((id) => messages[Number(id)]?.cluster ?? '')
      const most = mostOf(marks)
      return { of: most?.value, mostly: (most?.count ?? 0) / topic.length > 0.8 }
    })
    expect(firstTwo).toEqual([
      { of: '丽发新城', mostly: true },
      { of: '魅力之城', mostly: true },
    ])
    expect(new Set(topics.flat()).size).toBe(topics.flat().length)
    // somebody among them writes in one manner about everything: that is one person, and comes last
    const people = topics.map((topic) => new Set(topic.map((id) => messages[Number(id)]?.author)).size)
    expect(people).toEqual([...people].sort((one, other) => other - one))
    // and not the place alone: concrete mixed at the one, smoke and noise of restaurants at the other
    const tellsOf = (topic: readonly string[] = [], trouble: RegExp) =>
      topic.filter((id) => trouble.test(`${messages[Number(id)]?.title}${messages[Number(id)]?.text}`)).length /
      topic.length
    expect(tellsOf(topics[0], /搅拌/)).toBeGreaterThan(0.8)
    expect(tellsOf(topics[1], /油烟|烧烤|夜宵|门面|商铺|餐/)).toBeGreaterThan(0.8)
  },
)
