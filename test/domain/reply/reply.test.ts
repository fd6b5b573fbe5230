// Replies that are kept ready, and what is said of one before it goes out.

import { filledIn, leftOpen } from '../../../src/domain/reply/template'
import { ignores, pastedFrom } from '../../../src/domain/reply/warning'

const values = { number: '2026-00012', title: '村口路灯不亮', place: '桑树河村口', group: '安福寺组', due: '' }

test('what stands in braces is filled in, in both languages; what is not known stays to be seen', () => {
  expect(filledIn('您反映的{标题}（{编号}）已收到。', values)).toBe('您反映的村口路灯不亮（2026-00012）已收到。')
  expect(filledIn('About {Title} at ｛place｝', values)).toBe('About 村口路灯不亮 at 桑树河村口')
  const open = filledIn('{标题}将在{期限}前办，{县长}负责。', values)
  expect(open).toBe('村口路灯不亮将在{期限}前办，{县长}负责。')
  expect(leftOpen(open)).toEqual(['{期限}', '{县长}'])
})

const given = [
  { text: '您好，您反映的问题我们已经收悉，将转有关部门处理，感谢您的理解与支持。' },
  { text: '南门的摊位已于周二移到棚内，通道宽三米，请再看看。' },
]

test.each([
  ['您好，您反映的问题我们已经收悉，将转交有关部门处理，感谢您的理解和支持！', 0],
  ['您好，您反映的井盖问题我们已经收悉，将转有关部门处理，感谢您的理解与支持。', 0],
  ['您好，南门的摊位已于周二移到棚内，通道宽三米，请您再看看。', 1],
])('%s is nearly what somebody else was told', (reply, index) => {
  expect(pastedFrom(reply, given)).toBe(given[index])
})

test.each(['桥头的灯今晚七点前修好，走线由供电所负责。', '已收悉', ''])('%s is not', (reply) => {
  expect(pastedFrom(reply, given)).toBeUndefined()
})

const said = { title: '村口路灯不亮', text: '书记您好，村口到学校的路灯坏了三个月。', place: '桑树河村口' }

test('a reply without a word of what was said ignores it; one that names the thing or the place does not', () => {
  expect(ignores('您好，感谢您的来信，我们将认真研究并不断改进各项服务。', said)).toBe(true)
  expect(ignores('路灯的线路归村里，这周五前换好。', said)).toBe(false)
  expect(ignores('村口那一段请问具体是哪一盏，从哪天开始的？', said)).toBe(false)
  expect(ignores('好的', said)).toBe(false)
})
