// What is looked at, what the machine's words mean, and what an answer leaves out meanwhile.

import fc from 'fast-check'
import { isShown, verdictOf } from '../../../src/domain/check/check'
import { withhold } from '../../../src/domain/check/withhold'
import { picturesOf, piecesOf, sentencesOf } from '../../../src/domain/check/written'
import { maskedThroughout } from '../../../src/domain/text/private'

test.each([
  ['pass', 'passed', null],
  ['review', 'held', 'doubtful'],
  ['risky', 'held', 'risky'],
  ['something new', 'held', 'doubtful'],
])('the machine says %s: %s', (suggest, state, why) => {
  expect(verdictOf(suggest, 20001)).toEqual({ state, why, label: 20001 })
})

test('only what the machine passed or a person approved is shown', () => {
  const shown = (['waiting', 'asked', 'passed', 'held', 'approved', 'refused'] as const).filter(isShown)
  expect(shown).toEqual(['passed', 'approved'])
})

test('sentences are what was typed, not what was chosen', () => {
  const command = {
    action: 'scheduleMeeting',
    meetingId: '0193a000-0000-7000-8000-000000000001',
    form: 'courtyard',
    startsAt: '2026-11-21T08:00:00Z',
    from: '2026-11-21',
    place: { text: '老槐树下', lng: 111.7 },
    agenda: ' 路灯怎么修 ',
    work: [{ who: '王委员', what: '量线路' }],
    hear: ['村民', ''],
    money: 12,
  }
  expect(sentencesOf(command)).toEqual(['老槐树下', '路灯怎么修', '王委员', '量线路', '村民'])
})

test('pictures are told from other ids', () => {
  expect(picturesOf({ photoIds: ['a'], afterIds: ['b'], unitIds: ['c'], taskId: 'd' })).toEqual(['a', 'b'])
})

test('a long text is cut into pieces that together are the text', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme', maxLength: 200 }), fc.nat(60), (part, times) => {
      const text = part.repeat(times)
      const pieces = piecesOf(text)
      expect(pieces.join('')).toBe(text)
      expect(pieces.every((piece) => piece.length > 0 && piece.length <= 2500)).toBe(true)
    }),
  )
})

describe('withholding', () => {
  const held = { sentences: new Map([['m1', ['路灯长期不亮，夜间出行不便。', '短题']]]), pictures: new Set(['p1']) }
  const cover = '（待审）'

  test('covers what is held of one matter, also where only its beginning is shown', () => {
    const rows = [
      { id: 'm1', title: '短题', excerpt: '路灯长期不亮，夜间…', category: '基础设施' },
      { id: 'm2', title: '短题', excerpt: '路灯长期不亮，夜间…', category: '基础设施' },
    ]
    expect(withhold({ rows }, held, cover).rows).toEqual([
      { id: 'm1', title: cover, excerpt: cover, category: '基础设施' },
      rows[1],
    ])
  })

  test('leaves pictures out of lists, and null where there was one', () => {
    const answer = {
      photo: { id: 'p1', url: 'x' },
      photos: [
        { id: 'p1', url: 'x' },
        { id: 'p2', url: 'y' },
      ],
      photoIds: ['p1', 'p2'],
    }
    expect(withhold(answer, held, cover)).toEqual({ photo: null, photos: [{ id: 'p2', url: 'y' }], photoIds: ['p2'] })
  })

  test('an answer about one thing is covered throughout', () => {
    const answer = { matter: { id: 'm1' }, timeline: [{ data: { text: '路灯长期不亮，夜间出行不便。' } }] }
    expect(withhold(answer, held, cover, 'm1').timeline).toEqual([{ data: { text: cover } }])
  })
})

test('numbers of people are masked at any depth, ids and addresses stay', () => {
  const id = '01a1ff1f-a5c9-70d3-afdc-a13800138000'
  const url = `/api/file.get?id=${id}&key=zj.13800138000.x`
  expect(maskedThroughout({ id, url, list: [{ text: '电话13800138000', count: 13_800_138_000 }] })).toEqual({
    id,
    url,
    list: [{ text: '电话138****8000', count: 13_800_138_000 }],
  })
})
