// How texts are taken apart, which pairs are looked up, and what strangers may read.

import { choose } from '../../../src/domain/similar/choice'
import { leastLikeness, likeness } from '../../../src/domain/similar/likeness'
import { askedBy, keyOf, keysOfText, pairsOf } from '../../../src/domain/similar/pair'
import { publicPlace } from '../../../src/domain/similar/public'

describe('pairs', () => {
  test('are neighbouring characters, each once, in one form of writing', () => {
    expect([...pairsOf('装电梯，装电梯')]).toEqual(['装电', '电梯'])
    expect([...pairsOf('ＡＢ２栋')]).toEqual(['ab', 'b2', '2栋'])
  })

  test('do not reach over marks and spaces, and a single character gives none', () => {
    expect([...pairsOf('路 灯。坏 了')]).toEqual([])
    expect([...pairsOf('路灯！坏了')]).toEqual(['路灯', '坏了'])
  })

  test('go through what nobody sees, and through blanks between all characters', () => {
    const pairs = [...pairsOf('电梯坏了')]
    expect([...pairsOf('电 梯 坏 了')]).toEqual(pairs)
    expect([...pairsOf('电\u200b梯\u00ad坏\ufeff了')]).toEqual(pairs)
    expect([...pairsOf('物业 停车')]).toEqual(['物业', '停车'])
    expect([...pairsOf('北门 灯 又 坏了')]).toEqual(['北门', '坏了'])
  })

  test('count characters outside the basic plane as one', () => {
    expect([...pairsOf('𠮷野家')]).toEqual(['𠮷野', '野家'])
  })

  test('are the same in traditional and simplified writing', () => {
    expect([...pairsOf('電梯壞了')]).toEqual([...pairsOf('电梯坏了')])
  })

  test('leave out what people greet with', () => {
    expect(askedBy('zj', '尊敬的领导，您好！路灯坏了')).toEqual(askedBy('zj', '路灯坏了'))
    expect(askedBy('zj', '您好').keys).toEqual([])
    expect(keysOfText('zj', '', '尊敬的领导：您好！路灯').all).toEqual(keysOfText('zj', '', '路灯').all)
  })

  test('count the place that was named', () => {
    expect(keysOfText('zj', '路灯', '', '金湖小区').all).toEqual(keysOfText('zj', '路灯', '金湖小区').all)
  })

  test('have other keys in another district', () => {
    expect(keyOf('zhijiang', '噪音')).toBe(keyOf('zhijiang', '噪音'))
    expect(keyOf('zhijiang', '噪音')).not.toBe(keyOf('yunyang', '噪音'))
    expect(keyOf('zhijiang', '噪音')).not.toBe(keyOf('zhijiang', '音噪'))
  })

  test('of a text are taken from its opening only', () => {
    const { title, all } = keysOfText('zj', '路灯坏了', `${'很长的话'.repeat(80)}最后`)
    expect(title).toHaveLength(3)
    expect(all).toEqual(expect.arrayContaining([...title, keyOf('zj', '很长')]))
    expect(all).not.toContain(keyOf('zj', '最后'))
  })
})

describe('the choice', () => {
  const [rare, common, unknown] = [11, 22, 33]
  const documents = new Map([
    [rare, 2],
    [common, 5000],
  ])

  test('takes the rarest first and leaves out what would touch too many', () => {
    expect(choose([common, rare, unknown], documents, 10_000).chosen.map(({ key }) => key)).toEqual([rare])
  })

  test('takes one pair at least, however common', () => {
    expect(choose([common], documents, 10_000).chosen.map(({ key }) => key)).toEqual([common])
  })

  test('knows when even the rarest is in so many that the latest are enough, and weighs some of them all', () => {
    const many = Array.from({ length: 20 }, (_, key) => key + 100)
    const counts = new Map(many.map((key, index) => [key, 10_001 + index]))
    expect(choose([...many].reverse(), counts, 90_000).common?.map(({ key }) => key)).toEqual(many.slice(0, 12))
    expect(choose([...many, rare], new Map([...counts, [rare, 10_000]]), 90_000).common).toBeUndefined()
  })

  test('weighs a rare pair above a common one', () => {
    const { chosen } = choose(
      [rare, common],
      new Map([
        [rare, 2],
        [common, 900],
      ]),
      1000,
    )
    const [first, second] = chosen
    expect(first?.weight).toBeGreaterThan(second?.weight ?? Number.POSITIVE_INFINITY)
  })

  test('gives nothing for words that occur nowhere', () => {
    expect(choose([unknown], documents, 10_000).chosen).toEqual([])
  })
})

