// What is read aloud: the words of a page in their order, marks by their names, nothing that is only drawn.
import { sentencesOf } from '../../../src/miniapp/components/spoken.h5'

const page = (html: string): HTMLElement => {
  const element = document.createElement('main')
  element.innerHTML = html
  document.body.append(element)
  return element
}

test('sentences one after another; what is hidden from a screen reader is not said, a ring is said by its name', () => {
  const html = `<div class="aloud"><button>读给我听</button></div>
    <div role="img" aria-label="第 3 步，共 8 步：充分调研"><i aria-hidden="true">3</i></div>
    <div><b>路灯</b>坏了。晚上看不见！</div><div aria-hidden="true">装饰</div><div>在东门口</div><textarea>草稿</textarea>`
  expect(sentencesOf(page(html))).toEqual(['第 3 步，共 8 步：充分调研', '路灯坏了。', '晚上看不见！', '在东门口'])
})

test('a long sentence is given in pieces, and none of it is lost', () => {
  const text = '从东门到西门这一段，'.repeat(60)
  const sentences = sentencesOf(page(`<div>${text}</div>`))
  expect(Math.max(...sentences.map((one) => one.length))).toBeLessThanOrEqual(161)
  expect(sentences.join('')).toBe(text)
})

test('a date is read as one types it, without what holds it together on a line', () => {
  expect(sentencesOf(page('<div>12月1日前，还剩 3\u00a0天</div>'))).toEqual(['12月1日前，还剩 3 天'])
})

test('a page without words has nothing to say', () => {
  expect(sentencesOf(page('<div aria-hidden="true">x</div>'))).toEqual([])
})
