// The router of Taro reads addresses with this, as the package did that it stands in for.
import query from '../../../src/miniapp/frame/query.h5'

const read = (search: string, how?: { decode: boolean }) => ({ ...query.parse(search, how) })

test.each([
  ['', {}],
  ['?', {}],
  ['?id=1&step=plan', { id: '1', step: 'plan' }],
  ['words=%E7%A7%AF%E6%B0%B4+%26', { words: '积水 &' }],
  ['?a=b=c&&d', { a: 'b=c', d: null }],
  ['?a=', { a: '' }],
  ['?a=1&a=2&a=3', { a: ['1', '2', '3'] }],
  ['?__proto__=1', JSON.parse('{"__proto__":"1"}')],
  // a link that was cut off
  ['?words=%E7%A7', { words: '%E7%A7' }],
])('%s', (search, expected) => expect(read(search)).toEqual(expected))

test('what is to stay as it was written stays', () => {
  expect(read('?words=%E7%A7%AF+1', { decode: false })).toEqual({ words: '%E7%A7%AF+1' })
})
