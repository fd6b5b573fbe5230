// LibreOffice opens every paper of a proposal, of a plenary and of an appraisal, and reads in it what was written. Where it is
// not installed this is skipped: `apt-get install libreoffice-writer-nogui` brings it.

import { spawnSync } from 'node:child_process'
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { proposalPapers } from '../../../src/domain/proposal/proposal'
import { defaultProposalSetting } from '../../../src/domain/proposal/setting'
import { documentOf, type Line } from '../../../src/server/document/official'
import { paperLines } from '../../../src/server/proposal/document'
import { factsOf } from '../../../src/server/proposal/load'
import { catalogueLines, reviewLines, yearlyLines } from '../../../src/server/proposal/plenary'
import { unitLines } from '../../../src/server/proposal/unit-sheet'
import { answered, talked, unitIds } from '../../domain/build/proposal'

const office = ['/usr/bin/soffice', '/usr/bin/libreoffice'].find((file) => existsSync(file))
const where = office === undefined ? test.skip : test

const nameOf = (id: string | null | undefined) => (id ? `某${id.slice(-2)}` : '')

const papers = (): ReadonlyMap<string, readonly Line[]> => {
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

where(
  'LibreOffice reads every line of every paper',
  async () => {
    const folder = mkdtempSync(path.join(tmpdir(), 'lai-shangliang-office-'))
    try {
      const all = papers()
      for (const [name, lines] of all) writeFileSync(path.join(folder, `${name}.docx`), await documentOf(name, lines))
      const files = [...all.keys()].map((name) => path.join(folder, `${name}.docx`))
      const asked = ['--headless', `-env:UserInstallation=file://${folder}/profile`]
      for (const format of ['txt:Text (encoded):UTF8', 'pdf']) {
        const done = spawnSync(office ?? '', [...asked, '--convert-to', format, '--outdir', folder, ...files], {
          encoding: 'utf8',
        })
        expect([format, done.status, done.stderr, done.stdout]).toEqual([
          format,
          0,
          expect.anything(),
          expect.anything(),
        ])
      }
      for (const [name, lines] of all) {
        const read = readFileSync(path.join(folder, `${name}.txt`), 'utf8')
        for (const { text } of lines) expect([name, read]).toEqual([name, expect.stringContaining(text)])
        expect(
          readFileSync(path.join(folder, `${name}.pdf`))
            .subarray(0, 5)
            .toString(),
        ).toBe('%PDF-')
      }
    } finally {
      rmSync(folder, { recursive: true, force: true })
    }
  },
  240_000,
)
