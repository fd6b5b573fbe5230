// A picture that can be covered, and the report or matter in whose log that is written.

import { isAllowedTo, picturesOf } from '../../domain/matter/action'
import { capacitiesOf, isInsider } from '../../domain/matter/actor'
import type { Part } from '../../domain/picture/cover'
import * as rules from '../../domain/process/rules'
import { isAtDesk } from '../../domain/report/access'
import { reportRules } from '../../domain/report/action'
import { runOne, statement } from '../db/statement'
import type { DistrictDirectory } from '../district/directory'
import type { Call } from '../http/call'
import { loadMatter } from '../matter/load'
import { loadReport } from '../report/load'

interface PictureRow {
  readonly subject: string | null
  readonly subject_id: string | null
  readonly type: string
  readonly width: number
  readonly height: number
  readonly sha256: string
  readonly cover: number
  readonly covered: readonly Part[]
  readonly original: string | null
}

const find = statement<PictureRow>(
  'file.coverable',
  `select subject, subject_id, type, width, height, sha256, cover, covered, original from file
   where district_id = $1 and id = $2 and kind = 'picture'`,
)

type Asking = Call<'file.covering'> | Call<'file.cover'>

/** Undefined when there is no such picture there. */
export const pictureRow = async ({ db, districtId, input }: Asking): Promise<PictureRow | undefined> => {
  const row = await runOne(db, find, [districtId, input.photoId])
  // which of its pictures a matter shows stands in its state; those of a report are bound to it
  return input.of === 'matter' || (row?.subject === 'report' && row.subject_id === input.subjectId) ? row : undefined
}

/** What would be done; one who only looks covers nothing. */
export const commandOf = ({ input }: Asking) =>
  ({ action: 'coverPicture', photoId: input.photoId, parts: 'parts' in input ? input.parts : [] }) as const

export const matterOf = (call: Asking, directory: DistrictDirectory) => {
  const { db, districtId, actor, at, input } = call
  const requestId = call.requestId === '' ? null : call.requestId
  const command = commandOf(call)
  return loadMatter(db, directory, { districtId, id: input.subjectId, command, actor, at, requestId })
}

export const reportOf = (call: Asking, directory: DistrictDirectory) => {
  const { db, districtId, actor, at, input } = call
  const requestId = call.requestId === '' ? null : call.requestId
  const which = { districtId, id: input.subjectId, actor, trackingHash: null, at, requestId, pictures: [] }
  return loadReport(db, directory, which)
}

/** Whether the asker may see what lies below, and whether they may cover; undefined when there is nothing of that kind. */
export const standingOf = async (
  call: Asking,
  directory: DistrictDirectory,
): Promise<{ readonly inside: boolean; readonly may: boolean } | undefined> => {
  const { actor, input } = call
  if (input.of === 'report') {
    const loaded = await reportOf(call, directory)
    if (loaded === undefined) return undefined
    const held = reportRules.held(loaded.state, loaded.context)
    return { inside: isAtDesk(loaded.state, actor), may: rules.isAllowedTo(reportRules, held, 'coverPicture') }
  }
  const loaded = await matterOf(call, directory)
  if (loaded === undefined || !picturesOf(loaded.state).includes(input.photoId)) return undefined
  const held = capacitiesOf(loaded.state, actor, loaded.context.concern)
  return { inside: isInsider(held), may: isAllowedTo(held, 'coverPicture') }
}
