// The endpoints about pictures and voice messages.

import { createHash } from 'node:crypto'
import { personIdOf } from '../../domain/people/role'
import { runOne, statement } from '../db/statement'
import { AppError, found } from '../http/app-error'
import type { Handlers, RequestContext } from '../http/call'
import { districtOfKey } from './address'
import { cover } from './cover'
import { covering } from './covering'
import { takeIn } from './incoming'
import { keyOf } from './key'
import { receive } from './receive'
import { spendPictures } from './spend'
import { fetching } from './turn'

interface FileRow {
  readonly owner_id: string | null
  readonly kind: 'picture' | 'voice'
  readonly type: string
  readonly width: number | null
  readonly height: number | null
  readonly cover: number
}

const find = statement<FileRow>(
  'file.find',
  'select owner_id, kind, type, width, height, cover from file where district_id = $1 and id = $2',
)

const insert = statement<{ id: string }>(
  'file.insert',
  `insert into file (district_id, id, owner_id, kind, type, bytes, width, height, sha256, created_at)
   values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10) on conflict (district_id, id) do nothing returning id`,
)

const countLoose = statement<{ n: number }>(
  'file.countLoose',
  'select count(*) as n from file where district_id = $1 and owner_id = $2 and subject_id is null',
)

/** Files one person may have sent without attaching them to anything yet. */
const maxLoose = 60

const describe = (id: string, row: Pick<FileRow, 'kind' | 'width' | 'height'>) => ({
  id,
  kind: row.kind,
  ...(row.width === null ? {} : { width: row.width }),
  ...(row.height === null ? {} : { height: row.height }),
})

/**
 * What the same sender uploaded under this id before; somebody else's id is refused. The bytes are not compared: over a
 * weak network the app sends the same picture again, smaller.
 */
const earlier = async (call: Pick<RequestContext, 'db' | 'districtId' | 'actor'>, id: string) => {
  const row = await runOne(call.db, find, [call.districtId, id])
  if (row !== undefined && row.owner_id !== personIdOf(call.actor)) throw new AppError('requestReused')
  return row === undefined ? undefined : describe(id, row)
}

export const fileHandlers = {
  'file.upload': async (call) => {
    const { db, store, districtId, input, upload } = call
    const ownerId = personIdOf(call.actor)
    const before = await earlier(call, input.id)
    if (before !== undefined) return before
    if (ownerId !== null && ((await runOne(db, countLoose, [districtId, ownerId]))?.n ?? 0) >= maxLoose) {
      throw new AppError('tooManyFiles')
    }
    const incoming = await takeIn(upload.stream, call.incomingFolder)
    try {
      if (ownerId === null) await spendPictures(call, incoming.length)
      const file = await receive(incoming, call.heicFile, input.covered)
      const fingerprint = createHash('sha256').update(file.full).digest('base64url')
      // The bytes first: a row always has its file.
      await store.put(keyOf(districtId, input.id, file.type), file.full, file.type)
      if (file.thumb !== null) await store.put(keyOf(districtId, input.id, file.type, 'thumb'), file.thumb, file.type)
      const size = [file.full.length, file.width, file.height]
      const made = [districtId, input.id, ownerId, file.kind, file.type, ...size, fingerprint, call.at]
      if ((await runOne(db, insert, made)) === undefined) return found(await earlier(call, input.id))
      return describe(input.id, file)
    } finally {
      await incoming.drop()
    }
  },

  'file.get': async (call) => {
    const { db, store, input, actor, secret, at } = call
    const { id, key, size = 'full' } = input
    const of = size === 'original' ? 'original' : 'shown'
    const districtId = key === undefined ? call.districtId : found(districtOfKey(secret, { id, of, key, at }))
    const row = found(await runOne(db, find, [districtId, id]))
    const isOwner = actor.kind === 'person' && actor.personId === row.owner_id && districtId === call.districtId
    if (key === undefined && (!isOwner || size === 'original')) throw new AppError('notFound')
    if (size === 'original') {
      // it is gone once nobody works on it any more
      const body = found(await fetching(1, () => store.get(keyOf(districtId, id, row.type))))
      return { type: row.type, body }
    }
    // whatever address it is asked by: what was covered since then is covered
    const wanted = row.kind === 'picture' ? size : 'full'
    const body = found(await fetching(1, () => store.get(keyOf(districtId, id, row.type, wanted, row.cover))))
    return { type: row.type, body, immutable: true }
  },

  'file.covering': covering,
  'file.cover': { recorded: cover },
} satisfies Partial<Handlers>
