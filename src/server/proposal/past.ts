// Taking in proposals of earlier years: a dry run tells what it would do, and a second run of the same file adds none.

import type { Output } from '../../domain/contract'
import { limit } from '../../domain/limit'
import { personIdOf } from '../../domain/people/role'
import { type PastRow, planPast } from '../../domain/proposal/past'
import { proposalProcess } from '../../domain/proposal/process'
import { plenaryIn } from '../../domain/proposal/setting'
import { run, statement } from '../db/statement'
import { freshDirectoryOf } from '../district/directory'
import type { Call } from '../http/call'
import { rowsIn } from '../import/sheet'
import { pastColumns } from '../locales/proposal'
import { audit } from '../log/audit'
import { namedId } from '../named-id'
import { beginPaper } from '../paper/store'

/** One after the other: of two who send the same file the second finds what the first has added. */
const lock = statement<never>('proposal.importLock', "select pg_advisory_xact_lock(hashtext('past ' || $1))")

const known = statement<{ number: string }>(
  'proposal.importKnown',
  "select number from paper where district_id = $1 and kind = 'proposal' and number = any($2::text[])",
)

const longest: Readonly<Partial<Record<keyof PastRow, number>>> = {
  text: limit.long,
  answer: limit.long,
  proposers: limit.reason,
  units: limit.reason,
}

const rowsOf = async (file: Buffer): Promise<readonly PastRow[]> =>
  (await rowsIn(file, pastColumns, 'title')).map(({ cells, line }) => {
    const isLong = Object.entries(cells).some(
      ([column, cell]) => cell.length > (longest[column as keyof PastRow] ?? 2 * limit.line),
    )
    // a number with a gap in it is the same number
    return { line, ...cells, no: cells.no.replaceAll(' ', ''), ...(isLong ? { overlong: true as const } : {}) }
  })

export const importPast = async (call: Call<'proposal.import'>): Promise<Output<'proposal.import'>> => {
  const { db, districtId, actor, at, newId, input } = call
  const rows = await rowsOf(Buffer.from(input.file, 'base64'))
  await run(db, lock, [districtId])
  const { setting } = await freshDirectoryOf(db, districtId)
  const there = await run(db, known, [districtId, rows.map(({ no }) => no)])
  const plan = planPast(rows, new Set(there.map(({ number }) => number)), plenaryIn(setting.practice.proposal))
  if (!input.dryRun) {
    const entry = { actorId: personIdOf(actor), actorRole: 'office', at, newId, request: null }
    for (const { line: _line, overlong: _overlong, ...past } of plan.add) {
      const id = namedId(`${districtId} past proposal ${past.no}`)
      const event = { type: 'imported', districtId, ...past } as const
      const state = proposalProcess.begin(event, id, at)
      if (state !== undefined) await beginPaper(db, proposalProcess, { event, state, pictures: [] }, entry)
    }
    await audit(call, 'district', districtId, { pastProposals: plan.add.length })
  }
  const { add, same, refused } = plan
  return { added: add.map(({ no, title }) => ({ no, title })), same, refused: [...refused] }
}
