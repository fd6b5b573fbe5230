// What pages ask first: the addresses that a browser is told of, and nothing that a stranger wrote into one.
import { addressOf } from '@domain/question/address'
import { firstQuestions, nearbyMatters, pageAt } from '@domain/question/first'

const asked = (...of: Parameters<typeof firstQuestions>) =>
  firstQuestions(...of).map(({ name, input }) => addressOf(name, input))

const none = { id: null, code: null, groupId: null }
const id = '0198f6a0-0000-7000-8000-000000000001'

test('an input becomes the end of an address; what is undefined is not asked', () => {
  expect(addressOf('matter.list', { limit: 5, words: '路灯 & 水' })).toBe(
    '/api/matter.list?limit=5&words=%E8%B7%AF%E7%81%AF%20%26%20%E6%B0%B4',
  )
  expect(addressOf('district.get', {})).toBe('/api/district.get')
})

test('the first page asks for the matters under way, of one group when a station is known', () => {
  expect(asked(pageAt('/'), none)).toEqual(['/api/matter.list?status=open&limit=5', '/api/district.get'])
  expect(addressOf('matter.list', nearbyMatters(null, id))).toBe(`/api/matter.list?status=open&limit=5&groupId=${id}`)
})

test.each([
  ['pages/say/index', { ...none, code: 'YZH001' }, ['/api/station.get?code=YZH001', '/api/district.get']],
  ['pages/say/index', { ...none, code: 'x>; rel=preload' }, ['/api/district.get']],
  ['pages/matter/index', { ...none, id }, [`/api/matter.get?id=${id}`]],
  ['pages/matter/index', { ...none, id: `${id}>, <//evil.example/x` }, []],
  ['pages/matter/index', none, []],
  ['map/pages/map/index', none, ['/api/map.get', '/api/map.pins', '/api/station.list']],
  [
    'map/pages/map/index',
    { ...none, groupId: id },
    ['/api/map.get', `/api/map.pins?groupId=${id}`, `/api/station.list?groupId=${id}`],
  ],
  ['map/pages/map/index', { ...none, groupId: 'x>' }, ['/api/map.get', '/api/map.pins', '/api/station.list']],
  ['account/pages/setting/index', { ...none, id }, []],
])('%s with %j asks %j', (page, given, addresses) => {
  expect(asked(pageAt(`/${page}`), given)).toEqual(addresses)
})
