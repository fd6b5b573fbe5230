// Signing a paper: each signature is a row of its own, bound to the text that was read, so that hundreds who sign at once do
// not wait for one another. Only that all have signed is an event.

import type { Output } from '../../domain/contract'
import { isRefusal } from '../../domain/errors'
import { clock } from '../../domain/people/role'
import { decide } from '../../domain/process/rules'
import { run, runOne, statement } from '../db/statement'
import { directoryOf } from '../district/directory'
import { AppError, found } from '../http/app-error'
import type { Call } from '../http/call'
import { appendPaper, loadPaper } from './store'
import { paperOf } from './write'

const sign = statement<never>(
  'signature.sign',
  `insert into signature (district_id, paper_id, person_id, hash, at)
   values ($1, $2, $3, $4, $5::timestamptz)
   on conflict (district_id, paper_id, person_id) do update set hash = excluded.hash, at = excluded.at
     where signature.hash <> excluded.hash`,
)

const unsign = statement<never>(
  'signature.unsign',
  'delete from signature where district_id = $1 and paper_id = $2 and person_id = $3',
)

/** Anyone who has signed is asked no more. */
const answered = statement<never>(
  'signature.answered',
  `update notice set read_at = $5 where district_id = $1 and subject = $2 and subject_id = $3 and person_id = $4
     and kind = any($6::text[]) and read_at is null`,
)

const count = statement<{ n: number }>(
  'signature.count',
  `select count(*) as n from signature
   where district_id = $1 and paper_id = $2 and hash = $3 and person_id = any($4::uuid[])`,
)

/** How many have signed this text, if this person is one of them. */
const before = statement<{ n: number }>(
  'signature.before',
  `select count(*) as n from signature where district_id = $1 and paper_id = $2 and hash = $3
   having count(*) filter (where person_id = $4::uuid) > 0`,
)

/** Doing it twice does it once, so a repeated request needs no memory: also when it was handed in meanwhile. */
export const signPaper = async (call: Call<'paper.sign'>): Promise<Output<'paper.sign'>> => {
  const { db, districtId, input, actor, at, newId } = call
  const process = paperOf(call, input.kind)
  const directory = await directoryOf(db, districtId)
  const query = { districtId, id: input.id, at, requestId: null, pictures: [] }
  const { state, context } = found(await loadPaper(db, process, directory, { ...query, actor }))
  if (process.held(state, context).size === 0) throw new AppError('notFound')
  const asked = process.signing?.asked(state) ?? []
  if (asked.length === 0) {
    const done = await runOne(db, before, [districtId, input.id, input.hash, actor.personId])
    if (!input.sign || done === undefined) throw new AppError('notNow')
    return { signed: done.n, of: done.n }
  }
  if (!asked.includes(actor.personId)) throw new AppError('notAllowed')
  if (input.hash !== context.signatures.hash) throw new AppError('movedOn')
  if (input.sign) {
    await run(db, sign, [districtId, input.id, actor.personId, input.hash, at])
    await run(db, answered, [districtId, input.kind, input.id, actor.personId, at, process.signing?.notices ?? []])
  } else await run(db, unsign, [districtId, input.id, actor.personId])
  const signed = (await runOne(db, count, [districtId, input.id, input.hash, asked]))?.n ?? 0
  if (signed === asked.length && process.signing !== undefined) {
    // a person who comes last finds all of them; one that was quicker has said so already
    const loaded = found(await loadPaper(db, process, directory, { ...query, actor: clock }))
    const events = decide(process, loaded.state, process.signing.complete, loaded.context)
    const entry = { actorId: null, actorRole: 'clock', at, request: null, newId }
    if (!isRefusal(events)) await appendPaper(process)(db, loaded, events, entry)
  }
  return { signed, of: asked.length }
}
