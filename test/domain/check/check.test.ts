// What is looked at, what the machine's words mean, and what an answer leaves out meanwhile.

import fc from 'fast-check'
import Type from 'typebox'
import { isShown, verdictOf } from '../../../src/domain/check/check'
import { piecesOf } from '../../../src/domain/check/piece'
import { withhold } from '../../../src/domain/check/withhold'
import { contract } from '../../../src/domain/contract'
import { command, query } from '../../../src/domain/contract/endpoint'
import {
  PublicPhoto,
  PublicPhotoId,
  PublicThumb,
  Written,
  WrittenBeginning,
  WrittenData,
} from '../../../src/domain/contract/written'
import { type Field, type Fields, picturesIn, publicIn, publicWords } from '../../../src/domain/process/field'
import { maskedThroughout } from '../../../src/domain/text/private/mask'

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
  const fields = {
    meetingId: { kind: 'newId' },
    form: { kind: 'oneOf', of: ['courtyard'] },
    startsAt: { kind: 'instant' },
    from: { kind: 'date' },
    place: { kind: 'place', public: true },
    agenda: publicWords.text,
    work: { kind: 'rows', max: 9, of: { who: publicWords.line, what: publicWords.line } },
    hear: { kind: 'lines', max: 60, public: true },
    money: { kind: 'count', min: 0, max: 99 },
  } as const satisfies Fields
  expect(publicIn(fields, command).sentences).toEqual(['老槐树下', '路灯怎么修', '王委员', '量线路', '村民'])
})

test('pictures are told from other ids', () => {
  const fields = {
    photoIds: { kind: 'photos', public: true },
    afterIds: { kind: 'photos', public: true },
    unitIds: { kind: 'ref', to: 'unit' },
    taskId: { kind: 'target' },
  } as const satisfies Fields
  const command = { photoIds: ['a'], afterIds: ['b'], unitIds: ['c'], taskId: 'd' }
  expect(publicIn(fields, command).pictures).toEqual(['a', 'b'])
  expect(picturesIn(fields, command)).toEqual(['a', 'b'])
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
    const Row = Type.Object({ id: Type.String(), title: Written, excerpt: WrittenBeginning, category: Type.String() })
    const shape = Type.Object({ rows: Type.Array(Row) })
    const rows = [
      { id: 'm1', title: '短题', excerpt: '路灯长期不亮，夜间…', category: '基础设施' },
      { id: 'm2', title: '短题', excerpt: '路灯长期不亮，夜间…', category: '基础设施' },
    ]
    expect(withhold(shape, { rows }, held, cover).rows).toEqual([
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
    const Photos = { photos: Type.Array(PublicPhoto), photoIds: Type.Array(PublicPhotoId) }
    const shape = Type.Object({ photo: Type.Union([PublicPhoto, Type.Null()]), ...Photos })
    expect(withhold(shape, answer, held, cover)).toEqual({
      photo: null,
      photos: [{ id: 'p2', url: 'y' }],
      photoIds: ['p2'],
    })
  })

  test('an answer about one thing is covered throughout', () => {
    const answer = { matter: { id: 'm1' }, timeline: [{ data: { text: '路灯长期不亮，夜间出行不便。' } }] }
    const shape = Type.Object({ timeline: Type.Array(Type.Object({ data: WrittenData })) })
    expect(withhold(shape, answer, held, cover, 'm1').timeline).toEqual([{ data: { text: cover } }])
  })
})

test('what is said to be no sentence is left as it is, whatever it says', () => {
  const held = { sentences: new Map([['m1', ['示例组']]]), pictures: new Set<string>() }
  const shape = Type.Object({ id: Type.String(), title: Written, groupName: Type.String() })
  const answer = { id: 'm1', title: '示例组', groupName: '示例组' }
  expect(withhold(shape, answer, held, '（待审）')).toEqual({ ...answer, title: '（待审）' })
})

test('an address that holds a picture is left out with it', () => {
  const held = { sentences: new Map<string, string[]>(), pictures: new Set(['p1']) }
  const shape = Type.Object({ thumb: Type.Union([PublicThumb, Type.Null()]) })
  expect(withhold(shape, { thumb: '/api/file.get?id=p1&size=thumb' }, held, '')).toEqual({ thumb: null })
  expect(withhold(shape, { thumb: '/api/file.get?id=p2' }, held, '')).toEqual({ thumb: '/api/file.get?id=p2' })
})

describe('the contract', () => {
  const summary = 'for a test'
  const output = Type.Object({ rows: Type.Array(Type.Object({ id: Type.String(), title: Written })) })

  test('does not let an endpoint show what people wrote without saying so, nor say nothing', () => {
    const said = query({ summary, access: 'anyone', input: {}, output, shows: 'public' })
    expect(said.shows).toBe('public')
    // @ts-expect-error it shows sentences that have to be looked at
    query({ summary, access: 'anyone', input: {}, output, shows: 'inside' })
    // @ts-expect-error it does not say what it shows
    query({ summary, access: 'anyone', input: {}, output: Type.Object({}) })
    // @ts-expect-error it does not say who reads what it brings along
    command({ summary, access: 'person', input: {}, output: Type.Object({}) })
    // @ts-expect-error words that do not say whether others read them
    const field: Field = { kind: 'words', max: 9 }
    expect(field.kind).toBe('words')
  })

  test('has an endpoint that shows sentences covered, wherever they stand', () => {
    const shows = Object.entries(contract).flatMap(([name, endpoint]) => (endpoint.shows === 'public' ? [name] : []))
    for (const name of ['matter.get', 'matter.list', 'party.open', 'meeting.motions', 'paper.get']) {
      expect(shows).toContain(name)
    }
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