describe('likeness', () => {
  const filling = '前面后面左面右面上面下面里面外面，每天每月每年都一样，没有什么特别的地方可以说'
  const texts = ['桑树河村村口路灯坏了', '岩子河小区门口积水', '汽车站门口堵车', '小区里的狗乱叫']
  const counts = new Map<number, number>()
  for (const text of texts)
    for (const key of keysOfText('zj', text, '').all) counts.set(key, (counts.get(key) ?? 0) + 1)
  const to = (words: string, title: string, text = '') => {
    const asked = askedBy('zj', words)
    const { title: titlePairs, all } = keysOfText('zj', title, text)
    return likeness(asked, choose(asked.keys, counts, 1000).weightOf, { title: titlePairs, pairs: all })
  }

  test('is full for a title with all the words, and hardly any for one common pair', () => {
    expect(to('村口路灯坏了', '桑树河村村口路灯坏了')).toBeGreaterThanOrEqual(1)
    expect(to('小区门口的狗乱叫', '汽车站门口堵车')).toBeLessThan(leastLikeness)
  })

  test('counts words that stand together above the same words scattered', () => {
    const typed = '白天晚上都在放歌吵'
    expect(to(typed, '', '白天晚上放歌')).toBeGreaterThan(to(typed, '', '白天，天晚，放歌'))
  })

  test('counts a place above other words as rare', () => {
    const asked = askedBy('zj', '柳林小区噪音扰民')
    // all words weigh the same, and too little for a name of which few are told
    const of = (words: string) => {
      const { title, all } = keysOfText('zj', words, filling)
      return likeness(asked, () => 1, { title, pairs: all })
    }
    expect(of('柳林小区')).toBeGreaterThan(of('噪音扰民') * 1.5)
  })

  test('counts a place that few texts name besides its words, and one that many name not', () => {
    const asked = askedBy('zj', '丽发新城强行断水')
    const { title, all } = keysOfText('zj', '丽发新城附近搅拌站扰民', '')
    // where all words weigh the same, how much that is makes no other difference
    const weighing = (weight: number) => likeness(asked, () => weight, { title, pairs: all })
    expect(weighing(9) - weighing(1)).toBeCloseTo(0.25)
  })

  test('counts the same place of its own name, also where the trouble is another', () => {
    const asked = to('丽发新城强行断水', '丽发新城附近搅拌站扰民')
    expect(asked).toBeGreaterThan(to('丽发新房强行断水', '丽发新房附近搅拌站扰民'))
  })

  test('does not get less by every further word, and chance in a long text counts less', () => {
    const long = `桑树河村村口路灯坏了，${filling}`
    expect(to(long, '桑树河村村口路灯坏了')).toBeGreaterThan(leastLikeness)
    expect(to('门口路灯', '门口', `路灯${filling}`)).toBeLessThan(to('门口路灯', '门口', '路灯'))
  })

  test('is none where nothing was asked', () => {
    expect(to('', '路灯坏了')).toBe(0)
    expect(to('您好', '您好')).toBe(0)
  })
})

describe('to strangers', () => {
  test.each([
    ['民主大道金山小区3栋2单元501室', '民主大道金山小区'],
    ['金山小区 3 栋 2 单元 501 室', '金山小区'],
    ['金山小区3-2-501', '金山小区'],
    ['袁码头老街17号', '袁码头老街'],
    ['岩子河蔬菜市场', '岩子河蔬菜市场'],
    ['迎宾大道与南岗路交叉口', '迎宾大道与南岗路交叉口'],
    ['3栋2单元', '*栋*单元'],
  ])('the place %s reads %s', (place, shown) => {
    expect(publicPlace(place)).toBe(shown)
  })

  test('words that were typed to search have the keys of a title', () => {
    expect(askedBy('zj', '路灯坏了').keys).toEqual(keysOfText('zj', '路灯坏了', '').title)
  })
})
