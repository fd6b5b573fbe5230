// The papers of proposals: the figures of a whole plenary, and what one proposal prints for whom.

import { unzipSync } from 'fflate'
import { uuidv7 } from 'uuidv7'
import { accountOf, percent } from '../../../src/domain/proposal/account'
import { type Area, areas, type Proposal } from '../../../src/domain/proposal/proposal'
import { defaultProposalSetting } from '../../../src/domain/proposal/setting'
import { documentOf } from '../../../src/server/document/official'
import { paperLines } from '../../../src/server/proposal/document'
import { factsOf } from '../../../src/server/proposal/load'
import { catalogueLines, handoverSheet, reviewLines, unitSheet } from '../../../src/server/proposal/plenary'
import { unitLines } from '../../../src/server/proposal/unit-sheet'
import {
  admitted,
  anAnswer,
  answered,
  entrusted,
  idOfWho,
  reviewed,
  talked,
  unitIds,
} from '../../domain/build/proposal'
import { nameOf } from './papers'

const like = (of: Proposal, more: Partial<Proposal>): Proposal => ({ ...of, ...more })
const said = (lines: readonly { readonly text: string }[]) => lines.map(({ text }) => text).join('\n')

/** 156 of one plenary: 38 by bodies, 57 signed by several, 61 by one; all admitted, in five areas. */
const plenary = (): readonly Proposal[] => {
  const one = admitted().state
  const shares: Readonly<Record<Area, number>> = { economy: 64, politics: 6, culture: 8, society: 70, ecology: 8 }
  const byArea = areas.flatMap((area) => Array.from({ length: shares[area] }, () => area))
  return byArea.map((area, index) =>
    like(one, {
      id: uuidv7(),
      area,
      no: `十届一次会议第${String(index + 1).padStart(3, '0')}号`,
      bodyId: index < 38 ? idOfWho('desk') : null,
      signerIds: index >= 38 && index < 38 + 57 ? [idOfWho('signer')] : [],
    }),
  )
}

test('a plenary of 156 prints its figures in the report of the review', () => {
  const text = said(reviewLines(plenary(), '十届一次会议', '示例政协', '2026-03-02'))
  expect(text).toContain('共收到提案156件，其中集体提案38件、联名提案57件、个人提案61件')
  expect(text).toContain('经济建设64件，政治建设6件，文化建设8件，社会建设70件，生态文明建设8件')
})

test('87 of 91 admitted prints 95.6 %', () => {
  const one = admitted().state
  const refused = reviewed().do('desk', 'decline', { reason: 'own', text: '个人的事' }).state
  const all = [...Array.from({ length: 87 }, () => one), ...Array.from({ length: 4 }, () => refused)]
  expect(said(reviewLines(all, '', '', '2026-03-02'))).toContain('立案87件，立案率95.6 %')
  expect(percent(0, 0)).toBeNull()
})

test('who was silent is counted beside, and content is only who said so', () => {
  const silent = answered().on('2026-03-24')
  silent.tick()
  const account = accountOf([silent.state, answered().do('author', 'respond', judgement).state])
  expect(account).toMatchObject({ judged: { agree: 1, disagree: 0 }, silent: 1, answered: 2, inTime: 2 })
})
const judgement = { unitId: unitIds.main, talked: true, attitude: 'good', result: 'agree', text: '' }

test('the answer prints the letter of its day and every point; what is not there prints nothing', () => {
  const of = answered(talked(), 'doing').state
  const setting = defaultProposalSetting
  const printed = { of, number: 'T', nameOf, setting, issuer: '提案委', today: '2026-03-02', unitId: unitIds.main }
  const text = said(paperLines.answer(printed) ?? [])
  expect(text.startsWith('（B类）')).toBe(true)
  for (const n of [1, 2, 3]) expect(text).toContain(`第 ${n} 条的办理情况`)
  expect(text).toContain(anAnswer().docNumber)
  expect(paperLines.answer({ ...printed, unitId: unitIds.other })).toBeNull()
  expect(paperLines.urge(printed)).toBeNull()
  expect(said(paperLines.entrust(printed) ?? [])).toContain('主办')
  expect(said(paperLines.opinion(printed) ?? [])).toContain('保留意见')
})

test('each unit has a page of its own, with what it did, how it was judged and what to mend, and no other unit on it', async () => {
  const facts = factsOf([answered().state], unitIds.main)
  const votes = { good: 40, fair: 15, poor: 5, strengths: '', toMend: '沟通要早' }
  const judged = unitLines('民主评议', { name: '住建局', facts, count: { unitId: unitIds.main, ...votes } })
  expect(said(judged)).toContain('承办提案1件，其中办前沟通1件，已答复1件，按期答复1件')
  expect(said(judged)).toContain('满意40票，基本满意15票，不满意5票')
  expect(said(judged)).toContain('需要改进的\n沟通要早')
  expect(said(unitLines('办理情况', { name: '住建局', facts }))).not.toContain('票')
  const both = [...judged, ...unitLines('民主评议', { name: '水务局', facts })]
  const parts = unzipSync(new Uint8Array(await documentOf('民主评议', both)))
  const text = new TextDecoder().decode(parts['word/document.xml'])
  expect(text.split('<w:pageBreakBefore/>')).toHaveLength(2)
  expect(text.indexOf('住建局')).toBeLessThan(text.indexOf('<w:pageBreakBefore/>'))
  expect(text.indexOf('水务局')).toBeGreaterThan(text.indexOf('<w:pageBreakBefore/>'))
})

test('the catalogue prints what is not public by its number alone', () => {
  const [first, second] = plenary()
  if (first === undefined || second === undefined) throw new Error('none')
  const text = said(catalogueLines([first, like(second, { openness: 'closed', title: '机密的案由' })], '', nameOf))
  expect(text).toContain(first.title)
  expect(text).toContain(second.no)
  expect(text).not.toContain('机密的案由')
})

test('the list to hand over has a line a unit; units stand in the order of the roster', async () => {
  const rowsOf = async (sheet: ReturnType<typeof handoverSheet>) => {
    const rows: string[] = []
    for await (const row of sheet.rows) rows.push(row.map((cell) => String(cell?.value ?? '')).join('|'))
    return rows
  }
  const all = [entrusted().state, answered().state]
  const [, ...handed] = await rowsOf(handoverSheet(all, nameOf, '2026-03-10'))
  expect(handed).toHaveLength(4)
  // who has not been talked to, and what is late
  expect(handed.map((line) => line.split('|').slice(-2))).toEqual([
    ...[
      ['未沟通', '办理中'],
      ['', ''],
    ],
    ...[
      ['已沟通', '已答复'],
      ['', ''],
    ],
  ])
  const [, ...late] = await rowsOf(handoverSheet(all, nameOf, '2027-03-10'))
  expect(late[0]).toContain('未沟通|已超期')
  const units = [
    { id: unitIds.other, name: '没有承办的' },
    { id: unitIds.main, name: '住建局' },
  ]
  const [, ...lines] = await rowsOf(unitSheet(all, units))
  expect(lines).toEqual(['住建局|2|1|1|1|0|0|0|0|0'])
})
