// What people greet with is skipped; what looks like it and is not stays.

import { withoutGreeting } from '../../../src/domain/text/greeting'
import { titleOf } from '../../../src/server/report/title'

test.each([
  ['尊敬的领导：您好！我家楼上漏水', '我家楼上漏水'],
  ['尊敬的各位领导，你们好。路灯坏了', '路灯坏了'],
  ['胡书记，您好，公园没有厕所', '公园没有厕所'],
  ['您好！我是业主', '我是业主'],
  ['领导你好，我想反映噪音', '我想反映噪音'],
  ['您们好：路灯坏了', '路灯坏了'],
  ['尊敬的西地省、A市、A8县各级领导：井盖没了', '井盖没了'],
  ['委员，您好，路灯坏了', '路灯坏了'],
  ['您好 楼道堆物', '楼道堆物'],
  ['你好我家漏水', '我家漏水'],
  ['您好呀😊路灯坏了', '路灯坏了'],
  ['父母官您好！路灯坏了', '路灯坏了'],
  ['你們好！路灯坏了', '路灯坏了'],
  ['Hi，在吗？路灯坏了', '路灯坏了'],
  ['领导，您好。冒昧打扰了，路灯坏了', '路灯坏了'],
])('%s -> %s', (text, rest) => {
  expect(withoutGreeting(text)).toBe(rest)
})

test.each([
  '主任医师乱收费',
  '老师补课收费',
  '政府门口堵车',
  '邻居装修扰民',
  '朋友圈卖假药',
  '部门推诿，没人管',
  '好多垃圾没人清',
  '大家好好管管停车',
  '您好便利店噪音大',
  '历史街区停车难',
])('%s is no greeting', (text) => {
  expect(withoutGreeting(text)).toBe(text)
})

test('a greeting alone leaves nothing to search by', () => {
  expect(withoutGreeting('尊敬的领导，您好！')).toBe('')
})

describe('a title that was made', () => {
  test.each([
    ['尊敬的领导：\n您好！\n路灯坏了。没人修。', '路灯坏了'],
    ['您好。路灯坏了', '路灯坏了'],
    ['您好！', '您好！'],
    ['……？路灯坏了', '路灯坏了'],
    ['我们楼道的灯坏了半个月，晚上上楼摔跤，电话13812345678', '我们楼道的灯坏了半个月，晚上上楼摔跤，电话…'],
  ])('of %j is %s', (text, title) => {
    expect(titleOf('', text)).toBe(title)
  })

  test('yields to one that was given', () => {
    expect(titleOf('您好', '路灯坏了')).toBe('您好')
  })
})
