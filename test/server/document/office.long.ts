// LibreOffice opens every paper of a proposal, of a plenary and of an appraisal, and reads in it what was written. Where it is
// not installed this is skipped: `apt-get install libreoffice-writer-nogui` brings it.

import { spawnSync } from 'node:child_process'
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { documentOf } from '../../../src/server/document/official'
import { papers } from './papers'

const office = ['/usr/bin/soffice', '/usr/bin/libreoffice'].find((file) => existsSync(file))
const where = office === undefined ? test.skip : test

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
