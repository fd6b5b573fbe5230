// Logs of reports as they were once written: every one still folds into what it meant then. The files are never changed.

import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import type { Recorded } from '@domain/process/event'
import type { ReportEvent } from '@domain/report/event'
import { foldReport } from '@domain/report/process'
import type { Report } from '@domain/report/report'
import { idOf, ids } from '../build/id'

const folder = path.join(__dirname, 'report')
const read = (name: string): readonly Recorded<ReportEvent>[] =>
  JSON.parse(readFileSync(path.join(folder, `${name}.json`), 'utf8'))

const meant: Readonly<Record<string, Partial<Report>>> = {
  accepted: {
    status: 'accepted',
    matterId: ids.matter,
    due: null,
    warned: 'yellow',
    question: { text: '是哪个门？', at: '2026-11-02T02:00:00.000Z', due: '2026-11-04' },
  },
  merged: { status: 'merged', groupId: ids.otherGroup, matterId: ids.matter },
  settled: { status: 'settled', matterId: ids.matter },
  redirected: {
    status: 'redirected',
    redirect: { to: 'hotline12345', name: '12345', receipt: 'A-1', outcome: '已修好' },
  },
  'declined-twice': {
    status: 'declined',
    decline: { reason: 'inCourt', advice: '待判决' },
    appeal: { upheld: true, answer: '应受理' },
  },
  withdrawn: { status: 'withdrawn', due: null },
  // what a picture shows is no part of where the report stands
  covered: { status: 'submitted', due: '2026-11-04' },
  'due-moved': { status: 'submitted', due: '2026-11-06', warned: 'none' },
  // its group was merged into another while it waited
  'group-merged': { status: 'submitted', groupId: ids.otherGroup, due: '2026-11-04' },
}

test('there is an expectation for every file and a file for every expectation', () => {
  const files = readdirSync(folder).map((file) => path.basename(file, '.json'))
  expect(files.sort()).toEqual(Object.keys(meant).sort())
})

test.each(Object.entries(meant))('%s', (name, expected) => {
  const log = read(name)
  expect(foldReport(ids.report, log)).toMatchObject({ ...expected, version: log.length })
})

test('every kind of event is in one of the files', () => {
  const types = new Set(Object.keys(meant).flatMap((name) => read(name).map(({ event }) => event.type)))
  const all: Readonly<Record<ReportEvent['type'], true>> = {
    submitted: true,
    transferred: true,
    accepted: true,
    merged: true,
    settled: true,
    redirected: true,
    redirectOutcomeRecorded: true,
    asked: true,
    added: true,
    declined: true,
    appealed: true,
    appealDecided: true,
    withdrawn: true,
    urged: true,
    dueWarned: true,
    dueMoved: true,
    pictureCovered: true,
    groupSucceeded: true,
  }
  expect([...types].sort()).toEqual(Object.keys(all).sort())
})

test('a log that does not begin with its submission is none', () => {
  expect(foldReport(idOf('report', 3), [])).toBeUndefined()
  expect(foldReport(idOf('report', 3), read('withdrawn').slice(1))).toBeUndefined()
})
