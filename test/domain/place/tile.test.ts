// Tiles of a map: what an address of them is, and which hosts they come from.

import { isTemplate, originsOf } from '../../../src/domain/place/tile'

test.each([
  ['https://tiles.example.cn/{z}/{x}/{y}.png', true],
  ['https://t{s}.tianditu.gov.cn/vec_w/wmts?LAYER=vec&TILEROW={y}&TILECOL={x}&TILEMATRIX={z}&tk=abc', true],
  ['http://10.0.0.8:8081/{z}/{x}/{y}', true],
  ['https://tiles.example.cn/{z}/{x}.png', false],
  ['ftp://tiles.example.cn/{z}/{x}/{y}.png', false],
  ["https://a.cn/{z}/{x}/{y}.png; script-src 'unsafe-inline'", false],
  ['https://a.cn,https://b.cn/{z}/{x}/{y}', false],
])('%s is an address of tiles: %s', (text, is) => {
  expect(isTemplate(text)).toBe(is)
})

test('a host of its own, or one for each name', () => {
  expect(originsOf({ template: 'https://tiles.example.cn/{z}/{x}/{y}.png', hosts: [] })).toEqual([
    'https://tiles.example.cn',
  ])
  expect(originsOf({ template: 'https://t{s}.example.cn:8443/{z}/{x}/{y}', hosts: ['0', '1'] })).toEqual([
    'https://t0.example.cn:8443',
    'https://t1.example.cn:8443',
  ])
})
