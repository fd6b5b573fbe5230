// What people wrote when they judged: for those who work on the matter, without names.

import type { Output } from '../../domain/contract'
import type { Solved } from '../../domain/evaluation/rating'
import { capacitiesOf, isInsider } from '../../domain/matter/actor'
import type { Matter } from '../../domain/matter/matter'
import { run, runOne, statement } from '../db/statement'
import { AppError, found } from '../http/app-error'
import type { Call } from '../http/call'

const load = statement<{ state: Matter }>(
  'evaluation.matter',
  'select state from matter where district_id = $1 and id = $2',
)

const list = statement<{ solved: Solved; score: number; words: string; at: string }>(
  'evaluation.words',
  `select solved, score, words, at from evaluation where district_id = $1 and matter_id = $2 and words <> ''
   order by at desc, id desc limit 500`,
)

export const words = async (call: Call<'matter.words'>): Promise<Output<'matter.words'>> => {
  const { db, districtId, input, actor } = call
  const { state } = found(await runOne(db, load, [districtId, input.id]))
  const held = capacitiesOf(state, actor)
  if (!isInsider(held) && !held.has('unit')) throw new AppError('notFound')
  const rows = await run(db, list, [districtId, input.id])
  return { rows: rows.map(({ solved, score, words: said, at }) => ({ solved, score, words: said, at })) }
}
