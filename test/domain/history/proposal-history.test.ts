// Logs of proposals as they were once written: every one still folds into what it meant then. The files are never changed.

import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import type { Recorded } from '@domain/process/event'
import { fold } from '@domain/process/process'
import { type ProposalEvent, proposalProcess } from '@domain/proposal/process'
import { proposalId } from '../build/proposal'

const folder = path.join(__dirname, 'proposal')

const meant: Readonly<Record<string, object>> = {
  'whole-way': {
    status: 'closed',
    step: 'lookBack',
    no: '十届一次会议第023号',
    answers: [
      { letter: 'B', round: 1 },
      { letter: 'B', round: 2 },
    ],
    lookBacks: [{ on: '2026-10-30' }, { on: '2027-10-29' }],
    due: null,
  },
  refused: { status: 'ended', step: 'review', decline: { reason: 'own', way: 'letter' }, no: null },
  merged: { status: 'open', step: 'entrust', mergedIntoId: '0193e000-0000-7000-8000-5000000002d0', due: null },
}

test('every file is looked at', () => {
  expect(readdirSync(folder).sort()).toEqual(
    Object.keys(meant)
      .map((name) => `${name}.json`)
      .sort(),
  )
})

test.each(Object.entries(meant))('%s', (name, state) => {
  const log: readonly Recorded<ProposalEvent>[] = JSON.parse(readFileSync(path.join(folder, `${name}.json`), 'utf8'))
  expect(fold(proposalProcess, proposalId, log)).toMatchObject({ version: log.length, ...state })
})
