// Lines of a drawn picture break where lines of Chinese may.
import { fontOf, linesOf } from '../../../src/server/share/letter'

const size = 10
const broken = async (text: string, characters: number) =>
  linesOf(await fontOf('Regular'), text, size, characters * size + 1, 10)

test('no line begins with a mark that closes something', async () => {
  expect(await broken('过道怎么划，才能整洁', 5)).toEqual(['过道怎么', '划，才能整', '洁'])
  expect(await broken('菜市场（南门）。', 3)).toEqual(['菜市场', '（南', '门）。'])
})

test('nor parts a number or a word', async () => {
  expect(await broken('一共2600人', 3)).toEqual(['一共', '2600', '人'])
})

test('an opening mark goes with what it opens', async () => {
  expect(await broken('一二三《四五', 4)).toEqual(['一二三', '《四五'])
})
