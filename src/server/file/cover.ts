// Covers parts of a picture: the covered one is made of the original, and shown from the moment on in which the log tells of it.

import { createHash } from 'node:crypto'
import type { Output } from '../../domain/contract'
import { matterRules } from '../../domain/matter/action'
import { mayReadReport } from '../../domain/report/access'
import { reportRules } from '../../domain/report/action'
import type { Transaction } from '../db/database'
import { runOne, statement } from '../db/statement'
import { found } from '../http/app-error'
import type { Call } from '../http/call'
import { appendToMatter } from '../matter/append'
import { acting, Late } from '../process/act'
import { appendToReport } from '../report/append'
import { commandOf, matterOf, pictureRow, reportOf } from './cover-row'
import { keyOf } from './key'
import { coveredPicture } from './picture'
import { bytesOf } from './store'

type Cover = Call<'file.cover'>
type Answer = Output<'file.cover'>

// Each attempt has a number of its own: of two at once neither writes over what the other shows.
const begin = statement<{ copies: number }>(
  'file.beginCover',
  'update file set copies = copies + 1 where district_id = $1 and id = $2 returning copies',
)

const show = statement<{ id: string }>(
  'file.showCover',
  `update file set cover = $3, covered = $4::jsonb, bytes = $5, sha256 = $6, original = $7
   where district_id = $1 and id = $2 and cover = $8 returning id`,
)

/** Makes the covered picture and answers what shows it, within the transaction that writes the log. */
const prepare = async (call: Cover): Promise<(tx: Transaction) => Promise<void>> => {
  const { db, store, districtId, input } = call
  const { photoId: id, parts } = input
  const row = found(await pictureRow(call))
  const { copies } = found(await runOne(db, begin, [districtId, id]))
  const isKept = row.cover === 0 || row.original !== null
  const source = found(await bytesOf(store, keyOf(districtId, id, row.type, 'full', isKept ? 0 : row.cover)))
  const { full, thumb } = await coveredPicture(source, parts)
  await store.put(keyOf(districtId, id, row.type, 'full', copies), full, row.type)
  await store.put(keyOf(districtId, id, row.type, 'thumb', copies), thumb, row.type)
  const sha256 = createHash('sha256').update(full).digest('base64url')
  const original = row.cover === 0 ? row.sha256 : row.original
  return async (tx) => {
    const values = [districtId, id, copies, JSON.stringify(parts), full.length, sha256, original, row.cover]
    if ((await runOne(tx, show, values)) === undefined) throw new Late()
  }
}

/** The covered picture is shown when the log tells of it, or not at all; `append` answers undefined when somebody was first. */
const shownAsWritten = async (call: Cover, append: (tx: Transaction) => Promise<unknown>): Promise<void> => {
  const shown = await prepare(call)
  await call.db.transaction().execute(async (tx) => {
    await shown(tx)
    if ((await append(tx)) === undefined) throw new Late()
  })
}

/** The call as something that is done to a process. */
const actOf = (call: Cover) => ({
  ...call,
  asked: call,
  input: { id: call.input.subjectId, command: commandOf(call) },
})
type Act = ReturnType<typeof actOf>

const coverOfMatter = acting({
  process: matterRules,
  load: ({ asked }: Act, directory) => matterOf(asked, directory),
  answer: (version): Answer => ({ version }),
  write: ({ asked }, loaded, events, entry) => shownAsWritten(asked, (tx) => appendToMatter(tx, loaded, events, entry)),
})

const coverOfReport = acting({
  process: reportRules,
  load: ({ asked }: Act, directory) => reportOf(asked, directory),
  mayKnow: ({ state, team, context }) => mayReadReport(state, team, context.actor, context.reporter),
  answer: (version): Answer => ({ version }),
  write: ({ asked }, loaded, events, entry) => shownAsWritten(asked, (tx) => appendToReport(tx, loaded, events, entry)),
})

export const cover = (call: Cover): Promise<Answer> =>
  call.input.of === 'matter' ? coverOfMatter(actOf(call)) : coverOfReport(actOf(call))
