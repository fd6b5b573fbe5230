// How texts are taken apart, which pairs are looked up, and what strangers may read.

import { choose, leastLikeness, likeness, titleWeight } from '../../../src/domain/similar/choice'
import { keyOf, keysOfText, keysOfWords, pairsOf } from '../../../src/domain/similar/pair'
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

  test('count characters outside the basic plane as one', () => {
    expect([...pairsOf('𠮷野家')]).toEqual(['𠮷野', '野家'])
  })

  test('are the same in traditional and simplified writing', () => {
    expect([...pairsOf('電梯壞了')]).toEqual([...pairsOf('电梯坏了')])
  })

  test('leave out what people greet with', () => {
    expect(keysOfWords('zj', '尊敬的领导，您好！路灯坏了')).toEqual(keysOfWords('zj', '路灯坏了'))
    expect(keysOfWords('zj', '您好')).toEqual([])
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
    const { title, all } = keysOfText('zj', '路灯坏了', `${'很长的话'.repeat(50)}最后`)
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

  test('measures by the dozen rarest, so that more words do not make less likeness', () => {
    const keys = Array.from({ length: 60 }, (_, index) => index + 1)
    const counts = new Map(keys.map((key) => [key, key <= 12 ? 1 : 50]))
    expect(choose(keys, counts, 1000).best).toBeCloseTo(choose(keys.slice(0, 12), counts, 1000).best)
  })

  test('gives nothing for words that occur nowhere', () => {
    expect(choose([unknown], documents, 10_000).chosen).toEqual([])
  })

  test('calls a title with all the words alike to the full, and one shared common pair hardly', () => {
    const counts = new Map([
      [1, 1],
      [2, 1],
      [3, 80],
    ])
    const choice = choose([1, 2, 3], counts, 100)
    const all = choice.chosen.reduce((sum, { weight }) => sum + weight * titleWeight, 0)
    const common = choice.chosen.find(({ key }) => key === 3)?.weight ?? Number.NaN
    expect(likeness(all, choice)).toBeCloseTo(1)
    expect(likeness(common, choice)).toBeLessThan(leastLikeness)
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
    expect(keysOfWords('zj', '路灯坏了')).toEqual(keysOfText('zj', '路灯坏了', '').title)
  })
})
