// Every message that may go out, for every real title, is within the limits that the stand-in keeps as WeChat does.

import { existsSync, readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { matterEvents } from '../../../src/domain/matter/event'
import { reportEvents } from '../../../src/domain/report/event'
import { byKey, compose } from '../../../src/server/notice/compose'
import { valueFault } from '../../wechat-stand-in/message'
import { settingFor } from './support'

const { templates } = settingFor('http://127.0.0.1:1')

const kinds = [
  ...Object.entries(matterEvents).map(([kind, { tell }]) => ['matter', kind, tell?.push ?? null] as const),
  ...Object.entries(reportEvents).map(([kind, { tell }]) => ['report', kind, tell?.push ?? null] as const),
]

const at = '2026-11-21T08:30:00.000Z'
const faultsOf = (subject: 'matter' | 'report', kind: string, title: string, data: Record<string, unknown>) => {
  const composed = compose({ subject, subjectId: 'x', kind, title, at, data })
  if (composed === null) return []
  const template = templates[composed.template]
  if (template === undefined) return [`no template for ${kind}`]
  const values = byKey(composed, template)
  return template.keys.flatMap((key) => valueFault(key, values[key]) ?? [])
}

test.each(kinds)('%s %s goes by %s, or stays in the inbox', (subject, kind, template) => {
  const composed = compose({ subject, subjectId: 'x', kind, title: '路灯', at, data: {} })
  expect(composed?.template ?? null).toBe(template)
})

test('a title that is empty, odd or holds a phone number still makes a message', () => {
  const odd = ['', ' \n', '\u0007', '😀'.repeat(30), `联系13800138000${'长'.repeat(50)}`, '<b>x</b>']
  const faults = odd.flatMap((title) =>
    kinds.flatMap(([subject, kind]) =>
      faultsOf(subject, kind, title, { place: title, due: '2026-12-01', startsAt: at, windowEnds: 'never' }),
    ),
  )
  expect(faults).toEqual([])
})

test('phone numbers in a title are covered', () => {
  const composed = compose({
    subject: 'report',
    subjectId: 'x',
    kind: 'accepted',
    title: '请打13800138000',
    at,
    data: {},
  })
  expect(composed?.values.what).toBe('请打138****8000')
})

const messages = resolve(__dirname, '../../../../shared/data/messages/messages.jsonl')
const withMessages = existsSync(messages) ? test : test.skip

withMessages('none of the 2,190 real messages makes one that is too long (needs ../shared/data/messages)', () => {
  const lines = readFileSync(messages, 'utf8').split('\n').filter(Boolean)
  expect(lines).toHaveLength(2190)
  const faults = lines.flatMap((line) => {
    const { title, text } = JSON.parse(line) as { title: string; text: string }
    return kinds.flatMap(([subject, kind]) => faultsOf(subject, kind, title, { place: text }))
  })
  expect(faults).toEqual([])
})
