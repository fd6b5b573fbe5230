// Which categories a report sounds like.
import { existsSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { suggestCategories } from '@domain/report/category'
import { themes } from '../../../src/miniapp/locales/words/theme.zh-cn'

const categories = ['交通出行', '小区物业', '环境卫生', '教育文体', '医疗健康', '农业农村']

test.each<[string, string | undefined]>([
  ['菜场东门的路灯坏了一个星期，晚上看不见路，斑马线也磨没了', '交通出行'],
  ['三栋的电梯又停了，物业说没有维修基金', '小区物业'],
  ['河边的垃圾没人清运，臭得很', '环境卫生'],
  ['堰塘的水渠堵了，农田没法灌溉', '农业农村'],
  ['你好', undefined],
])('“%s” sounds like %s', (text, category) => {
  expect(suggestCategories(text, categories, themes, 3)[0]).toBe(category)
})

test('no more are suggested than asked for, and only those the district has', () => {
  const all = suggestCategories('学校门口的路灯坏了，垃圾成堆，医院也远', categories, themes, 2)
  expect(all).toHaveLength(2)
  expect(categories).toEqual(expect.arrayContaining([...all]))
})

const file = path.resolve(__dirname, '../../../../shared/data/messages/categorised.jsonl')
const real = existsSync(file) ? test : test.skip

real('of real messages most find their category among the three that are suggested (needs ../shared/data)', () => {
  const rows = readFileSync(file, 'utf8')
    .trim()
    .split('\n')
    .map((line): { title: string; text: string; category: string } => JSON.parse(line))
  const known = [...new Set(rows.map((row) => row.category))]
  const found = rows.filter((row) =>
    suggestCategories(`${row.title} ${row.text}`, known, themes, 3).includes(row.category),
  )
  expect(found.length / rows.length).toBeGreaterThan(0.75)
})
