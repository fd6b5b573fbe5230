// What somebody has before them who is to cover parts of a picture.

import type { Output } from '../../domain/contract'
import { directoryOf } from '../district/directory'
import { found } from '../http/app-error'
import type { Call } from '../http/call'
import { originalAddress, photoOf } from './address'
import { pictureRow, standingOf } from './cover-row'

export const covering = async (call: Call<'file.covering'>): Promise<Output<'file.covering'>> => {
  const { db, districtId, input } = call
  const standing = found(await standingOf(call, await directoryOf(db, districtId)))
  const row = found(standing.inside ? await pictureRow(call) : undefined)
  const kept = row.cover === 0 || row.original !== null
  return {
    shown: photoOf(call, input.photoId, row.cover),
    original: kept ? originalAddress(call, input.photoId) : null,
    width: row.width,
    height: row.height,
    parts: kept ? [...row.covered] : [],
    may: standing.may,
  }
}
