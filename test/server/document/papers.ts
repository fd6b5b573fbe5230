// Every document of a proposal, of a plenary and of an appraisal, as lines.

import { proposalPapers } from '../../../src/domain/proposal/proposal'
import { defaultProposalSetting } from '../../../src/domain/proposal/setting'
import type { Line } from '../../../src/server/document/official'
import { paperLines } from '../../../src/server/proposal/document'
import { factsOf } from '../../../src/server/proposal/load'
import { catalogueLines, reviewLines, yearlyLines } from '../../../src/server/proposal/plenary'
import { unitLines } from '../../../src/server/proposal/unit-sheet'
import { answered, talked, unitIds } from '../../domain/build/proposal'

export const nameOf = (id: string | null | undefined) => (id ? `某${id.slice(-2)}` : '')

export const papers = (): ReadonlyMap<string, readonly Line[]> => {
  const of = answered(talked(), 'doing').state
  const setting = defaultProposalSetting
  const printed = { of, number: 'T', nameOf, setting, issuer: '<提案委> & 办', today: '2026-03-02' }
  const own = proposalPapers.flatMap((what): readonly (readonly [string, readonly Line[]])[] => {
    const lines = paperLines[what]({ ...printed, unitId: unitIds.main })
    return lines === null ? [] : [[what, lines]]
  })
  const facts = factsOf([of], unitIds.main)
  return new Map<string, readonly Line[]>([
    ...own,
    ['review', reviewLines([of], '十届一次会议', '提案委', '2026-03-02')],
    ['yearly', yearlyLines([of], '十届一次会议', '提案委', '2026-03-02')],
    ['catalogue', catalogueLines([of], '十届一次会议', nameOf)],
    ['sheets', ['住建局', '水务局'].flatMap((name) => unitLines('民主评议', { name, facts }))],
  ])
}
